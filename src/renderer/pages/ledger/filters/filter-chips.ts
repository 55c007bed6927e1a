import { ROLE_WORDS, STATE_WORDS } from '../../../../shared/glossary.ts';
import type { TaskFilter } from '../../../../shared/model/ledger.ts';
import { BINDING_WORDS } from '../../../../shared/tracking-words.ts';

/** What the ids and codes of a filter are called. */
export type FilterNames = {
  readonly plan: (id: number) => string;
  readonly department: (id: number) => string;
  readonly rating: (code: string) => string;
  readonly period: (id: number) => string;
};

/** A part of the filter in force, and the filter without it. */
export type Chip = { readonly label: string; readonly value: string; readonly without: TaskFilter };

/** Code of those without a rating or light. */
export const NONE = 'none';

/** Everything that a filter says, each part with the way to take it away; several values of one kind are one part. */
export function chipsOf(filter: TaskFilter, names: FilterNames): readonly Chip[] {
  const chips: Chip[] = [];
  const add = (label: string, value: string, without: Partial<TaskFilter>) =>
    chips.push({ label, value, without: { ...filter, ...without } });
  const { planId, departmentId, role, states, ratings, lights, bindings, dueFrom, dueBefore, notReturnedIn } = filter;
  if (planId) add('方案', names.plan(planId), { planId: undefined });
  if (departmentId) add('单位', names.department(departmentId), { departmentId: undefined });
  if (role) add('角色', ROLE_WORDS[role], { role: undefined });
  if (filter.accountable) add('角色', '不含配合单位', { accountable: undefined });
  if (states?.length) add('状态', states.map((state) => STATE_WORDS[state]).join('、'), { states: undefined });
  if (ratings?.length) {
    const words = ratings.map((code) => (code === NONE ? '未评价' : names.rating(code)));
    add('评价', words.join('、'), { ratings: undefined });
  }
  if (lights?.length) {
    add('灯', lights.map((word) => (word === NONE ? '未亮灯' : word)).join('、'), { lights: undefined });
  }
  if (dueFrom || dueBefore) add('到期日', spanWords(dueFrom, dueBefore), { dueFrom: undefined, dueBefore: undefined });
  if (bindings?.length) {
    add('期限', bindings.map((binding) => BINDING_WORDS[binding]).join('、'), { bindings: undefined });
  }
  if (filter.lateOnly) add('期限', '已逾期', { lateOnly: undefined });
  if (filter.lagging) add('进度', '滞后', { lagging: undefined });
  if (notReturnedIn) add('未报送', names.period(notReturnedIn), { notReturnedIn: undefined });
  if (filter.text) add('搜索', filter.text, { text: undefined });
  return chips;
}

/** 2026-06-01 至 2026-06-30: the first day counts, `before` does not. */
function spanWords(from: string | undefined, before: string | undefined): string {
  const last = before && dayBefore(before);
  if (from && last) return `${from} 至 ${last}`;
  return from ? `${from} 起` : `${last} 止`;
}

/** The day after or before a day (`YYYY-MM-DD`). */
export function shiftDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

const dayBefore = (day: string): string => shiftDay(day, -1);

/** The values with one more, or without it; none is no filter. */
export function toggled<Value>(values: readonly Value[] | undefined, value: Value): readonly Value[] | undefined {
  const rest = values?.filter((one) => one !== value) ?? [];
  if (rest.length === (values?.length ?? 0)) return [...rest, value];
  return rest.length > 0 ? rest : undefined;
}

/** What 期限 offers beside the kinds of deadlines. */
export type DueChoice = 'late' | 'week' | 'month' | keyof typeof BINDING_WORDS;

/** The filter with a choice of 期限; days are counted from today, which is the first of them. */
export function withDue(filter: TaskFilter, choice: DueChoice, today: string): TaskFilter {
  if (choice === 'late') return { ...filter, lateOnly: true };
  if (choice === 'week' || choice === 'month') {
    const days = choice === 'week' ? 7 : 30;
    return { ...filter, dueFrom: today, dueBefore: shiftDay(today, days + 1) };
  }
  return { ...filter, bindings: toggled(filter.bindings, choice) };
}
