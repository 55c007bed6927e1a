import { parseArgs } from 'node:util';
import type { App } from '../../core/app.ts';
import { AppError, type ErrorData } from '../../shared/errors.ts';
import type { ImportPlan, ImportResult } from '../../shared/model/import-plan.ts';
import type { Io } from '../io.ts';
import { LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { print } from '../print.ts';
import { readInputs } from '../read-inputs.ts';
import { UsageError, withUsage } from '../usage-error.ts';
import { withApp } from '../with-app.ts';

const USAGE = 'duban import 文件… --db 台账 [--place 地区] [--again] [--json]';

type Refused = readonly { readonly file: string; readonly error: ErrorData }[];

/**
 * `duban import FILE… --db FILE`: takes files in, each as one batch; where one is refused, none is taken in. All are
 * read before the ledger is opened, so that a refused file does not even begin one.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = { ...LEDGER_OPTIONS, place: { type: 'string' }, again: { type: 'boolean' } } as const;
  const { positionals: paths, values } = withUsage(USAGE, () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  const db = required(values.db, 'db', USAGE);
  if (paths.length === 0) throw new UsageError(`没有指定文件。用法：${USAGE}`);

  const { reads, refused } = await readInputs(paths, io);
  if (refused.length > 0) return refuse(refused, paths.length, values.json, io);
  return withApp({ db, today: values.today, mayCreate: true, reads }, async (app) => {
    const plan = await app.previewImport([...reads.keys()]);
    const refusedByPlan = plan.files.filter((file) => file.kind === 'refused');
    if (refusedByPlan.length > 0) return refuse(refusedByPlan, paths.length, values.json, io);
    const places = chosenPlaces(plan, values.place?.trim() || undefined);
    const results = await apply(app, plan, places, values.again ?? false);
    print(
      io,
      values.json,
      { results },
      results.map((result, index) => describe(result, places[index] ?? '')),
    );
    return 0;
  });
}

/** The place for each file of a plan in which none is refused. */
function chosenPlaces(plan: ImportPlan, place: string | undefined): readonly string[] {
  return plan.files.flatMap((file) => (file.kind === 'ready' ? [place ?? file.place] : []));
}

async function apply(
  app: App,
  plan: ImportPlan,
  places: readonly string[],
  again: boolean,
): Promise<readonly ImportResult[]> {
  const files = places.map((place, index) => ({ index, place }));
  try {
    return await app.applyImport(plan.id, files, again);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'already-imported') throw error;
    throw new AppError(error.code, `${error.message}确要再导入一份，请加上 --again。`, { cause: error });
  }
}

function describe({ batchId, file, title, tasks, obligations, doubts }: ImportResult, place: string): string {
  const counts = `新增 ${tasks} 项任务，${obligations} 项单位任务，${doubts} 处存疑`;
  return `第 ${batchId} 批：${counts}。《${title}》（${place}），文件“${file}”。`;
}

function refuse(refused: Refused, files: number, json: boolean | undefined, io: Io): number {
  for (const { error } of refused) io.err(`${error.message}\n`);
  io.err(refused.length < files ? '台账没有改动，其余文件也没有导入。\n' : '台账没有改动。\n');
  print(io, json, { results: [], refused }, []);
  return 1;
}
