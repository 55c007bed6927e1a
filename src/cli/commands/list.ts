import { parseArgs } from 'node:util';
import type { App } from '../../core/app.ts';
import { ROLE_WORDS, ROLES } from '../../shared/glossary.ts';
import type { Obligation, TaskFilter, TaskSummary } from '../../shared/model/ledger.ts';
import { TRACKING_STATE_WORDS } from '../../shared/tracking-words.ts';
import { FILTER_OPTIONS, namedFilter } from '../filter-options.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';

export const USAGE =
  'duban list --db 台账 [--plan 方案] [--department 单位] [--role 角色] [--text 词语] [--state 状态] [--rating 评价] [--light 灯] [--binding 时限] [--due-from 日期] [--due-before 日期] [--not-returned 填报期] [--late] [--lagging] [--accountable] [--json]';
const PAGE = 500;

/** `duban list --db FILE`: the tasks that the filters let through, with their obligations, as the ledger page shows them. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = { ...LEDGER_OPTIONS, ...FILTER_OPTIONS } as const;
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options }));
  const named = namedFilter(values);
  return withApp({ db: required(values.db, 'db', USAGE), today: values.today }, (app) => {
    const found = app.findFilters(named).flatMap((filter) => listAll(app, filter));
    // A name may stand for two bodies that share a task; ids follow the order of plans and tables.
    const tasks = [...new Map(found.map((task) => [task.id, task])).values()].sort((a, b) => a.id - b.id);
    const plans = Map.groupBy(tasks, ({ plan }) => plan);
    const lines = [...plans].flatMap(([plan, group]) => [`《${plan}》`, ...group.map(describe)]);
    print(io, values.json, { total: tasks.length, tasks }, [...lines, `共 ${tasks.length} 项任务。`]);
    return 0;
  });
}

function listAll(app: App, filter: TaskFilter): readonly TaskSummary[] {
  const first = app.listTasks(filter, 0, PAGE);
  const pages = Math.ceil(first.total / PAGE);
  const rest = Array.from({ length: Math.max(0, pages - 1) }, (_, page) =>
    app.listTasks(filter, (page + 1) * PAGE, PAGE),
  );
  return [first, ...rest].flatMap(({ tasks }) => tasks);
}

function describe({ number, content, obligations, deadline, doubts }: TaskSummary): string {
  const parts = ROLES.flatMap((role) => {
    const names = obligations.filter((each) => each.role === role).map(({ department }) => department);
    return names.length > 0 ? [`${ROLE_WORDS[role]}：${names.join('、')}`] : [];
  });
  if (deadline !== null) parts.push(`时限：${deadline}`);
  if (doubts > 0) parts.push(`存疑 ${doubts} 处`);
  const standings = obligations.flatMap(describeStanding);
  return [`  ${number ?? '—'}  ${content}`, parts.join('；'), ...standings].join('\n      ');
}

/** 区卫计局：已交办，欠序时，红灯，逾期 12 天; nothing of one on which nothing was done yet. */
function describeStanding({ department, standing }: Obligation): string[] {
  const { state, entry, light, daysLate } = standing;
  if (state === 'pending' && entry === null && daysLate === 0) return [];
  const words = [
    TRACKING_STATE_WORDS[state],
    ...(entry === null ? [] : [`“${entry.period}”已报`]),
    ...(light === null ? [] : [light.word]),
    ...(daysLate > 0 ? [`逾期 ${daysLate} 天`] : []),
  ];
  return [`${department}：${words.join('，')}`];
}
