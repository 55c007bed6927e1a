import { ROLE_WORDS } from '../../shared/glossary.ts';
import type { TaskFilter } from '../../shared/model/ledger.ts';
import type { Period } from '../../shared/model/tracking.ts';
import { describeTracking } from '../tracking/describe-filter.ts';
import type { PeriodFacts } from '../tracking/freeze/snapshot.ts';
import { namesOf } from './names.ts';

/** 方案：《…》，单位：区卫计局，角色：牵头: what a filter says, as it stands on the report; null where everything is there. */
export function describeScope(facts: PeriodFacts, filter: TaskFilter, periods: readonly Period[]): string | null {
  const { planId, departmentId, role, text } = filter;
  const names = namesOf(facts);
  const words = text?.trim();
  const notes = [
    ...(planId === undefined ? [] : [`方案：《${names.plan(planId)}》`]),
    ...(departmentId === undefined ? [] : [`单位：${names.department(departmentId)}`]),
    ...(role === undefined ? [] : [`角色：${ROLE_WORDS[role]}`]),
    ...describeTracking(filter, { ratings: facts.ratings, periods }),
    ...(words ? [`包含：${words}`] : []),
  ];
  return notes.length > 0 ? notes.join('，') : null;
}
