import { parseArgs } from 'node:util';
import type { App } from '../../core/app.ts';
import { AppError } from '../../shared/errors.ts';
import type { Obligation } from '../../shared/model/ledger.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { UsageError, withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';
import { findPeriod } from './periods.ts';

export const USAGE =
  'duban progress --db 台账 --task 任务id --department 单位 --period 填报期 [--rating 评价] [--percent 百分数] [--text 进展] [--problem 问题] [--next 下一步] [--by 填报人] [--json]';

/** `duban progress --db FILE …`: enters what a department said of a task; the id is that of `duban list --json`. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const text = { type: 'string' } as const;
  const options = {
    ...LEDGER_OPTIONS,
    ...{ task: text, department: text, period: text, rating: text, percent: text },
    ...{ text, problem: text, next: text, by: text },
  } as const;
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options }));
  const taskId = parseTask(required(values.task, 'task', USAGE));
  const department = required(values.department, 'department', USAGE);
  const period = required(values.period, 'period', USAGE);
  const percent = parsePercent(values.percent);
  return withApp({ db: required(values.db, 'db', USAGE), today: values.today }, (app) => {
    const obligation = findObligation(app, taskId, department);
    const entry = {
      obligationId: obligation.id,
      saidBy: values.by ?? '',
      progress: values.text ?? '',
      problem: values.problem ?? '',
      next: values.next ?? '',
      rating: values.rating === undefined ? null : findRating(app, values.rating),
      percent,
      values: [],
      corrects: null,
    };
    const change = app.tracking.enter({ periodId: findPeriod(app, period).id, entries: [entry] });
    const after = findObligation(app, taskId, department);
    print(io, values.json, { change, obligation: after }, [`已${change?.summary ?? ''}。`]);
    return 0;
  });
}

/** The body's obligation in the task, by its name in the directory or in the source; one that answers for it first. */
function findObligation(app: App, taskId: number, name: string): Obligation {
  const { obligations } = app.getTask(taskId);
  const found = obligations.filter(({ department, wording }) => department === name || wording === name);
  const [first] = found.toSorted((a, b) => Number(a.role === 'support') - Number(b.role === 'support'));
  if (first) return first;
  const known = obligations.map(({ department }) => department).join('、');
  throw new AppError('no-such-name', `第 ${taskId} 号任务没有责任单位“${name}”（有：${known}）。请核对名称。`);
}

function findRating(app: App, word: string): string {
  const { ratings } = app.rules.ratings();
  const found = ratings.find((each) => each.word === word || each.code === word);
  if (found) return found.code;
  const known = ratings.map((each) => each.word).join('、');
  throw new AppError('no-such-name', `本单位的进度评价中没有“${word}”（有：${known}）。请核对名称。`);
}

function parseTask(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new UsageError(`--task 须是任务的 id（见 duban list --json）。用法：${USAGE}`);
  return Number(text);
}

function parsePercent(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text.replace(/%$/, ''));
  if (text.trim() === '' || !(value >= 0 && value <= 100)) throw new UsageError('--percent 须是 0 到 100 之间的数。');
  return value;
}
