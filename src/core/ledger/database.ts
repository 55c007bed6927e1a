/**
 * What the queries see of SQLite. A function that asks for a `ReadableDB` cannot write: `prepare` takes reading
 * statements only (checked again when it runs). Values are always bound, never spelled into the SQL.
 */

export type SqlValue = string | number | null | Uint8Array;

export type Query<Row> = {
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): Row[];
};

export type Command = {
  /** Runs once; gives the number of changed rows and the id of the last inserted one. */
  run(...values: readonly SqlValue[]): { readonly changes: number; readonly lastId: number };
};

export type ReadableDB = {
  /** Column aliases are fixed words of ours: `Row` is a promise that the SQL keeps. */
  prepare<Row>(sql: string): Query<Row>;
};

export type WritableDB = ReadableDB & {
  prepareWrite(sql: string): Command;
  /** Several statements without values: migrations and settings of the connection. */
  execute(sql: string): void;
  /**
   * All or nothing. Takes the write lock at once (BEGIN IMMEDIATE): what `work` reads stays true until it has written,
   * also against another program on the same file.
   */
  transaction<T>(work: () => T): T;
};

/** The one row of a query that must find; a missing row is a fault of ours. */
export function getRow<Row>(query: Query<Row>, ...values: readonly SqlValue[]): Row {
  const row = query.get(...values);
  if (row === undefined) throw new Error('a row that must exist is missing');
  return row;
}

/** Runs a command that must touch exactly one row; gives the id of an inserted one. */
export function runOnce(command: Command, ...values: readonly SqlValue[]): number {
  const { changes, lastId } = command.run(...values);
  if (changes !== 1) throw new Error(`one row should have changed, not ${changes}`);
  return lastId;
}
