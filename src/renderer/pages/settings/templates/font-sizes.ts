/** 字号 in points, as Word and WPS name them. */
const SIZES: readonly (readonly [string, number])[] = [
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['小五', 9],
  ['六号', 7.5],
];

/** 三号（16 磅）; a size without a name (13) stands among them in its order. */
export function sizeOptions(present: number): readonly { readonly value: number; readonly label: string }[] {
  const named = SIZES.map(([word, value]) => ({ value, label: `${word}（${value} 磅）` }));
  if (named.some(({ value }) => value === present)) return named;
  return [...named, { value: present, label: `${present} 磅` }].sort((a, b) => b.value - a.value);
}

/** Families that offices print in; any other is typed. */
export const FAMILIES: readonly string[] = [
  '方正小标宋简体',
  '黑体',
  '楷体',
  '仿宋',
  '宋体',
  '楷体_GB2312',
  '仿宋_GB2312',
  '华文中宋',
  '微软雅黑',
];
