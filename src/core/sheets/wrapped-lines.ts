/** Marks that may not begin a line (避头): they stay with the character before them. */
const CLOSING = '，。、；：？！”’）》〉】〕…,.;:?!)%';
const UNIT = new RegExp(`(?:[\\x21-\\x7E]+|[^])[${CLOSING.replace(/[.)]/g, '\\$&')}]*`, 'gu');

/**
 * How many lines a text takes in a cell `width` wide, both in points. A full-width character is as wide as the font is
 * high; Latin letters and digits are taken at 0.6 of it, which is more than 仿宋 needs and enough for substitute fonts.
 */
export function wrappedLines(text: string, fontSize: number, width: number): number {
  const lines = text.split(/\r\n|\r|\n/).map((line) => linesOf(line, Math.max(1, width / fontSize)));
  return lines.reduce((sum, count) => sum + count, 0);
}

function linesOf(line: string, capacity: number): number {
  let count = 1;
  let used = 0;
  for (const [unit] of line.matchAll(UNIT)) {
    const width = widthInEms(unit);
    if (used + width <= capacity) {
      used += width;
    } else if (width <= capacity) {
      count += 1;
      used = width;
    } else {
      // A word longer than a line, such as an address of a web page, is broken anywhere.
      const whole = used + width;
      count += Math.ceil(whole / capacity) - 1;
      used = whole % capacity;
    }
  }
  return count;
}

function widthInEms(text: string): number {
  let width = 0;
  for (const character of text) width += character >= ' ' && character <= '~' ? 0.6 : 1;
  return width;
}
