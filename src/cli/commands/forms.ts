import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { App, NamedBytes } from '../../core/app.ts';
import { AppError } from '../../shared/errors.ts';
import { SENDING_LIST_FILE } from '../../shared/exchange-words.ts';
import type { Period } from '../../shared/model/tracking.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';
import { writeFileWhole } from '../write-file.ts';
import { findPeriod } from './periods.ts';

export const USAGE = 'duban forms --db 台账 --period 填报期 --out 文件夹 [--department 单位]… [--zip] [--json]';

/**
 * `duban forms --db FILE --period NAME --out DIR`: a workbook to be filled in for each department, or for those named, and
 * the list of them; they are on record as sent. A file that is there already is never replaced: a department may have
 * filled it in.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = {
    ...LEDGER_OPTIONS,
    period: { type: 'string' },
    out: { type: 'string' },
    department: { type: 'string', multiple: true },
    zip: { type: 'boolean' },
  } as const;
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options }));
  const db = required(values.db, 'db', USAGE);
  const name = required(values.period, 'period', USAGE);
  const out = required(values.out, 'out', USAGE);
  return withApp({ db, today: values.today }, async (app) => {
    const period = findPeriod(app, name);
    const departments = values.department
      ? values.department.map((each) => findDepartment(app, each))
      : listToAsk(app, period);
    const before = app.changes.list(1)[0]?.id;
    const files = await app.exchange.send({ periodId: period.id, departments, as: values.zip ? 'zip' : 'files' });
    const paths = await writeAll(out, files).catch((error: unknown) => {
      // What could not be written was not sent.
      const [change] = app.changes.list(1);
      if (change && change.id !== before) app.changes.undo(change.id);
      throw error;
    });
    const forms = new Set(departments).size;
    const lines = [`已下发“${period.name}”反馈表 ${forms} 份：`, ...paths.map((path) => `  ${path}`)];
    print(io, values.json, { period: period.name, forms, files: paths }, lines);
    return 0;
  });
}

function listToAsk(app: App, period: Period): readonly number[] {
  const { departments } = app.exchange.returns(period.id);
  const ids = departments.filter(({ toAsk }) => toAsk > 0).map(({ departmentId }) => departmentId);
  if (ids.length > 0) return ids;
  throw new AppError('nothing-asked', '台账中没有要填报的任务，没有下发反馈表。请先导入任务分工表。');
}

/** A form that went to the wrong district cannot be called back: a name must mean one body. */
function findDepartment(app: App, name: string): number {
  const ids = new Set(app.findFilters({ department: name }).flatMap(({ departmentId }) => departmentId ?? []));
  const [id, ...others] = ids;
  if (id !== undefined && others.length === 0) return id;
  throw new AppError('ambiguous-name', `“${name}”对应几个单位。请在前面加上地区，如“花都区民政局”。`);
}

/** Writes all files or none; gives their paths. */
async function writeAll(folder: string, files: readonly NamedBytes[]): Promise<readonly string[]> {
  const taken = files.filter(({ name }) => name !== SENDING_LIST_FILE && existsSync(join(folder, name)));
  const [first] = taken;
  if (first) {
    const more = taken.length > 1 ? `等 ${taken.length} 个文件` : '';
    throw new AppError('file-exists', `文件夹“${folder}”中已有“${first.name}”${more}，没有写入。请换一个文件夹。`);
  }
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  try {
    for (const { name, bytes } of files) {
      const path = join(folder, name === SENDING_LIST_FILE ? freeName(folder, name) : name);
      await writeFileWhole(path, bytes);
      paths.push(path);
    }
  } catch (error) {
    await Promise.all(paths.map((path) => rm(path, { force: true })));
    throw error;
  }
  return paths;
}

/** 下发清单(2).xlsx: each sending into a folder has a list of its own. */
function freeName(folder: string, name: string): string {
  let free = name;
  for (let count = 2; existsSync(join(folder, free)); count += 1) free = name.replace('.', `(${count}).`);
  return free;
}
