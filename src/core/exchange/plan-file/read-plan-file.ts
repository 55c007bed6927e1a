import { AppError } from '../../../shared/errors.ts';
import { cellAddress } from '../../../shared/model/address.ts';
import type { Sheet, Workbook } from '../../../shared/model/sheet.ts';
import {
  DUTY_HEADERS,
  ENTRY_HEADERS,
  EVENT_HEADERS,
  MILESTONE_HEADERS,
  PERIOD_HEADERS,
  PLAN_FACTS,
  PLAN_FILE_MARK,
  PLAN_SHEETS,
  RATING_HEADERS,
  TASK_HEADERS,
  VALUE_HEADERS,
} from '../../../shared/plan-file-words.ts';

/** A row of a plan file by the headers of its sheet. */
export type PlacedRow = {
  readonly sheet: string;
  /** Empty where nothing stands. */
  text(header: string): string;
  /** "H12". */
  address(header: string): string;
};

/** What a plan file says, before it is compared with a ledger. */
export type PlanFile = {
  readonly title: string;
  readonly office: string;
  readonly ledger: string;
  readonly asOf: string;
  readonly duties: readonly PlacedRow[];
  readonly entries: readonly PlacedRow[];
  readonly values: readonly PlacedRow[];
  readonly events: readonly PlacedRow[];
  /** None in a file of an older version. */
  readonly milestones: readonly PlacedRow[];
  readonly periods: readonly PlacedRow[];
  readonly ratings: readonly PlacedRow[];
};

/**
 * Reads a plan file of another copy of the program; null where the workbook is none. Columns are found by their headers
 * and sheets by their names, so that it survives being saved by another program.
 *
 * Throws `AppError` where it is one and a sheet or column of it is gone: half of it would be taken for the whole.
 */
export function readPlanFile(name: string, { sheets }: Workbook): PlanFile | null {
  const about = sheets.find(isAbout);
  if (!about) return null;
  const facts = new Map(
    about.cells.flatMap((cell) => {
      const value = about.cells.find(({ row, column }) => row === cell.row && column === cell.column + 1);
      return value ? [[cell.text.trim(), value.text.trim()] as const] : [];
    }),
  );
  const rows = (sheet: string, ...headers: readonly Readonly<Record<string, string>>[]) =>
    rowsOf(name, sheets, sheet, headers.flatMap(Object.values));
  return {
    title: facts.get(PLAN_FACTS.title) ?? '',
    office: facts.get(PLAN_FACTS.office) ?? '对方单位',
    ledger: facts.get(PLAN_FACTS.ledger) ?? '',
    asOf: facts.get(PLAN_FACTS.asOf) ?? '',
    duties: rows(PLAN_SHEETS.duties, DUTY_HEADERS),
    entries: rows(PLAN_SHEETS.entries, DUTY_HEADERS, ENTRY_HEADERS),
    values: rows(PLAN_SHEETS.values, DUTY_HEADERS, VALUE_HEADERS),
    events: rows(PLAN_SHEETS.events, DUTY_HEADERS, EVENT_HEADERS),
    milestones: facts.has(PLAN_FACTS.milestones) ? rows(PLAN_SHEETS.milestones, TASK_HEADERS, MILESTONE_HEADERS) : [],
    periods: rows(PLAN_SHEETS.periods, PERIOD_HEADERS),
    ratings: rows(PLAN_SHEETS.ratings, RATING_HEADERS),
  };
}

/** Whether a workbook is a plan file, also one that is damaged. */
export const isPlanFile = ({ sheets }: Workbook): boolean => sheets.some(isAbout);

const isAbout = ({ cells }: Sheet): boolean => cells.some(({ text }) => text.trim() === PLAN_FILE_MARK);

function rowsOf(
  file: string,
  sheets: readonly Sheet[],
  name: string,
  headers: readonly string[],
): readonly PlacedRow[] {
  const sheet = sheets.find((each) => each.name.trim() === name);
  if (!sheet) throw damaged(file, `没有工作表“${name}”`);
  const rows = Map.groupBy(sheet.cells, ({ row }) => row);
  const header = [...rows].find(([, cells]) => headers.every((word) => cells.some(({ text }) => text.trim() === word)));
  if (!header) throw damaged(file, `工作表“${name}”没有完整的表头（${headers.join('、')}）`);
  const [headerRow, headerCells] = header;
  const columns = new Map(headerCells.map(({ text, column }) => [text.trim(), column]));
  const columnOf = (word: string): number => columns.get(word) ?? 0;
  return [...rows.keys()]
    .filter((row) => row > headerRow)
    .sort((a, b) => a - b)
    .map((row) => ({
      sheet: name,
      text: (word) => rows.get(row)?.find(({ column }) => column === columnOf(word))?.text ?? '',
      address: (word) => cellAddress(row, columnOf(word)),
    }));
}

const damaged = (file: string, what: string) =>
  new AppError(
    'plan-file-damaged',
    `“${file}”是督办台账的计划交换文件，但${what}，没有汇总。请向对方要一份没有改动过的文件。`,
  );
