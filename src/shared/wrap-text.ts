/** Marks that may not begin a line (避头): they stay with the character before them. */
const CLOSING = '，。、；：？！”’）》〉】〕」』…—％,.;:?!)]}%';
/** Marks that may not end a line (避尾): they stay with the character after them. */
const OPENING = '“‘（《〈【〔「『([{';
/** A number or word of Latin letters is broken only where a line cannot hold it. */
const isLatin = (character: string) => character > ' ' && character <= '~';
/** A Chinese character, by its code: one em wide, and no mark. Nearly all that is ever wrapped. */
const isChinese = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** A line as places in the text; what parts two lines of the text (a line break) belongs to neither. */
export type Line = { readonly from: number; readonly to: number };

/**
 * The lines that a text takes in a cell `width` wide, both in points, as cautious as any program that may print it: a
 * full-width character is as wide as the font is high, Latin letters are taken wider than 仿宋 and its substitutes have
 * them. What really stands on paper is never more lines than these.
 */
export function wrapText(text: string, fontSize: number, width: number): readonly Line[] {
  const capacity = Math.max(1, width / fontSize);
  const lines: Line[] = [];
  let start = 0;
  for (const breakAt of text.matchAll(/\r\n|\r|\n/g)) {
    linesOf(text, start, breakAt.index, capacity, lines);
    start = breakAt.index + breakAt[0].length;
  }
  linesOf(text, start, text.length, capacity, lines);
  return lines;
}

/** How many lines a text takes in a cell `width` wide, both in points. */
export function wrappedLines(text: string, fontSize: number, width: number): number {
  return wrapText(text, fontSize, width).length;
}

/** Width of a text on one line, in multiples of the size of its type. */
export function textEms(text: string): number {
  let ems = 0;
  for (let at = 0; at < text.length; at += lengthAt(text, at)) ems += emsOf(text, at);
  return ems;
}

function linesOf(text: string, start: number, end: number, capacity: number, lines: Line[]): void {
  let from = start;
  let used = 0;
  const breakAt = (at: number) => {
    if (at > from) lines.push({ from, to: at });
    from = at;
    used = 0;
  };
  const place = (at: number, ems: number) => {
    if (used + ems > capacity) breakAt(at);
    used += ems;
  };
  for (let at = start; at < end; ) {
    // No mark follows that would have to stay with it: the next unit, without looking for more of it.
    if (isChinese(text.charCodeAt(at)) && isChinese(text.charCodeAt(at + 1))) {
      place(at, 1);
      at += 1;
      continue;
    }
    const unit = unitAt(text, at, end);
    if (unit.ems <= capacity) {
      place(at, unit.ems);
    } else {
      breakAt(at);
      for (const piece of piecesOf(text, at, unit.to, capacity)) place(piece.from, piece.ems);
    }
    at = unit.to;
  }
  lines.push({ from, to: end });
}

type Piece = { readonly from: number; readonly ems: number };

/**
 * A word longer than a line, such as an address of a web page, begins a line of its own; it is broken behind a stroke or
 * hyphen where one stands (and leaves that line short), else anywhere.
 */
function piecesOf(text: string, start: number, end: number, capacity: number): readonly Piece[] {
  const parts = [...text.slice(start, end).matchAll(/[^/?-]*[/?-]|[^/?-]+/g)];
  return parts.flatMap(({ 0: part, index }) => {
    const letters: Piece[] = [];
    for (let at = start + index; at < start + index + part.length; at += lengthAt(text, at)) {
      letters.push({ from: at, ems: emsOf(text, at) });
    }
    const ems = letters.reduce((sum, letter) => sum + letter.ems, 0);
    return ems <= capacity ? [{ from: start + index, ems }] : letters;
  });
}

/** The next piece of a line that stays together: opening marks, a character or word, closing marks. */
function unitAt(text: string, start: number, end: number): { readonly to: number; readonly ems: number } {
  let at = start;
  let ems = 0;
  const take = (fits: (character: string) => boolean) => {
    while (at < end && fits(text[at] ?? '')) {
      ems += emsOf(text, at);
      at += lengthAt(text, at);
    }
  };
  take((character) => OPENING.includes(character));
  if (isLatin(text[at] ?? '')) take(isLatin);
  else if (at < end) {
    ems += emsOf(text, at);
    at += lengthAt(text, at);
  }
  take((character) => CLOSING.includes(character));
  return { to: at, ems };
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * Widths in ems, those of the widest substitute (思源宋体): 仿宋 and 宋体 have all Latin letters half as wide as a Chinese
 * character. Pictures (U+1F000 and above) come from fonts of their own.
 */
function emsOf(text: string, at: number): number {
  const character = text[at] ?? '';
  if (character > '~') return (text.codePointAt(at) ?? 0) >= 0x1f000 && (text.codePointAt(at) ?? 0) < 0x20000 ? 1.4 : 1;
  if (character < ' ') return 1;
  if ('MW@m'.includes(character)) return 1.06;
  if ('%w&'.includes(character)) return 0.95;
  if (character >= 'A' && character <= 'Z') return 0.86;
  return character >= 'a' && character <= 'z' ? 0.67 : 0.6;
}
