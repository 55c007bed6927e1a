import { AppError } from '../../../shared/errors.ts';
import type { EvidenceFile } from '../../../shared/model/tracking.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { findEvidence, listEvidence } from '../../ledger/evidence.ts';
import { getTask } from '../../ledger/tasks.ts';
import { type Keeping, refuseStep } from './keeping.ts';
import { nameTask } from './milestones.ts';

export type NewEvidence = {
  readonly taskId: number;
  /** Whose evidence it is; null for the task as a whole. */
  readonly obligationId: number | null;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
};

/** Puts a file that was kept in the evidence folder on record. */
export function addEvidence({ db, rows, stamp }: Keeping, evidence: NewEvidence): string {
  const task = getTask(db, evidence.taskId);
  const { taskId, obligationId, name, sha256, size } = evidence;
  const unit = task.obligations.find(({ id }) => id === obligationId);
  if (obligationId !== null && !unit) {
    refuseStep('no-such-obligation', `${nameTask(task)}没有这个责任单位，请刷新后重新选择`);
  }
  if (listEvidence(db, taskId).some((each) => each.sha256 === sha256 && each.obligationId === obligationId)) {
    refuseStep('same-evidence', `${nameTask(task)}已存有与“${name}”内容相同的材料`);
  }
  const { at, actor } = stamp;
  rows.insert('evidence_files', { task_id: taskId, obligation_id: obligationId, name, sha256, size, at, actor });
  return `${nameTask(task)}存入${unit ? `“${unit.department}”的` : ''}材料“${name}”`;
}

/** Takes a file off the record; its content stays in the folder, for the step may be taken back. */
export function removeEvidence({ db, rows }: Keeping, { id }: { readonly id: number }): string {
  const { taskId, name } = getEvidence(db, id);
  rows.update('evidence_files', id, { withdrawn: 1 });
  return `${nameTask(getTask(db, taskId))}撤去材料“${name}”`;
}

/** Refuses where it is gone. */
export function getEvidence(db: ReadableDB, id: number): EvidenceFile {
  const found = findEvidence(db, id);
  if (!found) throw new AppError('no-such-evidence', '这份材料已不在台账中，可能存入它的操作已被撤销。请刷新后再看。');
  return found;
}
