import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { App } from '../../core/app.ts';
import { projectSeeds } from '../../engine/seed-folders.ts';
import { AppError } from '../../shared/errors.ts';
import { localDate } from '../../shared/local-time.ts';
import { REPORT_FORMATS, REPORT_KIND_WORDS } from '../../shared/report-words.ts';
import { demoDays } from '../demo/days.ts';
import { playDemo } from '../demo/play.ts';
import { demoRequests } from '../demo/requests.ts';
import type { Io } from '../io.ts';
import { clock, LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { readInputs } from '../read-inputs.ts';
import { withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';
import { writeFileWhole } from '../write-file.ts';
import { writeReport } from '../write-report.ts';

export const USAGE = 'duban demo --out 文件夹 [--without-pdf]';
const LEDGER = '督办台账.db';

/**
 * `duban demo --out DIR`: the whole job on the sample workbooks: takes them into a ledger in DIR, plays three months of an
 * office's work on them (all of it marked as made up), writes the forms of the last month and every report in every format
 * it has. DIR must be new or empty: nothing of an earlier run or of other work is touched.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = { out: { type: 'string' }, today: LEDGER_OPTIONS.today, 'without-pdf': { type: 'boolean' } } as const;
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options }));
  const out = required(values.out, 'out', USAGE);
  prepareFolder(out);
  const db = join(out, LEDGER);
  const today = localDate(clock(values.today)());
  const days = demoDays(today);
  await takeSamples(db, days.months[0]?.on(2) ?? today, io);
  await playDemo(days, (day, work) => withApp({ db, today: day }, work));
  io.out(`登记了${days.months.map(({ name }) => name).join('、')}三期的办理和进展（演示数据）。\n`);
  return withApp({ db, today }, async (app) => {
    await writeForms(app, join(out, '反馈表'), io);
    await writeReports(app, join(out, '报表'), { io, withPdf: !values['without-pdf'] });
    io.out(`台账文件是“${db}”。\n`);
    return 0;
  });
}

/** The sample workbooks, taken in on the first day of the demonstration. */
async function takeSamples(db: string, today: string, io: Io): Promise<void> {
  const samples = projectSeeds().samples;
  const paths = readdirSync(samples)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => join(samples, name));
  const { reads, refused } = await readInputs(paths, io);
  const [first] = refused;
  if (first) throw new AppError(first.error.code, first.error.message);
  await withApp({ db, today, mayCreate: true, reads }, async (app) => {
    const preview = await app.previewImport([...reads.keys()]);
    const files = preview.files.flatMap((file, index) => (file.kind === 'ready' ? [{ index }] : []));
    for (const { file, tasks, obligations, doubts } of await app.applyImport(preview.id, files, false)) {
      io.out(`导入“${file}”：${tasks} 项任务，${obligations} 项单位任务，${doubts} 处存疑。\n`);
    }
  });
}

/** The forms of the period that runs, for all bodies that it asks. */
async function writeForms(app: App, folder: string, io: Io): Promise<void> {
  const [period] = app.periods.list();
  if (!period) return;
  const { departments } = app.exchange.returns(period.id);
  const asked = departments.filter(({ toAsk }) => toAsk > 0).map(({ departmentId }) => departmentId);
  const files = await app.exchange.send({ periodId: period.id, departments: asked, as: 'files' });
  mkdirSync(folder);
  for (const { name, bytes } of files) await writeFileWhole(join(folder, name), bytes);
  io.out(`写出${period.name}反馈表 ${asked.length} 份，在“${folder}”。\n`);
}

/** Every kind in every format; without a browser there is no PDF, which is said once. */
async function writeReports(
  app: App,
  folder: string,
  { io, withPdf }: { readonly io: Io; readonly withPdf: boolean },
): Promise<void> {
  mkdirSync(folder);
  let isPdfPossible = withPdf;
  for (const request of Object.values(demoRequests(app))) {
    for (const format of REPORT_FORMATS[request.kind]) {
      if (format === 'pdf' && !isPdfPossible) continue;
      try {
        const { bytes } = await writeReport(app, request, format);
        const path = join(folder, `${REPORT_KIND_WORDS[request.kind]}.${format}`);
        await writeFileWhole(path, bytes);
        io.out(`写出“${path}”。\n`);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'no-browser') throw error;
        isPdfPossible = false;
        io.err(`${error.message}\n`);
      }
    }
  }
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
