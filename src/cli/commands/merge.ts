import { parseArgs } from 'node:util';
import type { App, NamedBytes } from '../../core/app.ts';
import { createThreadReader } from '../../engine/read-in-thread.ts';
import { AppError, type ErrorData } from '../../shared/errors.ts';
import { localDate } from '../../shared/local-time.ts';
import type { MergeChange, MergeChoice, MergePlan } from '../../shared/model/exchange.ts';
import type { Period } from '../../shared/model/tracking.ts';
import { describePlan, describeResult } from '../describe-merge.ts';
import { readInputFile } from '../input-file.ts';
import type { Io } from '../io.ts';
import { clock, LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { listFiles } from '../list-files.ts';
import { print } from '../print.ts';
import { UsageError, withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';
import { findPeriod } from './periods.ts';

export const USAGE = 'duban merge 文件或文件夹… --db 台账 [--period 填报期] [--dry-run] [--all] [--json]';

const OPTIONS = {
  ...LEDGER_OPTIONS,
  period: { type: 'string' },
  'dry-run': { type: 'boolean' },
  all: { type: 'boolean' },
} as const;

type Unread = { readonly file: string; readonly error: ErrorData };

/**
 * `duban merge FILE… --db FILE`: compares files that came back with the ledger and takes over what is certain; with
 * `--all` also what is doubtful and can be read, never one side of a contradiction, nor a row that may be one task's or
 * another's. The rest is listed as open. A file that
 * is none of ours is told so and stops nobody. `--dry-run` writes nothing.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positionals, values } = withUsage(USAGE, () =>
    parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }),
  );
  const db = required(values.db, 'db', USAGE);
  if (positionals.length === 0) throw new UsageError(`没有指定文件。用法：${USAGE}`);
  const { files, unread } = await readAll(await listFiles(positionals));
  const reader = createThreadReader();
  try {
    return await withApp({ db, today: values.today, readSheets: reader.readSheets }, async (app) => {
      const period =
        values.period === undefined
          ? currentPeriod(app, localDate(clock(values.today)()))
          : findPeriod(app, values.period);
      const onProgress = ({ label }: { label: string }) => io.err(`${label}……\n`);
      const plan = await app.exchange.read(period.id, files, { onProgress });
      const choices = choose(plan, values.all ?? false);
      const result = values['dry-run'] ? null : app.exchange.apply(plan.id, choices);
      const told = [...unread.map(({ error }) => error.message), ...describePlan(plan)];
      print(io, values.json, { ...plan, unread, result }, [...told, ...(result ? describeResult(result) : [])]);
      return 0;
    });
  } finally {
    await reader.close();
  }
}

/** What cannot even be read is told with the verdicts on the others. */
async function readAll(paths: readonly string[]) {
  const files: NamedBytes[] = [];
  const unread: Unread[] = [];
  for (const path of paths) {
    try {
      files.push(await readInputFile(path));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      unread.push({ file: path, error: error.toData() });
    }
  }
  const [first] = unread;
  if (first && files.length === 0) throw new AppError(first.error.code, first.error.message);
  if (files.length === 0) throw new AppError('no-files', '指定的文件夹里没有文件，台账没有改动。请核对路径。');
  return { files, unread };
}

/** The newest that takes answers by now; what each file is for, its own code tells. */
function currentPeriod(app: App, today: string): Period {
  const open = app.periods.list().filter(({ state }) => state === 'open');
  const found = open.find(({ start }) => start <= today) ?? open.at(-1);
  if (!found) throw new AppError('no-open-period', '台账中没有未冻结的填报期，没有汇总。请先新增一期。');
  return found;
}

function choose({ changes }: MergePlan, all: boolean): readonly MergeChoice[] {
  const isOffered = offeredToSeveral(changes);
  return changes
    .filter(({ conflict, value }) => conflict === null && value !== '')
    .filter((change) => change.doubts.length === 0 || (all && !isOffered(change)))
    .map(({ id }) => ({ id, choice: 'take' }));
}

/** A row that may be one task's or another's, a cell merged over several rows: of such a text nobody takes all at once. */
function offeredToSeveral(changes: readonly MergeChange[]): (change: MergeChange) => boolean {
  const place = ({ source: { file, sheet, cell }, field }: MergeChange) => `${file} ${cell} ${field} ${sheet}`;
  const owners = Map.groupBy(changes, place);
  return (change) => new Set(owners.get(place(change))?.map(({ obligationId }) => obligationId)).size > 1;
}
