/** Control characters but tab and line breaks, DEL, the two non-characters that no Office opens, lone surrogates. */
const UNSTORABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text without the characters that no XML of an Office file can hold. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '');
}
