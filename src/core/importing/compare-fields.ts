import { diffText } from '../../shared/diff-text.ts';
import type { Assignment, ExtraValue, Indicator, RecognizedTask } from '../../shared/model/table.ts';
import type { AssignmentChange, FieldChange } from '../../shared/model/version.ts';
import type { WrittenDuty, WrittenTask } from '../ledger/written-tasks.ts';
import { textKey } from './likeness.ts';
import { distinctAssignments } from './planned-task.ts';

/** What a new version changes in a task, field by field; white space, 。 at the end and full-width forms change nothing. */
export function compareFields(before: WrittenTask, after: RecognizedTask): readonly FieldChange[] {
  return [
    ...compareNumbers(before.number, after.number),
    ...compareCategories(before.category, after.category),
    ...compareTexts('content', before.content, after.content),
    ...compareTexts('responsibility', before.responsibility, after.responsibility),
    ...compareAssignments(before.obligations, distinctAssignments(after)),
    ...compareDeadlines(before, after),
    ...compareIndicators(before.indicators, after.indicators),
    ...compareExtras(before.extras, after.extras),
  ];
}

function reads(before: string | null, after: string | null): boolean {
  return textKey(before ?? '') === textKey(after ?? '');
}

function compareNumbers(before: string | null, after: string | null): readonly FieldChange[] {
  return reads(before, after) ? [] : [{ field: 'number', before, after }];
}

function compareCategories(before: readonly string[], after: readonly string[]): readonly FieldChange[] {
  const isSame = before.length === after.length && before.every((level, depth) => reads(level, after[depth] ?? null));
  return isSame ? [] : [{ field: 'category', before, after }];
}

function compareTexts(field: 'content' | 'responsibility', before: string, after: string): readonly FieldChange[] {
  return reads(before, after) ? [] : [{ field, spans: diffText(before, after) }];
}

/** A body that stays with another role has changed its role; it did not leave and come back. */
function compareAssignments(before: readonly WrittenDuty[], after: readonly Assignment[]): readonly FieldChange[] {
  const gone = before.filter((old) => !after.some((each) => each.expanded === old.expanded && each.role === old.role));
  const come = after.filter((each) => !before.some((old) => each.expanded === old.expanded && each.role === old.role));
  const assignments: AssignmentChange[] = [];
  for (const { expanded: department, role } of gone) {
    const index = come.findIndex((each) => each.expanded === department);
    const [stayed] = index < 0 ? [] : come.splice(index, 1);
    assignments.push(
      stayed ? { kind: 'role', department, before: role, after: stayed.role } : { kind: 'removed', department, role },
    );
  }
  for (const { expanded, role } of come) assignments.push({ kind: 'added', department: expanded, role });
  return assignments.length > 0 ? [{ field: 'assignments', assignments }] : [];
}

type Due = Pick<WrittenTask, 'deadline' | 'due'>;

function compareDeadlines(before: Due, after: Due): readonly FieldChange[] {
  if (reads(before.deadline, after.deadline) && before.due === after.due) return [];
  const spans = diffText(before.deadline ?? '', after.deadline ?? '');
  return [{ field: 'deadline', spans, before: before.due, after: after.due }];
}

function compareIndicators(before: readonly Indicator[], after: readonly Indicator[]): readonly FieldChange[] {
  const keyOf = ({ text, operator, value, unit }: Indicator) => JSON.stringify([textKey(text), operator, value, unit]);
  const without = (list: readonly Indicator[], others: readonly Indicator[]) => {
    const known = new Set(others.map(keyOf));
    return list.filter((each) => !known.has(keyOf(each))).map(({ text }) => text);
  };
  const removed = without(before, after);
  const added = without(after, before);
  return removed.length + added.length > 0 ? [{ field: 'indicators', removed, added }] : [];
}

/** Columns are compared by their header; one that is missing now has lost its text. */
function compareExtras(before: readonly ExtraValue[], after: readonly ExtraValue[]): readonly FieldChange[] {
  const textUnder = (header: string, extras: readonly ExtraValue[]) =>
    extras
      .filter((extra) => extra.header === header)
      .map(({ text }) => text)
      .join('\n');
  const headers = new Set([...before, ...after].map(({ header }) => header));
  return [...headers].flatMap((header): readonly FieldChange[] => {
    const [old, fresh] = [textUnder(header, before), textUnder(header, after)];
    return reads(old, fresh) ? [] : [{ field: 'extra', header, spans: diffText(old, fresh) }];
  });
}
