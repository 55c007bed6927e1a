import { AppError } from '../../shared/errors.ts';
import type { Change } from '../../shared/model/directory.ts';
import { appendAudit, type Stamp } from './audit.ts';
import { getRow, type ReadableDB, runOnce, type SqlValue, type WritableDB } from './database.ts';
import { sealDirectory } from './directory-seal.ts';

/**
 * What a person does, step by step: each step is one transaction that keeps every row it touches, before and after, so
 * that it can be read later, taken back and done again.
 */

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
  | 'plans';

type Values = Readonly<Record<string, SqlValue>>;

/** Writes rows and remembers them; made by `makeChange`. */
export type TrackedRows = {
  /** Gives the new row's id. */
  insert(table: TrackedTable, values: Values): number;
  /** Sets the columns given; a row that has these values already is left alone. */
  update(table: TrackedTable, id: number, values: Values): void;
  remove(table: TrackedTable, id: number): void;
};

type Image = string | null;
type KeptRow = {
  readonly table_name: TrackedTable;
  readonly row_id: number;
  readonly before: Image;
  readonly after: Image;
};

const SELECT = 'SELECT id, at, actor, kind, summary, state FROM changes';

/**
 * Does a person's step and keeps it; a step that touches no row leaves no trace.
 * @param what kind for the program, summary for the person: one Chinese sentence, also in the audit log
 */
export function makeChange<T>(
  db: WritableDB,
  stamp: Stamp,
  what: { readonly kind: string; readonly summary: string },
  work: (rows: TrackedRows) => T,
): T {
  return db.transaction(() => {
    const kept: KeptRow[] = [];
    const result = work(trackRows(db, kept));
    if (kept.length === 0) return result;
    const id = runOnce(
      db.prepareWrite('INSERT INTO changes (at, actor, kind, summary) VALUES (?, ?, ?, ?)'),
      stamp.at,
      stamp.actor,
      what.kind,
      what.summary,
    );
    const insert = db.prepareWrite(
      'INSERT INTO change_rows (change_id, position, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    );
    kept.forEach(({ table_name, row_id, before, after }, position) => {
      runOnce(insert, id, position, table_name, row_id, before, after);
    });
    sealDirectory(db);
    appendAudit(db, stamp, { action: 'change', batchId: null, details: what.summary });
    return result;
  });
}

/** Newest first. */
export function listChanges(db: ReadableDB, limit: number): readonly Change[] {
  return db.prepare<Change>(`${SELECT} ORDER BY id DESC LIMIT ?`).all(limit);
}

/** Takes a step back, whole; refuses where something that it touched was changed since. */
export function undoChange(db: WritableDB, id: number, stamp: Stamp): Change {
  return turn(db, id, stamp, 'done');
}

/** Does a step again that was taken back; refuses where something that it touches was changed since. */
export function redoChange(db: WritableDB, id: number, stamp: Stamp): Change {
  return turn(db, id, stamp, 'undone');
}

function turn(db: WritableDB, id: number, stamp: Stamp, from: Change['state']): Change {
  return db.transaction(() => {
    const change = db.prepare<Change>(`${SELECT} WHERE id = ?`).get(id);
    if (!change) throw new AppError('no-such-change', '没有这一步操作，台账没有改动。请刷新后再看。');
    const undo = from === 'done';
    if (change.state !== from) {
      throw new AppError('already-turned', `“${change.summary}”已经${undo ? '撤销' : '重做'}过，台账没有改动。`);
    }
    const rows = db
      .prepare<KeptRow>(
        `SELECT table_name, row_id, before, after FROM change_rows WHERE change_id = ?
         ORDER BY position ${undo ? 'DESC' : 'ASC'}`,
      )
      .all(id);
    for (const { table_name, row_id, before, after } of rows) {
      const [present, wanted] = undo ? [after, before] : [before, after];
      refuseChanged(db, change, { table: table_name, id: row_id, expected: present, undo });
      writeImage(db, table_name, row_id, wanted);
    }
    sealDirectory(db);
    const state = undo ? 'undone' : 'done';
    runOnce(db.prepareWrite('UPDATE changes SET state = ? WHERE id = ?'), state, id);
    appendAudit(db, stamp, {
      action: 'change',
      batchId: null,
      details: `${undo ? '撤销' : '重做'}：${change.summary}`,
    });
    return { ...change, state };
  });
}

type Expected = { readonly table: TrackedTable; readonly id: number; readonly expected: Image; readonly undo: boolean };

function refuseChanged(db: ReadableDB, { summary }: Change, { table, id, expected, undo }: Expected): void {
  if (isAt(db, table, id, expected)) return;
  const verb = undo ? '撤销' : '重做';
  throw new AppError(
    'changed-since',
    `“${summary}”涉及的内容后来又改过，不能${verb}，台账没有改动。请先${verb}后来的操作。`,
  );
}

function trackRows(db: WritableDB, kept: KeptRow[]): TrackedRows {
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
  return row === null ? null : JSON.stringify(row);
}

/** True where the row is as the image says; columns that a later schema added say nothing. */
function isAt(db: ReadableDB, table: TrackedTable, id: number, image: Image): boolean {
  const row = rowOf(db, table, id);
  if (row === null || image === null) return row === null && image === null;
  return Object.entries(JSON.parse(image) as Values).every(([column, value]) => row[column] === value);
}

function writeImage(db: WritableDB, table: TrackedTable, id: number, image: Image): void {
  if (image === null) {
    runOnce(db.prepareWrite(`DELETE FROM ${table} WHERE id = ?`), id);
    return;
  }
  const row = JSON.parse(image) as Values;
  const columns = Object.keys(row);
  const present = getRow(
    db.prepare<{ found: number }>(`SELECT COUNT(*) AS found FROM ${table} WHERE id = ?`),
    id,
  ).found;
  const sql =
    present === 1
      ? `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`
      : `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  runOnce(db.prepareWrite(sql), ...Object.values(row), ...(present === 1 ? [id] : []));
}
