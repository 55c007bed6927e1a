import type { RecognizedTask } from '../../shared/model/table.ts';
import type { ChangeKind, FieldChange, TaskChange } from '../../shared/model/version.ts';
import type { WrittenTask } from '../ledger/written-tasks.ts';
import { compareFields } from './compare-fields.ts';
import { longestRising } from './longest-rising.ts';
import { matchTasks, type TaskMatch } from './match-tasks.ts';

/** Where a task stands, as against what it says. */
const PLACE_FIELDS: readonly FieldChange['field'][] = ['number', 'category', 'order'];

/**
 * What a new version of a plan does to each of its tasks: those of the file in their order, then those it no longer has.
 * @param before the plan's tasks in the ledger, in their order
 * @param after the tasks of the file, in their order
 */
export function compareVersion(
  before: readonly WrittenTask[],
  after: readonly RecognizedTask[],
): readonly TaskChange[] {
  const matches = matchTasks(before, after);
  const matchOf = new Map(matches.map((match) => [match.after, match]));
  const stayed = new Set(longestRising(matches.map((match) => match.before)).map((index) => matches[index]));
  const kept = new Set(matches.map((match) => match.before));

  const taken = after.map((task, index): TaskChange => {
    const match = matchOf.get(index);
    const old = match && before[match.before];
    if (!match || !old) return { kind: 'new', taskId: null, index, task: nameOf(task), match: null, fields: [] };
    const order = stayed.has(match) ? [] : [orderAfter(after[index - 1])];
    return matched(old, task, match, [...compareFields(old, task), ...order]);
  });
  const removed = before
    .filter((_, index) => !kept.has(index))
    .map(
      (task): TaskChange => ({
        kind: 'removed',
        taskId: task.id,
        index: null,
        task: nameOf(task),
        match: null,
        fields: [],
      }),
    );
  return [...taken, ...removed];
}

function matched(
  old: WrittenTask,
  task: RecognizedTask,
  { after, reason, certainty }: TaskMatch,
  fields: readonly FieldChange[],
): TaskChange {
  const match = { reason, certainty };
  return { kind: kindOf(fields), taskId: old.id, index: after, task: nameOf(task), match, fields };
}

function kindOf(fields: readonly FieldChange[]): ChangeKind {
  if (fields.length === 0) return 'same';
  return fields.every(({ field }) => PLACE_FIELDS.includes(field)) ? 'moved' : 'changed';
}

function orderAfter(previous: RecognizedTask | undefined): FieldChange {
  return { field: 'order', follows: previous?.content ?? null };
}

function nameOf({ number, category, content }: TaskChange['task']): TaskChange['task'] {
  return { number, category, content };
}
