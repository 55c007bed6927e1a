import type { AnswerField, MergeChoice } from '../../shared/model/exchange.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

/** What a person said of one answer in a returned file. */
export type SettledAnswer = {
  readonly periodId: number;
  readonly obligationId: number;
  readonly field: AnswerField;
  /** Sheet and cell: 反馈表!H12. */
  readonly cell: string;
  /** What was read there, whatever the person made of it. */
  readonly value: string;
};

export function insertSettledAnswer(
  db: WritableDB,
  answer: SettledAnswer & { readonly fileId: number; readonly choice: MergeChoice['choice'] },
): void {
  runOnce(
    db.prepareWrite(
      `INSERT INTO settled_answers (file_id, period_id, obligation_id, field, cell, value, choice)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    answer.fileId,
    answer.periodId,
    answer.obligationId,
    answer.field,
    answer.cell,
    answer.value,
    answer.choice,
  );
}

/** Of files with these very bytes, in merges that are in force. */
export function listSettledAnswers(db: ReadableDB, sha256: string): readonly SettledAnswer[] {
  return db
    .prepare<SettledAnswer>(
      `SELECT s.period_id AS periodId, s.obligation_id AS obligationId, s.field, s.cell, s.value
       FROM settled_answers s JOIN returned_files f ON f.id = s.file_id JOIN import_batches b ON b.id = f.batch_id
       WHERE f.sha256 = ? AND b.state = 'active' ORDER BY s.id`,
    )
    .all(sha256);
}
