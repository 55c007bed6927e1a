import { parseArgs } from 'node:util';
import type { App } from '../../core/app.ts';
import { AppError } from '../../shared/errors.ts';
import type { Period } from '../../shared/model/tracking.ts';
import { parseDay } from '../filter-options.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';

export const USAGE = 'duban periods --db 台账 [--add 名称 --cutoff 截止日 [--start 起始日]] [--freeze 名称] [--json]';

/** `duban periods --db FILE`: the periods, newest first; adds one or freezes one before that. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = {
    ...LEDGER_OPTIONS,
    add: { type: 'string' },
    start: { type: 'string' },
    cutoff: { type: 'string' },
    freeze: { type: 'string' },
  } as const;
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options }));
  const { add, freeze } = values;
  const start = parseDay('start', values.start);
  const cutoff = parseDay('cutoff', values.cutoff);
  return withApp({ db: required(values.db, 'db', USAGE), today: values.today }, (app) => {
    const done: string[] = [];
    if (add !== undefined) {
      const last = required(cutoff, 'cutoff', USAGE);
      // Without a first day it begins with the month of its cut-off.
      const change = app.periods.add({ name: add, start: start ?? `${last.slice(0, 7)}-01`, cutoff: last });
      done.push(`已${change?.summary ?? ''}。`);
    }
    if (freeze !== undefined) done.push(`“${app.periods.freeze(findPeriod(app, freeze).id).name}”已冻结。`);
    const periods = app.periods.list();
    const lines = periods.length > 0 ? periods.map(describe) : ['台账中还没有填报期。'];
    print(io, values.json, { periods }, [...done, ...lines]);
    return 0;
  });
}

/** The period of that name; refuses where there is none. */
export function findPeriod(app: App, name: string): Period {
  const periods = app.periods.list();
  const found = periods.find((each) => each.name === name);
  if (found) return found;
  const known = periods.length === 0 ? '还没有填报期' : `有：${periods.map((each) => each.name).join('、')}`;
  throw new AppError('no-such-name', `台账中没有填报期“${name}”（${known}）。请核对名称。`);
}

function describe({ name, start, cutoff, frozenAt }: Period): string {
  return `  ${name}：${start} 起，${cutoff} 截止，${frozenAt === null ? '未冻结' : `${frozenAt.slice(0, 10)} 冻结`}`;
}
