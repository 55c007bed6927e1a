/** Between two Chinese characters a line end of the source is nothing (CSS Text 3, 4.1.2), as Excel and Word wrap theirs. */
const WRAPPED_CHINESE =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;
const WHITE_SPACE = /[ \t\r\n\f]+/g;

/** The text of a paragraph as a browser shows it; a no-break space stays one. */
export function collapseWhiteSpace(text: string): string {
  return text.replaceAll(WRAPPED_CHINESE, '').replaceAll(WHITE_SPACE, ' ');
}
