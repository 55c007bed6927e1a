import { parseArgs } from 'node:util';
import type { App, ChosenFile } from '../../core/app.ts';
import { AppError, type ErrorData } from '../../shared/errors.ts';
import type { ImportPlan, ImportResult, PlannedFile } from '../../shared/model/import-plan.ts';
import type { TaskChange } from '../../shared/model/version.ts';
import { describeNames, unresolvedNames } from '../describe-names.ts';
import { describeChanges, describeLikeness } from '../describe-version.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { readInputs } from '../read-inputs.ts';
import { UsageError, withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';

export const USAGE = 'duban import 文件… --db 台账 [--place 地区] [--again] [--as-version] [--json]';

const OPTIONS = {
  ...LEDGER_OPTIONS,
  place: { type: 'string' },
  again: { type: 'boolean' },
  'as-version': { type: 'boolean' },
} as const;

type Refused = readonly { readonly file: string; readonly error: ErrorData }[];

/**
 * `duban import FILE… --db FILE`: takes files in, each as one batch; where one is refused, none is taken in. All are
 * read before the ledger is opened, so that a refused file does not even begin one. A new version of a plan becomes a
 * plan of its own, with a hint; with `--as-version` only its changes are taken over.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positionals: paths, values } = withUsage(USAGE, () =>
    parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }),
  );
  const db = required(values.db, 'db', USAGE);
  if (paths.length === 0) throw new UsageError(`没有指定文件。用法：${USAGE}`);

  const { reads, refused } = await readInputs(paths, io);
  if (refused.length > 0) return refuse(refused, paths.length, values.json, io);
  return withApp({ db, today: values.today, mayCreate: true, reads }, async (app) => {
    const read = await app.previewImport([...reads.keys()]);
    const place = values.place?.trim() || undefined;
    const plan = place ? placeAll(app, read, place) : read;
    const refusedByPlan = plan.files.filter((file) => file.kind === 'refused');
    if (refusedByPlan.length > 0) return refuse(refusedByPlan, paths.length, values.json, io);
    const planned = plan.files.filter((file) => file.kind === 'ready');
    const files = planned.map((file, index) => choose(file, index, values['as-version'] ?? false));
    const results = await apply(app, plan, files, values.again ?? false);
    const imported = results.map((result, index) => withComparison(result, planned[index]));
    for (const { versionOf, changes, ...result } of imported) {
      if (versionOf && !result.version) io.err(`${describeLikeness(result, versionOf, changes)}\n`);
    }
    const lines = results.map((result, index) => describe(result, planned[index]?.place ?? ''));
    const names = unresolvedNames(planned);
    print(io, values.json, { results: imported, names }, [...lines, ...describeNames(names)]);
    return 0;
  });
}

/** The plan with every file that can be taken in under that place. */
function placeAll(app: App, plan: ImportPlan, place: string): ImportPlan {
  return plan.files.reduce(
    (placed, file, index) => (file.kind === 'ready' ? app.setImportPlace(plan.id, index, place) : placed),
    plan,
  );
}

/** How a file of a plan in which none is refused is taken in. */
function choose(file: PlannedFile, index: number, asVersion: boolean): ChosenFile {
  if (!asVersion) return { index };
  if (!file.versionOf) {
    const { file: name } = file.recognized;
    throw new AppError(
      'not-a-version',
      `“${name}”不像台账中任何方案的新版，没有导入。请核对地区和标题，或去掉 --as-version，作为新方案导入。`,
    );
  }
  return { index, asVersion: { planId: file.versionOf.planId, accept: [...file.changes.keys()] } };
}

/** The result as programs see it: with the plan that the file is like, and the changes against it. */
function withComparison(result: ImportResult, planned: PlannedFile | undefined) {
  const changes: readonly TaskChange[] = planned?.changes.filter(({ kind }) => kind !== 'same') ?? [];
  return { ...result, versionOf: planned?.versionOf ?? null, changes };
}

async function apply(
  app: App,
  plan: ImportPlan,
  files: readonly ChosenFile[],
  again: boolean,
): Promise<readonly ImportResult[]> {
  try {
    return await app.applyImport(plan.id, files, again);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'already-imported') throw error;
    throw new AppError(error.code, `${error.message}确要再导入一份，请加上 --again。`, { cause: error });
  }
}

function describe({ batchId, file, title, tasks, obligations, doubts, version }: ImportResult, place: string): string {
  if (version) return `第 ${batchId} 批：${describeChanges(version)}。《${title}》的新版，文件“${file}”。`;
  const counts = `新增 ${tasks} 项任务，${obligations} 项单位任务，${doubts} 处存疑`;
  return `第 ${batchId} 批：${counts}。《${title}》（${place}），文件“${file}”。`;
}

function refuse(refused: Refused, files: number, json: boolean | undefined, io: Io): number {
  for (const { error } of refused) io.err(`${error.message}\n`);
  io.err(refused.length < files ? '台账没有改动，其余文件也没有导入。\n' : '台账没有改动。\n');
  print(io, json, { results: [], refused }, []);
  return 1;
}
