import { AppError } from '../../shared/errors.ts';
import type { ImportBatch } from '../../shared/model/ledger.ts';
import { EVENT_KIND_WORDS } from '../../shared/tracking-words.ts';
import { appendAudit, type Stamp } from './audit.ts';
import { findBatch, findPlanOfBatch, getLatestBatch, getStepOfMerge, nameFiles } from './batches.ts';
import { undoChange } from './changes.ts';
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
  if (!batch) throw new AppError('no-such-batch', `没有第 ${id} 批导入或汇总。请在导入记录或汇总记录中查看批次号。`);
  if (batch.state === 'undone') {
    const what = batch.kind === 'merge' ? '汇总反馈' : '导入';
    throw new AppError('already-undone', `第 ${id} 批${what}（${nameFiles(batch)}）已经撤销过，台账没有改动。`);
  }
  // Its step knows what stands in its way.
  if (batch.kind === 'merge') return batch;
  const planId = findPlanOfBatch(db, id);
  const latest = planId === null ? batch : getLatestBatch(db, planId);
  if (latest.id !== id) {
    throw new AppError(
      'later-version',
      `第 ${id} 批导入之后，第 ${latest.id} 批“${latest.files.join('、')}”作为新版改动过《${latest.version?.title ?? ''}》，台账没有改动。请先撤销第 ${latest.id} 批。`,
    );
  }
  refuseWork(id, listWorkOnBatch(db, id));
  return batch;
}

function refuseWork(id: number, work: readonly WorkOnBatch[]): void {
  const [first] = work;
  if (!first) return;
  const more = work.length > 1 ? `等 ${work.length} 条` : '';
  const merges = [...new Set(work.flatMap(({ merge }) => merge ?? []))].sort((a, b) => b - a);
  const steps = [
    ...(merges.length > 0 ? [`撤销第 ${merges.join('、')} 批汇总反馈`] : []),
    ...(work.some(({ merge }) => merge === null) ? ['逐步撤销这些操作'] : []),
  ];
  throw new AppError(
    'work-on-batch',
    `第 ${id} 批导入的任务已登记${nameWork(first)}${more}，台账没有改动。请先${steps.join('，')}，再撤销导入。`,
  );
}

/** 第 16 项区民政局的交办. */
function nameWork({ kind, number, department }: WorkOnBatch): string {
  const where = `${number === null ? '' : `第 ${number} 项`}${department ?? ''}`;
  const words = { entry: '进展', file: '材料', milestone: '子项或节点', form: '已下发的反馈表', ...EVENT_KIND_WORDS };
  return `${where === '' ? '' : `${where}的`}“${words[kind]}”`;
}

/**
 * Takes a merge back as its step does, and a whole import: its plan with all that hangs on it, or what it changed as the new version of one; the kept
 * workbook, and the departments that nothing names any more. The batch and its audit entries stay as history.
 */
export function undoBatch(db: WritableDB, id: number, stamp: Stamp): ImportBatch {
  return db.transaction(() => {
    const batch = getActiveBatch(db, id);
    if (batch.kind === 'merge') {
      undoChange(db, getStepOfMerge(db, id), stamp);
      return { ...batch, state: 'undone' };
    }
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
