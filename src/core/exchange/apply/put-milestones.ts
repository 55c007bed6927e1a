import type { MilestoneFacts } from '../../../shared/model/plan-file.ts';
import type { Keeping } from '../../tracking/keep/keeping.ts';

/** A part or node of another copy of the program; `id` is that of this ledger's which it is, null where it is a new one. */
export type PlacedMilestone = { readonly taskId: number; readonly id: number | null; readonly facts: MilestoneFacts };

/** Adds them to their tasks, or brings those that are there up to date; all others of the task stay. */
export function putMilestones({ rows }: Pick<Keeping, 'rows'>, milestones: readonly PlacedMilestone[]): void {
  for (const { taskId, id, facts } of milestones) {
    const { kind, title, due, doneOn } = facts;
    const values = { kind, title, due, done_on: doneOn };
    if (id === null) rows.insert('milestones', { task_id: taskId, ...values });
    else rows.update('milestones', id, values);
  }
}
