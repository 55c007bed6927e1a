const CIRCLED = /[①-⑳㉑-㉟㊱-㊿]/;

/** All white space removed: headers and labels are padded for looks (序　号, 责任\n单位). */
export function squash(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Full-width letters, digits and brackets made half-width, white space removed; ① is kept, it is a number of its own. */
export function normalize(text: string): string {
  const plain = squash(text);
  if (!CIRCLED.test(plain)) return plain.normalize('NFKC');
  return [...plain].map((char) => (CIRCLED.test(char) ? char : char.normalize('NFKC'))).join('');
}

/** The paragraphs of a cell as one line, indents and line breaks removed; spaces between words stay. */
export function joinLines(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, '').trim();
}

/** Length that a person sees: padding does not count. */
export function visibleLength(text: string): number {
  return [...squash(text)].length;
}
