import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { App } from '../../core/app.ts';
import { AppError } from '../../shared/errors.ts';
import type { ReportFormat, ReportKind, ReportRequest } from '../../shared/model/report.ts';
import { FORMAT_WORDS, REPORT_FORMATS, REPORT_KIND_WORDS, REPORT_KINDS } from '../../shared/report-words.ts';
import { FILTER_OPTIONS, namedFilter } from '../filter-options.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { UsageError, withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';
import { writeFileWhole } from '../write-file.ts';
import { writeReport } from '../write-report.ts';
import { findPeriod } from './periods.ts';

export const USAGE =
  'duban report --db 台账 --kind 种类 --out 文件.xlsx|.docx|.pdf [--period 填报期] [--task 任务id] [--number 编号] [--template 模板] [--plan 方案] [--department 单位] [--role 角色] [--text 词语] [其他筛选同 list]';

const OPTIONS = {
  ...LEDGER_OPTIONS,
  ...FILTER_OPTIONS,
  kind: { type: 'string' },
  out: { type: 'string' },
  period: { type: 'string' },
  task: { type: 'string' },
  number: { type: 'string' },
  template: { type: 'string' },
} as const;

/**
 * `duban report --db FILE --kind KIND --out FILE`: a report as a workbook, a Word document or a PDF, by the ending of the
 * file; of today, or of a period. An existing file is replaced, in one step and with a word on stderr: a report is made
 * anew from the ledger at any time.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options: OPTIONS }));
  const db = required(values.db, 'db', USAGE);
  const out = required(values.out, 'out', USAGE);
  const kind = parseKind(required(values.kind, 'kind', USAGE));
  const format = parseFormat(kind, out);
  const taskId = parseTask(values.task);
  const named = namedFilter(values);
  return withApp({ db, today: values.today }, async (app) => {
    const [filter = {}, ...others] = app.findFilters(named);
    if (others.length > 0) {
      throw new AppError(
        'ambiguous-name',
        '这个方案或单位名称对应几个。请写全称；单位前可加地区，如“花都区区民政局”。',
      );
    }
    const periodId = values.period === undefined ? null : findPeriod(app, values.period).id;
    const templateId = values.template === undefined ? null : findTemplate(app, kind, values.template);
    const request: ReportRequest = { kind, periodId, filter, taskId, number: values.number, templateId };
    const { bytes } = await writeReport(app, request, format);
    if (await writeFileWhole(out, bytes)) io.err(`已替换原有的“${out}”。\n`);
    print(io, values.json, { file: out, kind, bytes: bytes.length }, [`已写出${REPORT_KIND_WORDS[kind]}“${out}”。`]);
    return 0;
  });
}

/** By its code or its Chinese word. */
function parseKind(text: string): ReportKind {
  const found = REPORT_KINDS.find((kind) => kind === text || REPORT_KIND_WORDS[kind] === text);
  if (found) return found;
  const known = REPORT_KINDS.map((kind) => `${kind}（${REPORT_KIND_WORDS[kind]}）`).join('、');
  throw new UsageError(`没有“${text}”这种报表。可用的种类：${known}。`);
}

function parseFormat(kind: ReportKind, out: string): ReportFormat {
  const ending = extname(out).toLowerCase();
  const found = REPORT_FORMATS[kind].find((format) => `.${format}` === ending);
  if (found) return found;
  const known = REPORT_FORMATS[kind].map((format) => `.${format}（${FORMAT_WORDS[format]}）`).join('、');
  throw new UsageError(`${REPORT_KIND_WORDS[kind]}只能写成 ${known} 文件。用法：${USAGE}`);
}

function parseTask(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new UsageError(`--task 须是任务的 id（见 duban list --json）。用法：${USAGE}`);
  return Number(text);
}

function findTemplate(app: App, kind: ReportKind, name: string): number {
  const own = app.reports.templates().filter((each) => each.kind === kind);
  const found = own.find((each) => each.name === name);
  if (found) return found.id;
  const known = own.length === 0 ? '还没有模板' : `有：${own.map((each) => each.name).join('、')}`;
  throw new AppError('no-such-name', `${REPORT_KIND_WORDS[kind]}没有名为“${name}”的模板（${known}）。请核对名称。`);
}
