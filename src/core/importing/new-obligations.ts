import type { RecognizedTask } from '../../shared/model/table.ts';
import type { WritableDB } from '../ledger/database.ts';
import { getOrInsertDepartment } from '../ledger/departments.ts';
import type { NewObligation } from '../ledger/insert-task.ts';
import { distinctAssignments } from './planned-task.ts';

/** Gives each task's bodies their place in the directory of that place; a body met for the first time is entered. */
export function directoryOf(db: WritableDB, place: string): (task: RecognizedTask) => readonly NewObligation[] {
  const departments = new Map<string, number>();
  const departmentId = (name: string): number => {
    const id = departments.get(name) ?? getOrInsertDepartment(db, place, name);
    departments.set(name, id);
    return id;
  };
  return (task) =>
    distinctAssignments(task).map((assignment) => ({ ...assignment, departmentId: departmentId(assignment.expanded) }));
}
