import { columnName, rangeAddress } from '../../shared/model/address.ts';
import type { Correction } from '../../shared/model/correction.ts';
import type { Rect, Sheet } from '../../shared/model/sheet.ts';
import type { RowMeaning, TableNote, TableRow } from '../../shared/model/table.ts';
import { doubt } from '../tables/doubts.ts';
import { saysFirstIsLead } from '../tables/lead-rule.ts';
import { readLineKind } from '../tables/line-kind.ts';
import type { RawTable, SheetReading } from '../tables/raw-table.ts';
import { correctionsOf, type SheetCorrections } from '../tables/sheet-corrections.ts';
import { squash } from '../tables/text.ts';
import { joinBrokenLines } from './join-broken-lines.ts';
import { addressOf, type Paragraph } from './paragraph.ts';
import { planDoubts } from './plan-doubts.ts';
import { type PassageTask, planTasks } from './plan-tasks.ts';
import { readLines } from './read-lines.ts';
import { readOutline } from './read-outline.ts';
import { type PlanText, splitPlans } from './split-plans.ts';

/**
 * Finds the tasks in running text: every paragraph, or numbered item of several, that ends in a statement of who owes it,
 * （责任单位：…，协助单位：…。完成时限：…） or （…按职责分工负责） or 责任单位：… on a line below. Each plan of a collection is a
 * table of its own; one without such a statement gives none, and is said.
 * @param corrections what a person says of ranges and rows
 */
export function recognizePassages(sheet: Sheet, corrections: readonly Correction[] = []): SheetReading {
  const said = correctionsOf(sheet.name, corrections);
  const whole = readLines(sheet);
  const lines = whole.filter(({ top }) => isIn(said.ranges, top));
  const plans = splitPlans(joinBrokenLines(lines, said.rows), whole);
  const readings = plans.map((plan) => ({ plan, table: readPlan(plan, sheet.name, said.rows) }));
  const tables = readings.flatMap(({ table }) => table ?? []);
  const empty = readings.flatMap(({ plan, table }) => (table ? [] : (plan.title ?? [])));
  return { tables, doubts: tables.length > 0 && empty.length > 0 ? [emptyDoubt(empty, sheet.name)] : [] };
}

/** True where a sheet is running text, whether or not anybody owes something in it. */
export function isRunningText(sheet: Sheet): boolean {
  return readLines(sheet).some(({ text }) => /[。；;]/u.test(text));
}

function isIn(ranges: readonly Rect[], row: number): boolean {
  return ranges.length === 0 || ranges.some(({ top, bottom }) => top <= row && row <= bottom);
}

function readPlan(plan: PlanText, sheet: string, said: SheetCorrections['rows']): RawTable | null {
  const { root, titles } = readOutline(plan.paragraphs, said);
  const found = planTasks(root);
  if (found.length === 0) return null;
  const titleLines = plan.title ? [plan.title] : titles;
  const column = plan.paragraphs[0]?.column ?? 1;
  const top = Math.min(...found.map((each) => each.top));
  const bottom = Math.max(...found.map((each) => each.bottom));
  const tasks = found.map(({ task }) => task);
  const categories = new Set(tasks.flatMap((task) => task.category.map(({ cell }) => cell)));
  return {
    sheet,
    range: rangeAddress({ top, bottom, left: column, right: column }),
    title: titleLines.length > 0 ? squash(titleLines.map(({ text }) => text).join('')) : null,
    heading: plan.paragraphs.filter((line) => line.bottom < top && isFact(line)).map(toNote),
    columns: [{ column: columnName(column), meaning: 'content', header: '' }],
    tasks,
    notes: plan.paragraphs.filter((line) => line.top > bottom && isFact(line)).map(toNote),
    rows: rowsOf(plan.title ? [plan.title, ...plan.paragraphs] : plan.paragraphs, {
      titles: titleLines,
      categories,
      tasks: found,
      said,
    }),
    firstIsLead: plan.paragraphs.some(({ text }) => saysFirstIsLead(text)),
    leadMark: null,
    doubts: planDoubts(root, found, sheet),
  };
}

/** A line that tells of the document: its number, its date, a note on how to read the bodies. Prose cites others. */
function isFact({ text }: Paragraph): boolean {
  const kind = readLineKind(text);
  return kind === 'document-number' || kind === 'date' || kind === 'note';
}

function toNote(paragraph: Paragraph): TableNote {
  return { text: paragraph.text.trim(), cell: addressOf(paragraph) };
}

type Facts = {
  readonly titles: readonly Paragraph[];
  /** Cells of the headings that some task stands under. */
  readonly categories: ReadonlySet<string>;
  readonly tasks: readonly PassageTask[];
  readonly said: SheetCorrections['rows'];
};

function rowsOf(paragraphs: readonly Paragraph[], { titles, categories, tasks, said }: Facts): readonly TableRow[] {
  const taskRows = new Set(tasks.flatMap(({ top, bottom }) => rowsBetween(top, bottom)));
  const meaningOf = (paragraph: Paragraph, row: number): RowMeaning => {
    const choice = said.get(row);
    if (choice !== undefined) return choice;
    if (taskRows.has(row)) return 'task';
    if (titles.includes(paragraph)) return 'title';
    if (categories.has(addressOf(paragraph))) return 'category';
    return readLineKind(paragraph.text) === 'note' ? 'note' : 'ignored';
  };
  return paragraphs.flatMap((paragraph) =>
    rowsBetween(paragraph.top, paragraph.bottom).map((row) => ({ row, meaning: meaningOf(paragraph, row) })),
  );
}

function rowsBetween(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

function emptyDoubt(titles: readonly Paragraph[], sheet: string) {
  const [first] = titles;
  const named = titles.map(({ text }) => `“${squash(text)}”`).join('、');
  const message = `${named}里没有写明责任单位的段落，没有读出任务。`;
  return doubt('info', 'plan-without-tasks', message, { sheet, cell: first ? addressOf(first) : '' });
}
