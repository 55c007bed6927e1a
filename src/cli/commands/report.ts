import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import { FILTER_OPTIONS, namedFilter } from '../filter-options.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { UsageError, withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';
import { writeFileWhole } from '../write-file.ts';

export const USAGE =
  'duban report --db 台账 --kind ledger --out 文件.xlsx [--plan 方案] [--department 单位] [--role 角色] [--text 词语] [其他筛选同 list]';

/**
 * `duban report --db FILE --kind ledger --out FILE.xlsx`: the ledger as a workbook. An existing file is replaced, in one
 * step and with a word on stderr: a report is made anew from the ledger at any time.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = { ...LEDGER_OPTIONS, ...FILTER_OPTIONS, kind: { type: 'string' }, out: { type: 'string' } } as const;
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options }));
  const db = required(values.db, 'db', USAGE);
  const out = required(values.out, 'out', USAGE);
  if (required(values.kind, 'kind', USAGE) !== 'ledger') throw new UsageError(`报表种类只有 ledger。用法：${USAGE}`);
  if (extname(out).toLowerCase() !== '.xlsx') throw new UsageError(`报表只能写成 .xlsx 文件。用法：${USAGE}`);
  const named = namedFilter(values);
  return withApp({ db, today: values.today }, async (app) => {
    const [filter = {}, ...others] = app.findFilters(named);
    if (others.length > 0) {
      throw new AppError(
        'ambiguous-name',
        '这个方案或单位名称对应几个。请写全称；单位前可加地区，如“花都区区民政局”。',
      );
    }
    const { bytes } = await app.writeLedgerReport(filter);
    if (await writeFileWhole(out, bytes)) io.err(`已替换原有的“${out}”。\n`);
    print(io, values.json, { file: out, bytes: bytes.length }, [`已写出台账“${out}”。`]);
    return 0;
  });
}
