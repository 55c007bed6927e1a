import { summarizingUnits } from '../../ledger/summarizing-units.ts';
import { getTask } from '../../ledger/tasks.ts';
import { isAccountable } from '../transitions.ts';
import { type Keeping, refuseStep } from './keeping.ts';
import { nameTask } from './milestones.ts';

/** Of several leads, the one that collects and reports (汇总单位); null for none. */
export function setSummarizing(
  { db, rows }: Keeping,
  { taskId, obligationId }: { readonly taskId: number; readonly obligationId: number | null },
): string {
  const task = getTask(db, taskId);
  const present = summarizingUnits(db, [taskId]).has(taskId);
  if (obligationId === null) {
    if (present) rows.remove('summarizing_units', taskId);
    return `${nameTask(task)}不再指定汇总单位`;
  }
  const chosen = task.obligations.find(({ id }) => id === obligationId);
  if (!chosen) refuseStep('no-such-obligation', `${nameTask(task)}没有这个责任单位，请刷新后重新选择`);
  if (!isAccountable(chosen)) {
    refuseStep('no-lead', `“${chosen.department}”在${nameTask(task)}中是配合单位，不能作汇总单位`);
  }
  if (present) rows.update('summarizing_units', taskId, { obligation_id: obligationId });
  else rows.insert('summarizing_units', { id: taskId, obligation_id: obligationId });
  return `${nameTask(task)}由“${chosen.department}”汇总上报`;
}
