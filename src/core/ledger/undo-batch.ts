import { AppError } from '../../shared/errors.ts';
import type { ImportBatch } from '../../shared/model/ledger.ts';
import { EVENT_KIND_WORDS } from '../../shared/tracking-words.ts';
import { appendAudit, type Stamp } from './audit.ts';
import { findBatch, findPlanOfBatch, getLatestBatch } from './batches.ts';
import { runOnce, type WritableDB } from './database.ts';
import { removeUnnamedDepartments } from './departments.ts';
import { sealDirectory } from './directory-seal.ts';
import { restorePlan } from './revisions.ts';
import { listWorkOnBatch, type WorkOnBatch } from './work-on-batch.ts';

/**
 * The batch that can be taken back; refuses one that is not there, was taken back before, has a later version on it, or
 * has work hanging on what it brought: what was put on record goes only by the person's own hand.
 */
export function getActiveBatch(db: WritableDB, id: number): ImportBatch {
  const batch = findBatch(db, id);
  if (!batch) throw new AppError('no-such-batch', `没有第 ${id} 批导入。请在导入记录中查看批次号。`);
  if (batch.state === 'undone') {
    throw new AppError('already-undone', `第 ${id} 批导入（${batch.files.join('、')}）已经撤销过，台账没有改动。`);
  }
  const planId = findPlanOfBatch(db, id);
  const latest = planId === null ? batch : getLatestBatch(db, planId);
  if (latest.id !== id) {
    throw new AppError(
      'later-version',
      `第 ${id} 批导入之后，第 ${latest.id} 批“${latest.files.join('、')}”作为新版改动过《${latest.version?.title ?? ''}》，台账没有改动。请先撤销第 ${latest.id} 批。`,
    );
  }
  const [first, ...others] = listWorkOnBatch(db, id);
  if (first) {
    const more = others.length > 0 ? `等 ${others.length + 1} 条` : '';
    throw new AppError(
      'work-on-batch',
      `第 ${id} 批导入的任务已登记${nameWork(first)}${more}，台账没有改动。请先逐步撤销这些操作，再撤销导入。`,
    );
  }
  return batch;
}

/** 第 16 项区民政局的交办. */
function nameWork({ kind, number, department }: WorkOnBatch): string {
  const where = `${number === null ? '' : `第 ${number} 项`}${department ?? ''}`;
  const words = { entry: '进展', file: '材料', milestone: '子项或节点', ...EVENT_KIND_WORDS };
  return `${where === '' ? '' : `${where}的`}“${words[kind]}”`;
}

/**
 * Takes a whole import back: its plan with all that hangs on it, or what it changed as the new version of one; the kept
 * workbook, and the departments that nothing names any more. The batch and its audit entries stay as history.
 */
export function undoBatch(db: WritableDB, id: number, stamp: Stamp): ImportBatch {
  return db.transaction(() => {
    const batch = getActiveBatch(db, id);
    if (batch.version) restorePlan(db, id, stamp);
    else db.prepareWrite('DELETE FROM plans WHERE batch_id = ?').run(id);
    db.prepareWrite('DELETE FROM source_files WHERE batch_id = ?').run(id);
    removeUnnamedDepartments(db);
    sealDirectory(db);
    runOnce(db.prepareWrite("UPDATE import_batches SET state = 'undone' WHERE id = ?"), id);
    const what = batch.version
      ? `《${batch.version.title}》恢复到导入新版之前`
      : `${batch.tasks} 项任务、${batch.obligations} 项单位任务`;
    appendAudit(db, stamp, {
      action: 'undo',
      batchId: id,
      details: `撤销第 ${id} 批导入“${batch.files.join('、')}”：${what}`,
    });
    return { ...batch, state: 'undone' };
  });
}
