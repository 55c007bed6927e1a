import { ROLE_WORDS, ROLES } from '../../shared/glossary.ts';
import type { Duty, Plan, TaskDetail } from '../../shared/model/ledger.ts';
import type { LedgerReportInput } from './ledger-report.ts';

type Groups = LedgerReportInput['groups'];

/** How the figures come about is printed under them, since no rule of the state settles it. */
const RULE = '统计口径：一项任务由几个单位承担，就计几项单位任务；';

/** 任务 21 项，单位任务 59 项（牵头 2、分别负责 2、未注明 51、配合 4）: every role counted by itself, roles that do not occur left out. */
export function countingLine(plan: Plan, tasks: readonly TaskDetail<Duty>[], groups: Groups): string {
  const counts = ROLES.map((role) => ({
    role,
    count: tasks.reduce((sum, task) => sum + countBodies(plan, ofRole(task, role), groups), 0),
  })).filter(({ count }) => count > 0);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const byRole = counts.map(({ role, count }) => `${ROLE_WORDS[role]} ${count}`);
  const ofAll = tasks.length < plan.tasks ? `（原表共 ${plan.tasks} 项）` : '';
  const roles = byRole.length > 0 ? `（${byRole.join('、')}）` : '';
  return `任务 ${tasks.length} 项${ofAll}，单位任务 ${all} 项${roles}`;
}

/** The rule that the figures follow: whether 各街乡 counted as one body or as its members, and where it has none. */
export function countingRule({ groupCounting }: Plan, tasks: readonly TaskDetail<Duty>[], groups: Groups): string {
  if (groupCounting === 'one') return `${RULE}“各街乡”等集体称谓计 1 个单位。`;
  const found = tasks.flatMap((task) => task.obligations).filter((each) => isGroup(each, groups));
  const counted = new Map(found.map(({ department, departmentId }) => [department, groups.get(departmentId)?.length]));
  const words = [...counted].map(([name, size]) =>
    size === undefined ? `“${name}”没有登记成员，计 1 个单位` : `“${name}”计 ${size} 个单位`,
  );
  return `${RULE}集体称谓按截止日期当天的成员单位计数${words.length > 0 ? `：${words.join('，')}` : ''}。`;
}

function ofRole({ obligations }: TaskDetail<Duty>, role: Duty['role']): readonly Duty[] {
  return obligations.filter((each) => each.role === role);
}

/** A member that is named beside its group counts once. */
function countBodies({ groupCounting }: Plan, obligations: readonly Duty[], groups: Groups): number {
  if (groupCounting === 'one') return obligations.length;
  return new Set(obligations.flatMap(({ departmentId }) => groups.get(departmentId) ?? [departmentId])).size;
}

function isGroup({ collective, departmentId }: Duty, groups: Groups): boolean {
  return collective || groups.has(departmentId);
}
