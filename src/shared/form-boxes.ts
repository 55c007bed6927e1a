import type { FormBox } from './model/report.ts';

const LABEL_MM = 28;
/** What is signed begins at the middle, so that there is room to write behind 审核人：; further left where it is long. */
const SIGN_SHARE = 0.5;
const MOST_OF_BOX = 0.96;
const MM_PER_POINT = 25.4 / 72;
const SIGN_PADDING_MM = 3;
/** Boxes may miss a whole line by what thirds leave over. */
const FULL = 0.99;

/** Boxes that stand beside each other. */
export type BoxLine = readonly FormBox[];

/** Boxes in their order, as many on a line as it holds. */
export function boxLines(boxes: readonly FormBox[]): readonly BoxLine[] {
  const lines: FormBox[][] = [];
  let room = 0;
  for (const box of boxes) {
    if (box.share > room + 1 - FULL) {
      lines.push([]);
      room = 1;
    }
    lines.at(-1)?.push(box);
    room -= box.share;
  }
  return lines;
}

/**
 * Widths in mm of the cells of a line, box by box: label, text, and at its right the part where one signs (0 where nobody
 * does). The last box fills the line.
 * @param size of the text, points
 */
export function boxWidths(line: BoxLine, available: number, size: number): readonly number[] {
  const used = line.slice(0, -1).reduce((sum, box) => sum + box.share, 0);
  return line.flatMap((box, index) => {
    const width = available * (index === line.length - 1 ? 1 - used : box.share);
    const label = box.label === '' ? 0 : Math.min(LABEL_MM, width / 2);
    const rest = width - label;
    const sign = box.sign ? signWidth(box.sign, rest, size) : 0;
    return [label, rest - sign, sign];
  });
}

/** mm that the longest of 审核人： and 日期：　　年　　月　　日 takes on one line. */
function signWidth(sign: readonly string[], rest: number, size: number): number {
  const needed = Math.max(0, ...sign.map((text) => [...text].length)) * size * MM_PER_POINT + SIGN_PADDING_MM;
  return Math.min(rest * MOST_OF_BOX, Math.max(rest * SIGN_SHARE, needed));
}

/**
 * Lines of boxes that fill `room`: what was asked for as room to write by hand gives way first, and takes what is left
 * over. Where their words alone are higher they stay as they were asked for.
 * @param most how many times the room asked for a box may get
 */
export function fitWriting(
  lines: readonly BoxLine[],
  room: number,
  most: number,
  heightOf: (line: BoxLine) => number,
): readonly BoxLine[] {
  const withRoom = (factor: number) =>
    lines.map((line) => line.map((box) => ({ ...box, lines: box.lines > 1 ? box.lines * factor : box.lines })));
  const fits = (factor: number) => withRoom(factor).reduce((sum, line) => sum + heightOf(line), 0) <= room;
  if (!fits(0)) return lines;
  if (fits(most)) return withRoom(most);
  let [least, over] = [0, most];
  for (let step = 0; step < 12; step += 1) {
    const middle = (least + over) / 2;
    if (fits(middle)) least = middle;
    else over = middle;
  }
  return withRoom(least);
}
