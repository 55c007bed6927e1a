import type { ReportFonts, ReportTable } from '../../shared/model/report.ts';
import type { PlacedRow } from '../pages.ts';
import { setTable, type TableSetting, textHeight } from './columns.ts';
import { type FilledPage, fillPage, place } from './fill-page.ts';
import type { Flow } from './flow.ts';
import { type MeasuredRow, measureRow, repeatGroup, splitRow } from './table-rows.ts';
import { BLOCK_GAP, leastRow } from './text-styles.ts';

/** A category may take so much of a page at most; longer ones get a wider column. */
const CATEGORY_SHARE = 0.6;

/** Lays a table out: its header on every page, rows kept whole, what goes on from the page before marked （续）. */
export function placeTable(table: ReportTable, fonts: ReportFonts, width: number, flow: Flow): void {
  const setting = setTable(table, fonts, width, flow.whole * CATEGORY_SHARE);
  const header = headerHeight(table, setting);
  const put = (rows: readonly PlacedRow[], height: number, empty = '') => {
    const { columns, categories } = setting;
    const { categoryHeader } = table;
    const item = { kind: 'table', columns, categoryHeader, categoryWidths: categories, rows, empty } as const;
    flow.put(item, header + height, BLOCK_GAP);
  };

  const rows = table.rows.map((row) => measureRow(row, row.cells, setting));
  if (rows.length === 0) {
    const height = textHeight(table.empty, setting.size, width) + leastRow(setting.size);
    if (flow.room(BLOCK_GAP) < header + height) flow.turn();
    put([], height, table.empty);
  }
  /** The line of a group that stands on a page before, until the next one begins. */
  let group: MeasuredRow | undefined;
  for (let from = 0; from < rows.length; ) {
    const repeated = group && rows[from]?.row.role === undefined ? [repeatGroup(group, setting)] : [];
    const room = flow.room(BLOCK_GAP) - header;
    let page = fillPage(rows, from, repeated, setting, room);
    if (page.to === from && !flow.isEmpty()) {
      flow.turn();
      continue;
    }
    if (page.to === from) page = fillWithPart(rows, from, repeated, setting, room);
    put(page.rows, page.height);
    group = rows.slice(from, page.to).findLast(({ row }) => row.role === 'group') ?? group;
    from = page.to;
    if (from < rows.length) flow.turn();
  }
}

/** mm that the header and the first row need, at most half a page: less is not worth a heading above it. */
export function leastTableHeight(table: ReportTable, fonts: ReportFonts, width: number, flow: Flow): number {
  const setting = setTable(table, fonts, width, flow.whole * CATEGORY_SHARE);
  const first = table.rows.slice(0, 2).map((row) => measureRow(row, row.cells, setting).height);
  const height =
    BLOCK_GAP + headerHeight(table, setting) + first.reduce((sum, each) => sum + each, leastRow(setting.size));
  return Math.min(height, flow.whole / 2);
}

/** On an empty page: parts the first row, which is taller than the page, and puts the rest of it back among the rows. */
function fillWithPart(
  rows: MeasuredRow[],
  from: number,
  repeated: readonly MeasuredRow[],
  setting: TableSetting,
  room: number,
): FilledPage {
  const index = rows.findIndex(({ row }, at) => at >= from && row.role !== 'group');
  const [row] = rows.slice(index, index + 1);
  const above = [...repeated, ...rows.slice(from, index)].reduce((sum, { height }) => sum + height, 0);
  const parts = row && row.height > room - above ? splitRow(row, setting, room - above) : null;
  if (parts) rows.splice(index, 1, ...parts);
  return place(rows, from, index + 1, repeated, setting);
}

function headerHeight({ columns, categoryHeader }: ReportTable, setting: TableSetting): number {
  const widths = setting.columns.map(({ widthMm }) => widthMm);
  const over = setting.categories.reduce((sum, mm) => sum + mm, 0);
  const heights = columns.map(({ header }, index) => textHeight(header, setting.headerSize, widths[index] ?? 0));
  return Math.max(
    leastRow(setting.size),
    over > 0 ? textHeight(categoryHeader, setting.headerSize, over) : 0,
    ...heights,
  );
}
