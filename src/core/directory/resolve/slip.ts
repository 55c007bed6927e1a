/** Characters that tell one body from its neighbor: 第一、第二人民医院, 河东、河西管理处. */
const TELLING = /[一二三四五六七八九十\d东西南北中上下新老大小]/u;

/**
 * True where one name may be the other with a slip of the pen: one character differs, and it is not the ending.
 * 自然资源所 is another office than 自然资源局, and 委 for 局 has a rule of its own.
 */
export function isSlip(name: string, known: string): boolean {
  if (!isOneOff(name, known)) return false;
  if (name.length === known.length && name.at(-1) !== known.at(-1)) return false;
  return ![...name, ...known].some((char) => name.includes(char) !== known.includes(char) && TELLING.test(char));
}

/**
 * True where two names differ in one character: another one, one too few or too many, or two that changed places.
 * Equal names do not.
 */
function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
