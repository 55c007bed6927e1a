import type { Rect } from '../../shared/model/sheet.ts';
import { measureColumns } from './column-data.ts';
import { type Header, headerAt } from './find-headers.ts';
import { type Grid, type Slot, startsAt } from './grid.ts';
import { readLineKind } from './line-kind.ts';
import { readNumber } from './numbering.ts';
import { readHeading } from './read-heading.ts';
import { readsAsWork } from './reads-as-work.ts';
import { type Layout, settleColumns } from './settle-columns.ts';
import type { SheetCorrections } from './sheet-corrections.ts';
import type { Block, Repeat } from './split-blocks.ts';
import { normalize, visibleLength } from './text.ts';
import type { TextKinds } from './text-kinds.ts';

/** A table begins below its title and a preamble. */
const HIGHEST_ROWS = 30;
const FEWEST_COLUMNS = 3;
const LONGEST_LABEL = 12;
/** Half of the texts must ask for something: 部门职责, 单位地址 and 项目名称 do not. */
const HALF = 0.5;

/** Lists that name bodies beside long texts and hand out no work. */
const OTHER_LISTS =
  /(?:名单|名册|花名册|通讯录|联系表|联络表|联系方式|一览表?（电话）|统计表?|统计表|汇总统计|报表|预算表?|决算表?|收支表?|日程表?|议程|课程表|课表|排班表?|值班表?|填表说明|填报说明|封面|目录|职责|简介|签到表)(?:[（(].{1,12}[)）])?$/;
/** Columns of timetables, budgets, directories and statistics. */
const OTHER_COLUMNS =
  /地点|会场|场次|课程|主讲|授课|主持|日程|议程|参会|参训|金额|预算|决算|单价|合价|规格|型号|地址|邮编|传真|职责|职能|编制数|户数|人数|学历|出生|身份证|户名|账号|经营范围|得分|排名|同比|环比|增速|值班/;

/**
 * The table of a sheet in which no header says anything known: a row of short labels, or no header at all, above rows
 * that name bodies beside texts which ask for something to be done. Everything taken so is asked about.
 * @param range where a person said that the table is
 */
export function guessBlock(grid: Grid, said: SheetCorrections, kinds: TextKinds, range?: Rect): Block | null {
  const from = range?.top ?? 1;
  const last = Math.min(grid.bottom, from + HIGHEST_ROWS);
  const rows = Array.from({ length: last - from + 1 }, (_, index) => from + index);
  const wide = rows.filter((row) => startingIn(grid, row).length >= FEWEST_COLUMNS && !isFormRow(grid, row));
  const labels = wide.find((row) => isLabelRow(startingIn(grid, row), kinds));
  const [first] = wide;
  const header = labels !== undefined ? headerAt(grid, labels) : first !== undefined ? noHeaderAt(first) : null;
  if (!header || !holdsWork(grid, header, said, kinds)) return null;
  const block = { from, header, repeated: repeatsOf(grid, header), to: grid.bottom };
  return isOtherList(grid, block) ? null : block;
}

function startingIn(grid: Grid, row: number): readonly Slot[] {
  return grid.row(row).filter((slot) => startsAt(slot, row));
}

/** 填报单位：… | 填报日期：… | 单位：万元 */
function isFormRow(grid: Grid, row: number): boolean {
  const slots = grid.row(row);
  return slots.some((slot) => readLineKind(slot.text) === 'form') && !slots.some((slot) => readNumber(slot.text));
}

/** Short words that differ, none of them a number, a day or work. 时限 and 成效 look like names of persons. */
function isLabelRow(slots: readonly Slot[], kinds: TextKinds): boolean {
  const isLabel = ({ text }: Slot) =>
    visibleLength(text.replace(/[（(][^（()）]*[)）]/g, '')) <= LONGEST_LABEL &&
    !/[。；;]/.test(text) &&
    readNumber(text) === null &&
    !kinds.isTime(text);
  const isWork = slots.some(({ text }) => readsAsWork(text) && kinds.isBodies(slots.at(-1)?.text ?? ''));
  return slots.every(isLabel) && !isWork && new Set(slots.map(({ text }) => normalize(text))).size === slots.length;
}

/** The work begins at once: a header of no rows above it. */
function noHeaderAt(row: number): Header {
  return { top: row, bottom: row - 1, cells: [], firstIsLead: false, isGiven: false };
}

function holdsWork(grid: Grid, header: Header, said: SheetCorrections, kinds: TextKinds): boolean {
  const layout = settleColumns(grid, header, grid.bottom, kinds, said.meanings(header.top));
  if (!layout || layout.bodies.length === 0) return false;
  const measure = measureColumns(grid, header.bottom + 1, grid.bottom, kinds);
  return measure(layout.content.index).work >= HALF && (header.cells.length > 0 || isPlain(layout, grid, kinds));
}

/** Without a header, amounts beside bodies and projects make a budget; a number and a last day make it work. */
function isPlain(layout: Layout, grid: Grid, kinds: TextKinds): boolean {
  const measure = measureColumns(grid, 1, grid.bottom, kinds);
  const isAmounts = (column: number) =>
    column !== layout.number?.index && measure(column).numbers >= HALF && measure(column).counting < HALF;
  return (layout.number !== null || layout.deadline !== null) && !grid.columns.some(isAmounts);
}

function isOtherList(grid: Grid, { from, header }: Block): boolean {
  const { title } = readHeading(grid, from, header.top - 1);
  return OTHER_LISTS.test(normalize(title ?? '')) || header.cells.some(({ text }) => OTHER_COLUMNS.test(text));
}

/** The header typed again on a new page, word by word. */
function repeatsOf(grid: Grid, header: Header): readonly Repeat[] {
  const wordsIn = (row: number) => startingIn(grid, row).map(({ rect, text }) => `${rect.left}:${normalize(text)}`);
  const words = wordsIn(header.top).join('|');
  const rows = Array.from(
    { length: Math.max(0, grid.bottom - header.bottom) },
    (_, index) => header.bottom + 1 + index,
  );
  if (header.cells.length === 0) return [];
  return rows
    .filter((row) => wordsIn(row).join('|') === words)
    .map((row) => ({ header: headerAt(grid, row), top: row }));
}
