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
import { type BoxLine, boxLines, boxWidths } from '../../shared/form-boxes.ts';
import type { FontChoice, FormBox, ReportFonts } from '../../shared/model/report.ts';
import { layGrid, type Span } from '../../shared/table-grid.ts';
import { wrappedLines } from '../../shared/wrap-text.ts';
import { STYLE } from './letter-styles.ts';
import { CELL_MARGINS } from './letter-table.ts';
import { paragraphOf } from './letter-text.ts';
import { twips, twipsOfPoints } from './letter-units.ts';

const POINTS_PER_MM = 72 / 25.4;
const PADDING_MM = 2;
const LINE = 1.3;
/** Lines are written by hand wider apart than they are printed. */
const SIGN_SPACING = 0.5;

/** The boxes of a paper as one table, `available` mm wide. */
export function formOf(boxes: readonly FormBox[], available: number, fonts: ReportFonts): Table {
  const lines = boxLines(boxes);
  const widths = lines.map((line) => boxWidths(line, available, fonts.cell.size));
  // Where a box is signed is a matter of indents here, not of cells.
  const grid = layGrid(widths.map(labelsAndTexts));
  return new Table({
    columnWidths: grid.widths.map(twips),
    width: { size: twips(available), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    rows: lines.map((line, index) => boxRow(line, widths[index] ?? [], grid.columns[index] ?? [], fonts)),
  });
}

/** Label and whole text of each box, of the three parts that {@link boxWidths} gives. */
function labelsAndTexts(widths: readonly number[]): readonly number[] {
  return widths.flatMap((width, index) => {
    if (index % 3 === 0) return [width];
    return index % 3 === 1 ? [width + (widths[index + 1] ?? 0)] : [];
  });
}

function boxRow(line: BoxLine, widths: readonly number[], spans: readonly Span[], fonts: ReportFonts): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: twipsOfPoints(fonts.cell.size * 2), rule: HeightRule.ATLEAST },
    children: line.flatMap((box, index) => {
      const [text = 0, sign = 0] = widths.slice(index * 3 + 1, index * 3 + 3);
      const label = cellOf(spans[index * 2], [paragraphOf(box.label, { style: STYLE.header })]);
      const content = cellOf(spans[index * 2 + 1], boxContent(box, text, sign, fonts.cell), Boolean(box.sign));
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
function boxContent(box: FormBox, text: number, sign: number, { size }: FontChoice): readonly Paragraph[] {
  const used = wrappedLines(box.text, size, (text + sign - PADDING_MM) * POINTS_PER_MM);
  const blank = Array.from({ length: Math.max(0, box.lines - used) }, () => paragraphOf('', { style: STYLE.long }));
  const signed = (box.sign ?? []).map((words) =>
    paragraphOf(words, {
      style: STYLE.long,
      indent: { left: twips(text) },
      spacing: { before: twipsOfPoints(size * LINE * SIGN_SPACING) },
    }),
  );
  return [paragraphOf(box.text, { style: STYLE.long }), ...blank, ...signed];
}
