import {
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type BoxLine, boxLines, boxWidths, fitWriting } from '../../shared/form-boxes.ts';
import type { FormBox, ReportFonts } from '../../shared/model/report.ts';
import { layGrid, type Span } from '../../shared/table-grid.ts';
import { wrappedLines } from '../../shared/wrap-text.ts';
import { cellLine, type StyleIds } from './letter-styles.ts';
import { CELL_MARGINS, PADDING_MM, RULE, type TableSetting } from './letter-table.ts';
import { paragraphOf } from './letter-text.ts';
import { POINTS_PER_MM, twips, twipsOfPoints } from './letter-units.ts';

/** Of the size of the text: so high is every line of boxes. */
const LEAST_LINE = 2;
/** Lines are written by hand wider apart than they are printed. */
const SIGN_SPACING = 0.5;

/**
 * The boxes of a paper as one table. A paper is one page wherever its words allow it: where `writing` (points) is less than
 * it asks for, the room to write by hand gives way.
 * @param together whether the lines of boxes go to the next page as one, and `tied` whether with what stands below them
 */
export function formOf(
  boxes: readonly FormBox[],
  { writing, together }: { readonly writing: number; readonly together: boolean },
  { available, fonts, ids, tied }: TableSetting,
): Table {
  const widthsOf = (line: BoxLine) => boxWidths(line, available, fonts.cell.size);
  const room = formHeight(boxes, available, fonts) + writing;
  const lines = fitWriting(boxLines(boxes), room, 1, (line) => lineHeight(line, widthsOf(line), fonts));
  const widths = lines.map(widthsOf);
  const row = (line: BoxLine, index: number) => {
    const keepNext = index === lines.length - 1 ? tied : together;
    return boxRow(line, widths[index] ?? [], grid.columns[index] ?? [], { fonts, ids, keepNext });
  };
  // Where a box is signed is a matter of indents here, not of cells.
  const grid = layGrid(widths.map(labelsAndTexts));
  return new Table({
    columnWidths: grid.widths.map(twips),
    width: { size: twips(available), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    rows: lines.map(row),
  });
}

/** Points of the room to write by hand that the boxes ask for. */
export function writingHeight(boxes: readonly FormBox[], available: number, fonts: ReportFonts): number {
  return formHeight(boxes, available, fonts, Number.POSITIVE_INFINITY) - formHeight(boxes, available, fonts);
}

/** Points of the boxes with so many lines to write on at most; as they are given, where all such room has given way. */
export function formHeight(boxes: readonly FormBox[], available: number, fonts: ReportFonts, most = 1): number {
  return boxLines(boxes)
    .map((line) => line.map((box) => ({ ...box, lines: Math.min(most, box.lines) })))
    .reduce((sum, line) => sum + lineHeight(line, boxWidths(line, available, fonts.cell.size), fonts), 0);
}

/** Label and whole text of each box, of the three parts that {@link boxWidths} gives. */
function labelsAndTexts(widths: readonly number[]): readonly number[] {
  return widths.flatMap((width, index) => {
    if (index % 3 === 0) return [width];
    return index % 3 === 1 ? [width + (widths[index + 1] ?? 0)] : [];
  });
}

type Row = { readonly fonts: ReportFonts; readonly ids: StyleIds; readonly keepNext: boolean };

function boxRow(line: BoxLine, widths: readonly number[], spans: readonly Span[], row: Row): TableRow {
  const { fonts, ids, keepNext } = row;
  return new TableRow({
    cantSplit: true,
    height: { value: twipsOfPoints(fonts.cell.size * LEAST_LINE), rule: HeightRule.ATLEAST },
    children: line.flatMap((box, index) => {
      const [text = 0, sign = 0] = widths.slice(index * 3 + 1, index * 3 + 3);
      const label = cellOf(spans[index * 2], [paragraphOf(box.label, { style: ids.header, keepNext })]);
      const content = cellOf(spans[index * 2 + 1], boxContent(box, text, sign, row), Boolean(box.sign));
      return [...(box.label === '' ? [] : [label]), content];
    }),
  });
}

function cellOf(span: Span | undefined, children: readonly Paragraph[], top = false): TableCell {
  return new TableCell({
    children,
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    columnSpan: span ? span.right - span.left + 1 : 1,
  });
}

/** The text, empty lines for what is written by hand, and below them at the right where one signs. */
function boxContent(box: FormBox, text: number, sign: number, { fonts, ids, keepNext }: Row): readonly Paragraph[] {
  const { size } = fonts.cell;
  const lines = { style: ids.long, keepNext };
  const used = linesIn(box.text, size, text + sign);
  const blank = Array.from({ length: Math.max(0, box.lines - used) }, () => paragraphOf('', lines));
  const signed = (box.sign ?? []).map((words) =>
    paragraphOf(words, {
      ...lines,
      indent: { left: twips(text) },
      spacing: { before: twipsOfPoints(cellLine(size) * SIGN_SPACING) },
    }),
  );
  return [paragraphOf(box.text, lines), ...blank, ...signed];
}

/** Points of a line of boxes with its widths as {@link boxWidths} gives them. */
function lineHeight(line: BoxLine, widths: readonly number[], { cell, header }: ReportFonts): number {
  const heights = line.map((box, index) => {
    const [label = 0, text = 0, sign = 0] = widths.slice(index * 3, index * 3 + 3);
    // What is left of a line is not written on.
    const written = Math.max(Math.floor(box.lines), linesIn(box.text, cell.size, text + sign));
    const signed = (box.sign ?? []).reduce((sum, words) => sum + linesIn(words, cell.size, sign) + SIGN_SPACING, 0);
    const labelled = box.label === '' ? 0 : linesIn(box.label, header.size, label);
    return Math.max(labelled * cellLine(header.size), (written + signed) * cellLine(cell.size));
  });
  return Math.max(cell.size * LEAST_LINE, Math.max(...heights) + PADDING_MM.down * POINTS_PER_MM) + RULE;
}

/** Lines of a text in a cell so many mm wide. */
function linesIn(text: string, size: number, width: number): number {
  return wrappedLines(text, size, (width - PADDING_MM.across) * POINTS_PER_MM);
}
