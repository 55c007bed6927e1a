import { parseArgs } from 'node:util';
import { nameFiles } from '../../core/ledger/batches.ts';
import { describeChanges } from '../describe-version.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { UsageError, withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';

export const USAGE = 'duban undo 批次 --db 台账 [--json]';

/** `duban undo BATCH --db FILE`: takes a whole import, or a merge of returned files, back, after a backup. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positionals, values } = withUsage(USAGE, () =>
    parseArgs({ args: [...args], options: LEDGER_OPTIONS, allowPositionals: true }),
  );
  const db = required(values.db, 'db', USAGE);
  const [word = ''] = positionals;
  if (positionals.length !== 1 || !/^[1-9]\d{0,8}$/.test(word))
    throw new UsageError(`须给出一个批次号。用法：${USAGE}`);
  return withApp({ db, today: values.today }, async (app) => {
    const batch = await app.undoBatch(Number(word));
    const counts = batch.version
      ? `《${batch.version.title}》恢复到导入之前（${describeChanges(batch.version)}已撤销）`
      : `${batch.tasks} 项任务、${batch.obligations} 项单位任务`;
    const what =
      batch.kind === 'merge'
        ? `汇总反馈（${nameFiles(batch)}）：${counts}的进展和经过恢复到汇总之前`
        : `导入“${batch.files.join('、')}”：${counts}`;
    print(io, values.json, { batch }, [`已撤销第 ${batch.id} 批${what}。`]);
    return 0;
  });
}
