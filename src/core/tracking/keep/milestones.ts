import type { Milestone } from '../../../shared/model/tracking.ts';
import { listMilestones } from '../../ledger/milestones.ts';
import { getTask } from '../../ledger/tasks.ts';
import { type Keeping, refuseFuture, refuseStep } from './keeping.ts';

export type NewMilestone = Omit<Milestone, 'id' | 'taskId'> & { readonly id?: number | undefined };

/** All parts, milestones and instances of a task; one that is left out goes. */
export function setMilestones(
  { db, rows, today }: Keeping,
  { taskId, milestones }: { readonly taskId: number; readonly milestones: readonly NewMilestone[] },
): string {
  const task = getTask(db, taskId);
  const present = listMilestones(db, [taskId]);
  for (const { id, kind, title, due, doneOn } of milestones) {
    if (doneOn !== null) refuseFuture(`“${title}”完成`, doneOn, today);
    const values = { kind, title, due, done_on: doneOn };
    if (id === undefined) rows.insert('milestones', { task_id: taskId, ...values });
    else if (present.some((each) => each.id === id)) rows.update('milestones', id, values);
    else refuseStep('no-such-milestone', `“${title}”已不在这项任务中，请刷新后再改`);
  }
  const kept = new Set(milestones.map(({ id }) => id));
  for (const { id } of present) if (!kept.has(id)) rows.remove('milestones', id);
  const done = milestones.filter(({ doneOn }) => doneOn !== null).length;
  return `${nameTask(task)}的子项、节点改为 ${milestones.length} 个，已完成 ${done} 个`;
}

/** 第 16 项; an unnumbered task is told by how it begins. */
export function nameTask({ number, content }: { readonly number: string | null; readonly content: string }): string {
  return number === null ? `任务“${[...content].slice(0, 12).join('')}”` : `第 ${number} 项任务`;
}
