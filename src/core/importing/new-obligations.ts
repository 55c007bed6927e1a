import type { RecognizedTask } from '../../shared/model/table.ts';
import type { NewObligation } from '../ledger/insert-task.ts';
import type { NameBook } from './name-book.ts';
import type { BodyOf } from './name-doubts.ts';
import { distinctAssignments } from './planned-task.ts';

/** What a task's bodies owe, each by its entry in the directory of that place. */
export function newObligations(names: NameBook, place: string, task: RecognizedTask): readonly NewObligation[] {
  return distinctAssignments(task).map((assignment) => ({
    ...assignment,
    departmentId: names(place, assignment.expanded).departmentId,
  }));
}

/** The bodies of that place as they are entered. */
export function enteredBodies(names: NameBook, place: string): BodyOf {
  return (expanded) => {
    const { departmentId, reason } = names(place, expanded);
    return { key: String(departmentId), reason };
  };
}
