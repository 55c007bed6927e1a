const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
/** Controls (but tab and line feed) and the two code points that no XML may hold. */
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The text of a cell or name as a person sees it: `_x000D_` escapes read (ISO/IEC 29500-1, 22.9.2.19), line ends as \n,
 * controls and lone surrogates taken out. NUL would cut the text in SQLite, two different lone surrogates
 * would be the same text to it. All else, spaces and zero-width characters too, stays for the recognizer to judge.
 */
export function cleanText(raw: string): string {
  const text = raw.includes('_x')
    ? raw.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : raw;
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  const whole = lines.isWellFormed() ? lines : lines.replaceAll(LONE_SURROGATE, '');
  return whole.replaceAll(UNWANTED, '');
}

/** True for text that shows nothing. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
