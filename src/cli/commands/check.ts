import { parseArgs } from 'node:util';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';

export const USAGE = 'duban check --db 台账 [--json]';

/** `duban check --db FILE`: reads the whole ledger; exit status 1 where something is wrong with it. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options: LEDGER_OPTIONS }));
  return withApp({ db: required(values.db, 'db', USAGE), today: values.today }, (app) => {
    const problems = app.check();
    const { plans, tasks, obligations, departments, doubts } = app.status();
    const sound = `台账完好：${plans} 个方案，${tasks} 项任务，${obligations} 项单位任务，${departments} 个单位，${doubts} 处存疑。`;
    print(io, values.json, { ok: problems.length === 0, problems }, problems.length > 0 ? problems : [sound]);
    return problems.length > 0 ? 1 : 0;
  });
}
