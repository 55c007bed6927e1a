import type { RecognizedTask } from '../../shared/model/table.ts';
import type { Stamp } from '../ledger/audit.ts';
import type { WritableDB } from '../ledger/database.ts';
import type { NewObligation } from '../ledger/insert-task.ts';
import { getOrEnterNamed } from '../ledger/namings.ts';
import { distinctAssignments } from './planned-task.ts';

/** Gives each task's bodies their place in the directory of that place; a body met for the first time is entered. */
export function directoryOf(
  db: WritableDB,
  stamp: Stamp,
  place: string,
): (task: RecognizedTask) => readonly NewObligation[] {
  const departments = new Map<string, number>();
  const departmentId = (name: string): number => {
    const id = departments.get(name) ?? getOrEnterNamed(db, stamp, place, name);
    departments.set(name, id);
    return id;
  };
  return (task) =>
    distinctAssignments(task).map((assignment) => ({ ...assignment, departmentId: departmentId(assignment.expanded) }));
}
