import { type BoxLine, boxLines, fitWriting } from '../../shared/form-boxes.ts';
import type { FormBox, ReportFonts } from '../../shared/model/report.ts';
import { wrappedLines, wrapText } from '../../shared/wrap-text.ts';
import type { PlacedBox } from '../pages.ts';
import type { Flow } from './flow.ts';
import { CONTINUED } from './table-rows.ts';
import { BLOCK_GAP, boxRoom, cellLine, FORM_PADDING, LINE_WIDTH } from './text-styles.ts';

/** mm of five characters side by side: the label of every box, so that they stand below one another. */
const LABEL_WIDTH = 30;
/** A form that leaves room on its page gives it to the boxes that are signed, but no box grows out of shape. */
const MOST_GROWTH = 1.7;

type Sizes = { readonly text: number; readonly label: number; readonly width: number };

/**
 * Lays the boxes of a paper out, line by line, each line kept whole. A paper is one page wherever its words allow it:
 * the room to write by hand gives way first, and takes what is left over.
 * @param below mm that notes need under the form, on the same page
 */
export function placeForm(
  boxes: readonly FormBox[],
  fonts: ReportFonts,
  width: number,
  flow: Flow,
  below: number,
): void {
  const sizes = { text: fonts.cell.size, label: fonts.header.size, width };
  const room = flow.room(BLOCK_GAP) - below;
  const waiting = [...fitWriting(boxLines(boxes), room, MOST_GROWTH, (line) => heightOf(placeLine(line, sizes)))];
  let placed: (readonly PlacedBox[])[] = [];
  let taken = 0;
  const flush = () => {
    if (placed.length > 0) flow.put({ kind: 'form', lines: placed }, taken, BLOCK_GAP);
    placed = [];
    taken = 0;
  };
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const line = placeLine(next, sizes);
    const height = heightOf(line);
    const room = flow.room(BLOCK_GAP) - taken;
    const parts = height > flow.whole && room > flow.whole / 4 ? splitLine(next, sizes, room) : null;
    if (height <= room || (flow.isEmpty() && placed.length === 0 && !parts)) {
      placed.push(line);
      taken += height;
    } else if (parts) {
      waiting.unshift(...parts);
    } else {
      waiting.unshift(next);
      flush();
      flow.turn();
    }
  }
  flush();
}

/** mm of boxes that have the room to write that was asked for. */
export function formHeight(boxes: readonly FormBox[], { cell, header }: ReportFonts, width: number): number {
  const sizes = { text: cell.size, label: header.size, width };
  return boxLines(boxes).reduce((sum, line) => sum + heightOf(placeLine(line, sizes)), BLOCK_GAP);
}

const heightOf = (line: readonly PlacedBox[]) => line[0]?.height ?? 0;

function placeLine(boxes: BoxLine, sizes: Sizes): readonly PlacedBox[] {
  const shares = boxes.reduce((sum, { share }) => sum + share, 0);
  const placed = boxes.map((box) => placeBox(box, (box.share / shares) * sizes.width, sizes));
  const height = Math.max(...placed.map((box) => box.height));
  return placed.map((box) => ({ ...box, height }));
}

function placeBox({ label, text, lines, sign = [] }: FormBox, width: number, sizes: Sizes): PlacedBox {
  const labelWidth = Math.min(width / 2, LABEL_WIDTH);
  const room = boxRoom(width - labelWidth);
  const signLines = sign.reduce((sum, line) => sum + wrappedLines(line, sizes.text, room), 0);
  const wanted = Math.max(lines, wrappedLines(text, sizes.text, room)) + signLines;
  const labelLines = wrappedLines(label, sizes.label, boxRoom(labelWidth));
  const height = Math.max(wanted * cellLine(sizes.text), labelLines * cellLine(sizes.label));
  return { label, text, sign, labelWidth, width, height: height + 2 * FORM_PADDING.down + LINE_WIDTH };
}

/** A line of boxes in two: as much as `room` mm hold, and the rest with the places to sign. */
function splitLine(boxes: BoxLine, sizes: Sizes, room: number): readonly [BoxLine, BoxLine] | null {
  const most = Math.floor((room - 2 * FORM_PADDING.down - LINE_WIDTH) / cellLine(sizes.text));
  if (most < 1) return null;
  const placed = placeLine(boxes, sizes);
  const parts = boxes.map((box, index) => {
    const { width = 0, labelWidth = 0 } = placed[index] ?? {};
    const lines = wrapText(box.text, sizes.text, boxRoom(width - labelWidth));
    const next = lines[most];
    const text = box.text.slice(0, lines[most - 1]?.to ?? box.text.length);
    const label = box.label.endsWith(CONTINUED) ? box.label : box.label + CONTINUED;
    return {
      first: { ...box, text, lines: Math.min(box.lines, most), sign: [] },
      rest: { ...box, label, text: next ? box.text.slice(next.from) : '', lines: Math.max(0, box.lines - most) },
    };
  });
  return [parts.map(({ first }) => first), parts.map(({ rest }) => rest)];
}
