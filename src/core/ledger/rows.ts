import { type ReadableDB, runOnce, type SqlValue, type WritableDB } from './database.ts';

/**
 * Rows as they are stored, for keeping them and putting them back. Names of columns come from kept rows and end up in the
 * SQL, so only those that the table has are used.
 */
export type StoredRow = Readonly<Record<string, SqlValue>>;

export type KeptTable = 'tasks' | 'obligations' | 'deadlines' | 'indicators' | 'extra_values' | 'doubts';

export function insertRow(db: WritableDB, table: KeptTable, row: StoredRow): void {
  const columns = columnsOf(db, table).filter((column) => column in row);
  const marks = columns.map(() => '?').join(', ');
  runOnce(db.prepareWrite(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`), ...valuesOf(row, columns));
}

/** Writes the columns of a row with that id, all but those named. */
export function updateRow(
  db: WritableDB,
  table: 'tasks' | 'obligations',
  row: StoredRow & { readonly id: SqlValue },
  except: readonly string[],
): void {
  const columns = columnsOf(db, table).filter((column) => column in row && column !== 'id' && !except.includes(column));
  const settings = columns.map((column) => `${column} = ?`).join(', ');
  runOnce(db.prepareWrite(`UPDATE ${table} SET ${settings} WHERE id = ?`), ...valuesOf(row, columns), row.id);
}

function columnsOf(db: ReadableDB, table: KeptTable): readonly string[] {
  return db
    .prepare<{ name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);
}

function valuesOf(row: StoredRow, columns: readonly string[]): readonly SqlValue[] {
  return columns.map((column) => row[column] ?? null);
}
