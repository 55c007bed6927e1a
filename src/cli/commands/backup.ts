import { parseArgs } from 'node:util';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';

export const USAGE = 'duban backup --db 台账 --out 备份文件 [--json]';

/** `duban backup --db FILE --out FILE`: a checked copy, with its SHA-256 beside it; an existing file is refused. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = { ...LEDGER_OPTIONS, out: { type: 'string' } } as const;
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options }));
  const db = required(values.db, 'db', USAGE);
  const out = required(values.out, 'out', USAGE);
  return withApp({ db, today: values.today }, (app) => {
    app.backup(out);
    print(io, values.json, { file: out }, [`已备份到“${out}”，并已校验。`]);
    return 0;
  });
}
