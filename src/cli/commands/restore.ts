import { parseArgs } from 'node:util';
import { restoreLedger } from '../../core/ledger/restore.ts';
import type { Io } from '../io.ts';
import { actor, clock, LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { UsageError, withUsage } from '../usage-error.ts';

export const USAGE = 'duban restore 备份文件 --db 台账 [--json]';

/** `duban restore FILE --db FILE`: puts a backup in the ledger's place; what was there is kept and named. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positionals, values } = withUsage(USAGE, () =>
    parseArgs({ args: [...args], options: LEDGER_OPTIONS, allowPositionals: true }),
  );
  const db = required(values.db, 'db', USAGE);
  const [backup] = positionals;
  if (backup === undefined || positionals.length > 1) throw new UsageError(`须给出一个备份文件。用法：${USAGE}`);
  const { replaced } = await restoreLedger(backup, db, { now: clock(values.today), actor: actor() });
  const kept = replaced === null ? [] : [`恢复前的台账保存在“${replaced}”。`];
  print(io, values.json, { restored: backup, replaced }, [`已从“${backup}”恢复。`, ...kept]);
  return 0;
}
