import { ANSWER_FIELDS } from '../../../../shared/exchange-words.ts';
import type { MergeChange, ReadingNote } from '../../../../shared/model/exchange.ts';
import type { RowGroup } from '../../../components/virtual-table-types.ts';
import { isCertain } from './decisions.ts';

/** Which changes are shown. */
export type ChangeKind = 'all' | 'certain' | 'doubtful' | 'conflict';

export type ArrangedChanges = { readonly rows: readonly MergeChange[]; readonly groups: readonly RowGroup[] };

/** Each change is of one kind: one that contradicts another is a conflict, whatever else is doubtful about it. */
export function kindOf(change: MergeChange): Exclude<ChangeKind, 'all'> {
  if (change.conflict !== null) return 'conflict';
  return isCertain(change) ? 'certain' : 'doubtful';
}

export function countKinds(changes: readonly MergeChange[]): Readonly<Record<ChangeKind, number>> {
  const counts = { all: changes.length, certain: 0, doubtful: 0, conflict: 0 };
  for (const change of changes) counts[kindOf(change)] += 1;
  return counts;
}

/**
 * The changes that a file says (null: all files), with those of other files that contradict them: one side of a conflict
 * cannot be judged alone.
 */
export function changesOfFile(changes: readonly MergeChange[], file: number | null): readonly MergeChange[] {
  if (file === null) return changes;
  const conflicts = new Set(changes.filter(({ source }) => source.file === file).map(({ conflict }) => conflict));
  conflicts.delete(null);
  return changes.filter(({ source, conflict }) => source.file === file || conflicts.has(conflict));
}

export function notesOfFile(notes: readonly ReadingNote[], file: number | null): readonly ReadingNote[] {
  return file === null ? notes : notes.filter(({ source }) => source.file === file);
}

/** Changes of one kind under a heading for each task and department, in the order in which those come up first. */
export function arrangeChanges(changes: readonly MergeChange[], kind: ChangeKind): ArrangedChanges {
  const duties = new Map<string, MergeChange[]>();
  for (const change of changes) {
    if (kind !== 'all' && kindOf(change) !== kind) continue;
    const key = `${change.periodId} ${change.obligationId}`;
    const duty = duties.get(key);
    if (duty) duty.push(change);
    else duties.set(key, [change]);
  }
  const rows: MergeChange[] = [];
  const groups: RowGroup[] = [];
  for (const duty of duties.values()) {
    const [first] = duty;
    if (first) groups.push({ start: rows.length, label: dutyWords(first) });
    rows.push(...duty.sort(byField));
  }
  return { rows, groups };
}

/** 区民政局 · 16 全面推进家庭医生签约服务 */
function dutyWords({ department, number, content }: MergeChange): string {
  return `${department} · ${number === null ? '' : `${number} `}${content}`;
}

/** Answers to one column stand together, so that the sides of a conflict are neighbours. */
function byField(one: MergeChange, other: MergeChange): number {
  return (
    ANSWER_FIELDS.indexOf(one.field) - ANSWER_FIELDS.indexOf(other.field) ||
    (one.indicator?.text ?? '').localeCompare(other.indicator?.text ?? '') ||
    one.id - other.id
  );
}
