import type { Assignment, Doubt, RecognizedFile, RecognizedTask } from '../../shared/model/table.ts';
import { distinctAssignments, tasksOf } from './planned-task.ts';

/** The body that a name means: equal keys, one body. */
export type NamedBody = { readonly key: string; readonly reason: string };
export type BodyOf = (expanded: string) => NamedBody;

const CODES: readonly string[] = ['same-body-twice', 'lead-also-support'];

/**
 * The file with what is doubtful once it is known who is meant: one body under two names in one task. Equal names were
 * asked about when the file was read. Doubts of an earlier resolving are replaced.
 * @param tasks those that are taken in
 */
export function withNameDoubts(
  recognized: RecognizedFile,
  bodyOf: BodyOf,
  tasks: readonly RecognizedTask[] = tasksOf(recognized),
): RecognizedFile {
  const issues = recognized.issues.filter(({ code }) => !CODES.includes(code));
  const found = tasks.flatMap((task) => [...sameBodyTwice(task, bodyOf), ...leadAlsoSupport(task, bodyOf)]);
  return { ...recognized, issues: [...issues, ...found] };
}

/** What the tasks will owe in the ledger: each body once in each role of a task. */
export function countObligations(tasks: readonly RecognizedTask[], bodyOf: BodyOf): number {
  const owed = (task: RecognizedTask) =>
    new Set(distinctAssignments(task).map(({ role, expanded }) => `${role} ${bodyOf(expanded).key}`)).size;
  return tasks.reduce((sum, task) => sum + owed(task), 0);
}

/** 区卫计局、区卫健局 in one role. */
function sameBodyTwice(task: RecognizedTask, bodyOf: BodyOf): readonly Doubt[] {
  const bodies = Map.groupBy(distinctAssignments(task), ({ role, expanded }) => `${role} ${bodyOf(expanded).key}`);
  return [...bodies.values()].flatMap(([first, ...again]) =>
    again.map((each) => {
      const message = `“${each.expanded}”与“${first?.expanded}”是同一单位，在这项任务中只计一次，请核对。`;
      return doubt('same-body-twice', task, each, message + bodyOf(each.expanded).reason);
    }),
  );
}

/** 区卫计局牵头，区卫健局配合. */
function leadAlsoSupport(task: RecognizedTask, bodyOf: BodyOf): readonly Doubt[] {
  const leads = task.assignments.filter(({ role }) => role === 'lead');
  return distinctAssignments(task).flatMap((support) => {
    if (support.role !== 'support' || leads.some(({ expanded }) => expanded === support.expanded)) return [];
    const { key, reason } = bodyOf(support.expanded);
    const lead = leads.find(({ expanded }) => bodyOf(expanded).key === key);
    if (!lead) return [];
    const message = `“${support.expanded}”与“${lead.expanded}”是同一单位，既牵头又配合，两种角色都已保留，请核对。`;
    return [doubt('lead-also-support', task, support, message + reason)];
  });
}

function doubt(code: string, { source }: RecognizedTask, { cell }: Assignment, message: string): Doubt {
  return { severity: 'warning', code, message, sheet: source.sheet, cell };
}
