import { getRow, type ReadableDB, runOnce, type SqlValue, type WritableDB } from './database.ts';

/** Rows that a person's step writes, each remembered as it was before and after. */

/** The tables that a person's steps may touch. Each has an `id`. */
export type TrackedTable =
  | 'departments'
  | 'obligations'
  | 'namings'
  | 'department_names'
  | 'transfers'
  | 'group_members'
  | 'department_contacts'
  | 'declined_questions'
  | 'plans'
  | 'events'
  | 'obligation_states'
  | 'summarizing_units'
  | 'periods'
  | 'progress_entries'
  | 'measured_values'
  | 'milestones'
  | 'evidence_files'
  | 'office_rules'
  | 'saved_views'
  | 'forms'
  | 'import_batches'
  | 'returned_files'
  | 'reading_list'
  | 'papers'
  | 'report_templates';

/** Of these a step that is taken back leaves its rows, marked as withdrawn: what was put on record stays on record. */
const APPEND_ONLY: readonly TrackedTable[] = [
  'events',
  'progress_entries',
  'measured_values',
  'evidence_files',
  'forms',
  'papers',
];

export type Values = Readonly<Record<string, SqlValue>>;

/** Writes rows and remembers them; see `makeChange`. */
export type TrackedRows = {
  /** Gives the new row's id. */
  insert(table: TrackedTable, values: Values): number;
  /** Sets the columns given; a row that has these values already is left alone. */
  update(table: TrackedTable, id: number, values: Values): void;
  remove(table: TrackedTable, id: number): void;
};

/** A row as JSON; null where there is none. */
export type Image = string | null;
export type KeptRow = {
  readonly table_name: TrackedTable;
  readonly row_id: number;
  readonly before: Image;
  readonly after: Image;
};

export function trackRows(db: WritableDB, kept: KeptRow[]): TrackedRows {
  const keep = (table_name: TrackedTable, row_id: number, before: Image) =>
    kept.push({ table_name, row_id, before, after: imageOf(db, table_name, row_id) });
  return {
    insert(table, values) {
      const columns = Object.keys(values);
      const marks = columns.map(() => '?').join(', ');
      const id = runOnce(
        db.prepareWrite(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`),
        ...Object.values(values),
      );
      keep(table, id, null);
      return id;
    },
    update(table, id, values) {
      const before = imageOf(db, table, id);
      const settings = Object.keys(values).map((column) => `${column} = ?`);
      runOnce(db.prepareWrite(`UPDATE ${table} SET ${settings.join(', ')} WHERE id = ?`), ...Object.values(values), id);
      if (imageOf(db, table, id) !== before) keep(table, id, before);
    },
    remove(table, id) {
      const before = imageOf(db, table, id);
      runOnce(db.prepareWrite(`DELETE FROM ${table} WHERE id = ?`), id);
      keep(table, id, before);
    },
  };
}

function rowOf(db: ReadableDB, table: TrackedTable, id: number): Values | null {
  return db.prepare<Values>(`SELECT * FROM ${table} WHERE id = ?`).get(id) ?? null;
}

function imageOf(db: ReadableDB, table: TrackedTable, id: number): Image {
  const row = rowOf(db, table, id);
  return row === null || isWithdrawn(table, row) ? null : JSON.stringify(row);
}

/** A row that is withdrawn is as good as none. */
const isWithdrawn = (table: TrackedTable, row: Values): boolean => APPEND_ONLY.includes(table) && row.withdrawn === 1;

/** True where the row is as the image says; columns that a later schema added or dropped say nothing. */
export function isAt(db: ReadableDB, table: TrackedTable, id: number, image: Image): boolean {
  const row = rowOf(db, table, id);
  if (image === null) return APPEND_ONLY.includes(table) ? row?.withdrawn === 1 : row === null;
  if (row === null) return false;
  return Object.entries(JSON.parse(image) as Values).every(
    ([column, value]) => !(column in row) || row[column] === value,
  );
}

/** Makes the row what the image says. */
export function writeImage(db: WritableDB, table: TrackedTable, id: number, image: Image): void {
  if (APPEND_ONLY.includes(table)) {
    const wanted = image === null ? { withdrawn: 1 } : (JSON.parse(image) as Values);
    writeDifferences(db, table, id, wanted);
    return;
  }
  if (image === null) {
    runOnce(db.prepareWrite(`DELETE FROM ${table} WHERE id = ?`), id);
    return;
  }
  const kept = JSON.parse(image) as Values;
  const columns = columnsOf(db, table).filter((column) => column in kept);
  const present = getRow(
    db.prepare<{ found: number }>(`SELECT COUNT(*) AS found FROM ${table} WHERE id = ?`),
    id,
  ).found;
  const sql =
    present === 1
      ? `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`
      : `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const values = columns.map((column) => kept[column] ?? null);
  runOnce(db.prepareWrite(sql), ...values, ...(present === 1 ? [id] : []));
}

/** Only what differs: a column that may never be changed must not even be set to what it is. */
function writeDifferences(db: WritableDB, table: TrackedTable, id: number, wanted: Values): void {
  const row = rowOf(db, table, id) ?? {};
  const columns = Object.keys(wanted).filter((column) => column in row && row[column] !== wanted[column]);
  if (columns.length === 0) return;
  const settings = columns.map((column) => `${column} = ?`).join(', ');
  const values = columns.map((column) => wanted[column] ?? null);
  runOnce(db.prepareWrite(`UPDATE ${table} SET ${settings} WHERE id = ?`), ...values, id);
}

function columnsOf(db: ReadableDB, table: TrackedTable): readonly string[] {
  return db
    .prepare<{ name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);
}
