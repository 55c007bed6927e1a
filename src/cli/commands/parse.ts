import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createThreadReader, type ThreadReader } from '../../engine/read-in-thread.ts';
import { AppError, type ErrorData } from '../../shared/errors.ts';
import type { RecognizedFile } from '../../shared/model/table.ts';
import { readInputFile } from '../input-file.ts';
import type { Io } from '../io.ts';
import { UsageError, withUsage } from '../usage-error.ts';

export const USAGE = 'duban parse 文件… [--out 文件夹]';

type Parsed = RecognizedFile | { readonly file: string; readonly error: ErrorData };

/**
 * `duban parse FILE… [--out DIR]`: recognises files and touches no ledger. One JSON document to stdout, or one for each
 * file to `DIR/<base>.json`; a refused file gives `{ file, error }` and exit status 1.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { paths, folder } = readArgs(args);
  const reader = createThreadReader();
  try {
    if (folder === null) {
      const parsed = await parseFile(paths[0] ?? '', reader);
      io.out(toJson(parsed));
      report(parsed, io);
      return exitCode([parsed]);
    }
    await mkdir(folder, { recursive: true });
    const results: Parsed[] = [];
    for (const path of paths) {
      const parsed = await parseFile(path, reader);
      await writeFile(join(folder, `${baseName(path)}.json`), toJson(parsed));
      report(parsed, io);
      results.push(parsed);
    }
    return exitCode(results);
  } finally {
    await reader.close();
  }
}

function readArgs(args: readonly string[]): { readonly paths: readonly string[]; readonly folder: string | null } {
  // --json is the only form there is; it is taken so that it may be given with every command.
  const options = { out: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { positionals: paths, values } = withUsage(USAGE, () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (paths.length === 0) throw new UsageError(`没有指定文件。用法：${USAGE}`);
  if (values.out === undefined && paths.length > 1)
    throw new UsageError(`多个文件须用 --out 指定文件夹。用法：${USAGE}`);
  const bases = paths.map(baseName);
  const twin = bases.find((base, index) => bases.indexOf(base) !== index);
  if (values.out !== undefined && twin !== undefined) {
    throw new UsageError(`有两个文件的结果都会写到“${twin}.json”，请分开处理。`);
  }
  return { paths, folder: values.out ?? null };
}

function baseName(path: string): string {
  return basename(path, extname(path));
}

async function parseFile(path: string, reader: ThreadReader): Promise<Parsed> {
  try {
    return (await reader.read(await readInputFile(path))).recognized;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { file: basename(path), error: error.toData() };
  }
}

function report(parsed: Parsed, io: Io): void {
  if ('error' in parsed) {
    io.err(`${parsed.error.message}\n`);
    return;
  }
  const tasks = parsed.tables.reduce((sum, table) => sum + table.tasks.length, 0);
  io.err(`${parsed.file}：${parsed.tables.length} 张任务表，${tasks} 项任务，${parsed.issues.length} 处存疑。\n`);
}

function exitCode(results: readonly Parsed[]): number {
  return results.some((parsed) => 'error' in parsed) ? 1 : 0;
}

function toJson(parsed: Parsed): string {
  return `${JSON.stringify(parsed, null, 2)}\n`;
}
