import type { ProposedTransfer, StartingData } from '../../../shared/model/directory.ts';
import type { Duty, TaskSummary } from '../../../shared/model/ledger.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { listDeclined } from '../../ledger/declined.ts';
import { listEntries } from '../../ledger/departments.ts';
import { listOwedTasks } from '../../ledger/owed-tasks.ts';
import { explainPassing } from './explain-passing.ts';
import { findHeir } from './heir.ts';
import { linesLeft, passingFacts, proposePassings } from './passing.ts';

/** The tasks with what the starting data suggests of their obligations: 原文：人社局 → 现：医保局（拟，待确认）. */
export function withProposals<Task extends TaskSummary<Duty>>(
  db: ReadableDB,
  tasks: readonly Task[],
  data: StartingData,
): readonly Task[] {
  const proposed = proposalsFor(
    db,
    tasks.map(({ id }) => id),
    data,
  );
  if (proposed.size === 0) return tasks;
  return tasks.map((task) => ({
    ...task,
    obligations: task.obligations.map((each) => ({ ...each, proposed: proposed.get(each.id) ?? null })),
  }));
}

function proposalsFor(
  db: ReadableDB,
  taskIds: readonly number[],
  data: StartingData,
): ReadonlyMap<number, ProposedTransfer> {
  const owed = listOwedTasks(db, linesLeft(data), taskIds);
  const passings = proposePassings(owed, passingFacts(db, data, listDeclined(db)));
  if (passings.length === 0) return new Map();
  const entries = new Map([...Map.groupBy(listEntries(db), ({ place }) => place)]);
  return new Map(
    passings.flatMap((passing) => {
      const { task, lines, matter, state, local } = passing;
      const [line = ''] = lines;
      const heir = findHeir(task.body, line, entries.get(task.body.place) ?? [], data);
      return heir ? [[task.id, { to: heir.name, matter, state, local, reason: explainPassing(passing) }] as const] : [];
    }),
  );
}
