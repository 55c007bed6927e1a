import { describeCorrection } from '../../shared/describe-correction.ts';
import type { Correction, Lesson, Remembered } from '../../shared/model/correction.ts';
import { appendAudit, type Stamp } from './audit.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

type RememberedRow = { readonly key: string; readonly correction: string };

/** The details of an audit entry name so many answers; all of them are in the table. */
const NAMED = 20;

export function listRemembered(db: ReadableDB): readonly Remembered[] {
  return db
    .prepare<RememberedRow>('SELECT key, correction FROM remembered_readings ORDER BY key')
    .all()
    .map(({ key, correction }) => ({ key, correction: JSON.parse(correction) as Correction }));
}

/**
 * Keeps what was learned with an import, and says so in the audit log; belongs into the import's transaction. An answer
 * that is known already is not learned again.
 */
export function learn(db: WritableDB, stamp: Stamp, batchId: number, lesson: Lesson): void {
  const before = new Map(listRemembered(db).map(({ key, correction }) => [key, correction]));
  const forgotten = [...new Set(lesson.forgotten)].filter((key) => before.has(key));
  const fresh = lesson.remembered.filter(({ key, correction }) => !isSame(before.get(key), correction));
  for (const key of forgotten) {
    runOnce(db.prepareWrite('DELETE FROM remembered_readings WHERE key = ?'), key);
  }
  const insert = db.prepareWrite(
    `INSERT INTO remembered_readings (key, correction, at, actor, batch_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE
     SET correction = excluded.correction, at = excluded.at, actor = excluded.actor, batch_id = excluded.batch_id`,
  );
  for (const { key, correction } of fresh) {
    runOnce(insert, key, JSON.stringify(correction), stamp.at, stamp.actor, batchId);
  }
  const details = [
    sentence(
      '记住读法',
      fresh.map(({ correction }) => correction),
    ),
    sentence(
      '不再沿用读法',
      forgotten.flatMap((key) => before.get(key) ?? []),
    ),
  ];
  for (const text of details.filter((each) => each !== null)) {
    appendAudit(db, stamp, { action: 'remember', batchId, details: text });
  }
}

function sentence(begin: string, corrections: readonly Correction[]): string | null {
  if (corrections.length === 0) return null;
  const named = corrections.slice(0, NAMED).map(describeCorrection).join('；');
  return `${begin} ${corrections.length} 条：${named}${corrections.length > NAMED ? '；等' : ''}`;
}

/** The same answer given in another place is no new one. */
function isSame(known: Correction | undefined, correction: Correction): boolean {
  return known !== undefined && describeAnswer(known) === describeAnswer(correction);
}

/** The answer without its place. */
function describeAnswer(correction: Correction): string {
  const { kind } = correction;
  switch (kind) {
    case 'sheet':
      return JSON.stringify([kind, correction.take]);
    case 'column':
    case 'row':
      return JSON.stringify([kind, correction.meaning]);
    case 'assignments':
      return JSON.stringify([kind, correction.assignments]);
    case 'deadline':
      return JSON.stringify([kind, correction.due]);
    case 'range':
      return JSON.stringify([kind, correction.range]);
    case 'header':
    case 'accept':
    case 'forget':
      return kind;
  }
}
