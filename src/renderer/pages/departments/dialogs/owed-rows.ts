import type { TaskSummary } from '../../../../shared/model/ledger.ts';
import type { Role } from '../../../../shared/model/table.ts';

/** One obligation of a body, as a row to choose. */
export type OwedRow = {
  readonly id: number;
  readonly plan: string;
  readonly number: string | null;
  readonly content: string;
  readonly role: Role;
  readonly wording: string;
};

/** The obligations that a body owes in these tasks. */
export function owedRows(tasks: readonly TaskSummary[], departmentId: number): readonly OwedRow[] {
  return tasks.flatMap(({ plan, number, content, obligations }) =>
    obligations
      .filter((one) => one.departmentId === departmentId)
      .map(({ id, role, wording }) => ({ id, plan, number, content, role, wording })),
  );
}

/** The rows in which every word occurs: 医保, 定点. */
export function matchOwed(rows: readonly OwedRow[], words: string): readonly OwedRow[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean);
  return rows.filter(({ plan, content, wording }) =>
    wanted.every((word) => `${plan}\n${content}\n${wording}`.includes(word)),
  );
}

/** The choice with one row turned over. */
export function toggled(chosen: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The choice with all of these rows, or without any of them where all were in it. */
export function toggledAll(chosen: ReadonlySet<number>, rows: readonly OwedRow[]): ReadonlySet<number> {
  const all = rows.every(({ id }) => chosen.has(id));
  const ids = new Set(rows.map(({ id }) => id));
  return all ? new Set([...chosen].filter((id) => !ids.has(id))) : new Set([...chosen, ...ids]);
}
