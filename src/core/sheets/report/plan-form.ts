import type { BoxLine } from '../../../shared/form-boxes.ts';
import type { FormBox } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/table-grid.ts';
import { linesHeight, textHeight } from '../text-height.ts';
import type { Draft } from './draft.ts';
import type { ReportStyles } from './report-styles.ts';

/** Lines are written by hand wider apart than they are printed. */
const SIGN_LINES = 1.5;

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
