import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { App } from '../../core/app.ts';
import { projectSeeds } from '../../engine/seed-folders.ts';
import { AppError } from '../../shared/errors.ts';
import type { Plan } from '../../shared/model/ledger.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { readInputs } from '../read-inputs.ts';
import { withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';
import { writeFileWhole } from '../write-file.ts';

export const USAGE = 'duban demo --out 文件夹';
const LEDGER = '督办台账.db';

/**
 * `duban demo --out DIR`: the whole job on the sample workbooks: takes them into a ledger in DIR and writes a report
 * workbook for each plan. DIR must be new or empty: nothing of an earlier run or of other work is touched.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = { out: { type: 'string' }, today: LEDGER_OPTIONS.today } as const;
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options }));
  const out = required(values.out, 'out', USAGE);
  prepareFolder(out);

  const samples = projectSeeds().samples;
  const paths = readdirSync(samples)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => join(samples, name));
  const { reads, refused } = await readInputs(paths, io);
  const [first] = refused;
  if (first) throw new AppError(first.error.code, first.error.message);
  return withApp({ db: join(out, LEDGER), today: values.today, mayCreate: true, reads }, async (app) => {
    const preview = await app.previewImport([...reads.keys()]);
    const files = preview.files.flatMap((file, index) => (file.kind === 'ready' ? [{ index }] : []));
    for (const { file, tasks, obligations, doubts } of await app.applyImport(preview.id, files, false)) {
      io.out(`导入“${file}”：${tasks} 项任务，${obligations} 项单位任务，${doubts} 处存疑。\n`);
    }
    for (const plan of app.listPlans()) io.out(`写出台账“${await writeReport(app, plan, out)}”。\n`);
    io.out(`台账文件是“${join(out, LEDGER)}”。\n`);
    return 0;
  });
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length === 0) return;
  } catch (error) {
    throw new AppError('not-writable', `不能使用文件夹“${folder}”。请换一个位置。`, { cause: error });
  }
  throw new AppError('folder-not-empty', `文件夹“${folder}”里已有文件，没有改动它。请换一个新的文件夹。`);
}

async function writeReport(app: App, plan: Plan, folder: string): Promise<string> {
  const { name, bytes } = await app.writeLedgerReport({ planId: plan.id });
  const path = join(folder, name);
  await writeFileWhole(path, bytes);
  return path;
}
