import type { FormBox } from '../../../shared/model/report.ts';
import type { Draft } from './draft.ts';
import type { Span } from './grid.ts';
import type { ReportStyles } from './report-styles.ts';
import { linesHeight, textHeight } from './text-height.ts';

const LABEL_MM = 28;
/** What is signed begins at the middle, so that there is room to write behind 审核人：; further left where it is long. */
const SIGN_SHARE = 0.5;
const MOST_OF_BOX = 0.9;
const MM_PER_POINT = 25.4 / 72;
const SIGN_PADDING_MM = 4;
/** Boxes may miss a whole line by what thirds leave over. */
const FULL = 0.99;
/** Lines are written by hand wider apart than they are printed. */
const SIGN_LINES = 1.5;

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
 * Widths in mm of the cells of a line, box by box: label, the text's left part, and the right part where one signs. The
 * last box fills the line.
 * @param size of the text, points
 */
export function boxWidths(line: BoxLine, available: number, size: number): readonly number[] {
  const used = line.slice(0, -1).reduce((sum, box) => sum + box.share, 0);
  return line.flatMap((box, index) => {
    const width = available * (index === line.length - 1 ? 1 - used : box.share);
    const label = box.label === '' ? 0 : Math.min(LABEL_MM, width / 2);
    const rest = width - label;
    const sign = Math.min(rest * MOST_OF_BOX, Math.max(rest * SIGN_SHARE, signWidth(box, size)));
    return [label, rest - sign, sign];
  });
}

/** mm that the longest of 审核人： and 日期：　　年　　月　　日 takes on one line. */
function signWidth({ sign = [] }: FormBox, size: number): number {
  return Math.max(0, ...sign.map((text) => [...text].length)) * size * MM_PER_POINT + SIGN_PADDING_MM;
}

/** Puts one line of boxes under what the draft has; `spans` are the cells of {@link boxWidths} on the sheet. */
export function planBoxLine(
  draft: Draft,
  line: BoxLine,
  spans: readonly Span[],
  widthOf: (span: Span) => number,
  styles: ReportStyles,
): void {
  const places = line.map((box, index) => placeBox(box, spans.slice(index * 3, index * 3 + 3)));
  const text = Math.max(...places.map((place) => textPoints(place, widthOf, styles)));
  const sign = Math.max(0, ...places.map((place) => signPoints(place, widthOf, styles)));
  const upper = draft.addRows(text);
  const lower = sign > 0 ? draft.addRows(sign) : null;
  const bottom = lower?.bottom ?? upper.bottom;
  for (const { box, label, left, right } of places) {
    if (label) draft.put({ top: upper.top, bottom, ...label }, box.label, styles.boxLabel);
    const full = { left: left.left, right: right.right };
    if (!box.sign || !lower) {
      draft.put({ top: upper.top, bottom, ...full }, box.text, styles.boxText);
      continue;
    }
    draft.put({ ...upper, ...full }, box.text, styles.boxSigned);
    draft.put({ ...lower, ...left }, null, styles.boxBeforeSign);
    draft.put({ ...lower, ...right }, box.sign.join('\n'), styles.boxSign);
  }
}

type PlacedBox = { readonly box: FormBox; readonly label: Span | null; readonly left: Span; readonly right: Span };

function placeBox(box: FormBox, [label, left, right]: readonly Span[]): PlacedBox {
  if (!label || !left || !right) throw new Error('a box has no cells');
  return { box, label: box.label === '' ? null : label, left, right };
}

/** Points of the text or of the room to write, whichever is more; of the label too. */
function textPoints({ box, label, left, right }: PlacedBox, widthOf: (span: Span) => number, styles: ReportStyles) {
  const width = widthOf({ left: left.left, right: right.right });
  return Math.max(
    textHeight(box.text, styles.boxText, width),
    linesHeight(box.lines, styles.boxText),
    label ? textHeight(box.label, styles.boxLabel, widthOf(label)) : 0,
  );
}

function signPoints({ box, right }: PlacedBox, widthOf: (span: Span) => number, styles: ReportStyles) {
  if (!box.sign) return 0;
  const text = textHeight(box.sign.join('\n'), styles.boxSign, widthOf(right));
  return Math.max(text, linesHeight(box.sign.length * SIGN_LINES, styles.boxSign));
}
