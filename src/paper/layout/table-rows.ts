import type { ReportCell, ReportRow } from '../../shared/model/report.ts';
import { cellWords, groupWords } from '../../shared/report-text.ts';
import { wrapText } from '../../shared/wrap-text.ts';
import type { PlacedColumn } from '../pages.ts';
import { type TableSetting, textHeight } from './columns.ts';
import { CELL_PADDING, cellLine, cellRoom, LINE_WIDTH, leastRow } from './text-styles.ts';

/** A row, or a part of one that is taller than a page, with the height it needs. */
export type MeasuredRow = {
  readonly row: ReportRow;
  readonly cells: readonly ReportCell[];
  readonly height: number;
};

/** What a page says where something goes on from the page before. */
export const CONTINUED = '（续）';

/** The shape before the word of a light is as wide as this much text. */
const LIGHT_SHAPE = '字';

/** What a row needs; `cells` are the row's own, or what stands of them on one page. */
export function measureRow(row: ReportRow, cells: readonly ReportCell[], setting: TableSetting): MeasuredRow {
  const { columns, size, width } = setting;
  const heights =
    row.role === 'group'
      ? [textHeight(groupWords(cells), size, width)]
      : cells.map((cell, index) => textHeight(measuredWords(cell), size, columns[index]?.widthMm ?? 0));
  return { row, cells, height: Math.max(leastRow(size), ...heights) };
}

/** The line of a group again, at the head of a page on which the group goes on. */
export function repeatGroup({ row, cells }: MeasuredRow, setting: TableSetting): MeasuredRow {
  return measureRow(row, [groupWords(cells) + CONTINUED], setting);
}

function measuredWords(cell: ReportCell): string {
  const words = cellWords(cell);
  return typeof cell !== 'string' && cell.kind === 'light' && words ? LIGHT_SHAPE + words : words;
}

/**
 * Parts a row that no page can hold: as many lines of each text as fit into `room`, and the rest, which says by its
 * number （续） what it belongs to. Null where not even one line fits.
 */
export function splitRow(
  { row, cells }: MeasuredRow,
  setting: TableSetting,
  room: number,
): readonly [MeasuredRow, MeasuredRow] | null {
  const most = Math.floor((room - 2 * CELL_PADDING.down - LINE_WIDTH) / cellLine(setting.size));
  if (most < 1) return null;
  const parts = cells.map((cell, index) => splitCell(cell, setting.columns[index], setting.size, most));
  return [
    measureRow(
      row,
      parts.map(([first]) => first),
      setting,
    ),
    measureRow(
      row,
      parts.map(([, rest]) => rest),
      setting,
    ),
  ];
}

function splitCell(
  cell: ReportCell,
  column: PlacedColumn | undefined,
  size: number,
  most: number,
): readonly [ReportCell, ReportCell] {
  const words = cellWords(cell);
  const lines = wrapText(words, size, cellRoom(column?.widthMm ?? 0));
  const [last, next] = lines.slice(most - 1, most + 1);
  if (last && next) return [words.slice(0, last.to), words.slice(next.from)];
  const isNumber = column?.kind === 'number' && words !== '' && !words.endsWith(CONTINUED);
  return [cell, isNumber ? words + CONTINUED : column?.kind === 'number' ? words : ''];
}
