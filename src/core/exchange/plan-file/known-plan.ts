import type { Role } from '../../../shared/model/table.ts';
import { textKey } from '../../importing/likeness.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { listPlans } from '../../ledger/plans.ts';
import { listTaskDetails } from '../../ledger/tasks.ts';
import { dutyWordsOf } from './duty-words.ts';
import type { PlanFile } from './read-plan-file.ts';

/** A plan of this ledger, as the rows of a plan file are looked for in it. */
export type KnownPlan = { readonly id: number; readonly title: string; readonly tasks: readonly KnownTask[] };

export type KnownTask = {
  readonly taskId: number;
  readonly number: string | null;
  readonly content: string;
  readonly duties: readonly KnownDuty[];
};

export type KnownDuty = {
  readonly obligationId: number;
  readonly department: string;
  /** The body that the source names. */
  readonly named: string;
  readonly role: Role;
};

/** A plan whose tasks are mostly others is another plan, whatever its title says. */
const LEAST_SHARE = 0.5;

/** The plan of this ledger that a plan file is about: the one with most of its tasks, word for word; null for none. */
export function findKnownPlan(db: ReadableDB, file: PlanFile): KnownPlan | null {
  const wanted = new Set(file.duties.map((row) => textKey(dutyWordsOf(row).content)));
  const known = listPlans(db).map(({ id, title }): KnownPlan & { readonly share: number } => {
    const tasks = listTaskDetails(db, { planId: id }).map((task) => ({
      taskId: task.id,
      number: task.number,
      content: task.content,
      duties: task.obligations.map(({ id: obligationId, department, expanded, role }) => ({
        ...{ obligationId, department, named: expanded, role },
      })),
    }));
    const present = new Set(tasks.map(({ content }) => textKey(content)));
    const found = [...wanted].filter((key) => present.has(key)).length;
    return { id, title, tasks, share: wanted.size === 0 ? 0 : found / wanted.size };
  });
  const bonus = ({ title }: KnownPlan) => (title === file.title ? 1 : 0);
  const [best] = known.toSorted((a, b) => b.share - a.share || bonus(b) - bonus(a) || b.id - a.id);
  return best && best.share >= LEAST_SHARE ? best : null;
}
