import { findPlan } from '../../ledger/plans.ts';
import { type Edit, refuseStep } from './edit.ts';

/** Whether 各街乡 counts as one body or as its members in the figures of a plan. */
export function setGroupCounting(
  { db, rows }: Edit,
  { id, counting }: { readonly id: number; readonly counting: 'one' | 'members' },
): string {
  const plan = findPlan(db, id);
  if (!plan) refuseStep('no-such-plan', '这个方案已不在台账中，可能所在的导入已被撤销。请刷新后再看');
  rows.update('plans', id, { group_counting: counting });
  return `《${plan.title}》的统计口径改为：集体称谓${counting === 'one' ? '计 1 个单位' : '按成员单位计数'}`;
}
