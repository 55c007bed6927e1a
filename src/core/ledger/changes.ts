import { AppError } from '../../shared/errors.ts';
import type { Change } from '../../shared/model/directory.ts';
import { appendAudit, type Stamp } from './audit.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';
import { isSealed, sealDirectory } from './directory-seal.ts';
import { findFrozenPeriodOf } from './frozen.ts';
import { isCorrectedSince } from './progress-entries.ts';
import { isMergedAgain } from './returned-files.ts';
import {
  type Image,
  isAt,
  type KeptRow,
  type TrackedRows,
  type TrackedTable,
  trackRows,
  writeImage,
} from './tracked-rows.ts';

/**
 * What a person does, step by step: each step is one transaction that keeps every row it touches, before and after, so
 * that it can be read later, taken back and done again.
 */

const SELECT = 'SELECT id, at, actor, kind, summary, state FROM changes';

/**
 * Does a person's step and keeps it; a step that touches no row leaves no trace, and gives null.
 * @param kind tells the program what it was
 * @param work gives the summary for the person: one Chinese sentence, also in the audit log
 */
export function makeChange(
  db: WritableDB,
  stamp: Stamp,
  kind: string,
  work: (rows: TrackedRows) => string,
): Change | null {
  return db.transaction(() => {
    const kept: KeptRow[] = [];
    const summary = work(trackRows(db, kept));
    if (kept.length === 0) return null;
    const id = runOnce(
      db.prepareWrite('INSERT INTO changes (at, actor, kind, summary) VALUES (?, ?, ?, ?)'),
      stamp.at,
      stamp.actor,
      kind,
      summary,
    );
    const insert = db.prepareWrite(
      'INSERT INTO change_rows (change_id, position, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    );
    kept.forEach(({ table_name, row_id, before, after }, position) => {
      runOnce(insert, id, position, table_name, row_id, before, after);
    });
    sealTouched(db, kept);
    appendAudit(db, stamp, { action: 'change', batchId: null, details: summary });
    return { id, at: stamp.at, actor: stamp.actor, kind, summary, state: 'done' };
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
      throw new AppError('already-turned', `已经${undo ? '撤销' : '重做'}过，台账没有改动：${change.summary}。`);
    }
    refuseFrozen(db, change, undo);
    if (!undo && isMergedAgain(db, id)) throw changedSince(change, undo);
    const rows = db
      .prepare<KeptRow>(
        `SELECT table_name, row_id, before, after FROM change_rows WHERE change_id = ?
         ORDER BY position ${undo ? 'DESC' : 'ASC'}`,
      )
      .all(id);
    for (const { table_name, row_id, before, after } of rows) {
      const [present, wanted] = undo ? [after, before] : [before, after];
      refuseChanged(db, change, { table: table_name, id: row_id, expected: present, undo });
      if (table_name === 'progress_entries' && isCorrectedSince(db, row_id, undo)) throw changedSince(change, undo);
      refusingLooseEnds(change, undo, () => writeImage(db, table_name, row_id, wanted));
    }
    sealTouched(db, rows);
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

function sealTouched(db: WritableDB, rows: readonly KeptRow[]): void {
  if (rows.some(({ table_name }) => isSealed(table_name))) sealDirectory(db);
}

/** The figures of a frozen period were reported: nothing of it is taken back. */
function refuseFrozen(db: ReadableDB, change: Change, undo: boolean): void {
  const period = findFrozenPeriodOf(db, change.id);
  if (period === null) return;
  throw new AppError(
    'period-frozen',
    `“${change.summary}”属于“${period}”，这一期已经冻结，不能${undo ? '撤销' : '重做'}，台账没有改动。有误的请在下一期更正。`,
  );
}

type Expected = { readonly table: TrackedTable; readonly id: number; readonly expected: Image; readonly undo: boolean };

function refuseChanged(db: ReadableDB, change: Change, { table, id, expected, undo }: Expected): void {
  if (!isAt(db, table, id, expected)) throw changedSince(change, undo);
}

/** A row is where the step left it, yet a later step hangs on it: an import names the body that the step entered. */
function refusingLooseEnds<T>(change: Change, undo: boolean, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code.startsWith('SQLITE_CONSTRAINT') ? changedSince(change, undo) : error;
  }
}

function changedSince({ summary }: Change, undo: boolean): AppError {
  const verb = undo ? '撤销' : '重做';
  return new AppError(
    'changed-since',
    `不能${verb}：${summary}。其中的内容后来又改过，台账没有改动，请先${verb}后来的操作。`,
  );
}
