import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from '../../src/core/importing/read-file.ts';
import type { RecognizedFile } from '../../src/shared/model/table.ts';
import { readTyped } from '../core/importing/read-typed.ts';
import { HUADU } from './cli.ts';
import { bytesOf } from './recognized.ts';

/** The real table of 花都区 and versions of it, each a workbook that was written and read. */

export type HuaduRow = {
  readonly category: readonly string[];
  readonly number: string | null;
  readonly content: string;
  readonly responsibility: string;
};

export const HUADU_TITLE = '花都区医养结合试点工作任务分解表';

export async function readHuadu(): Promise<RecognizedFile> {
  return underName((await readFile({ name: `${HUADU_TITLE}.xlsx`, bytes: readFileSync(HUADU) })).recognized);
}

/** The 21 rows of the real table, to be changed and typed anew. */
export async function huaduRows(): Promise<readonly HuaduRow[]> {
  return (await readHuadu()).tables.flatMap(({ tasks }) => tasks);
}

/** Numbers rows 1, 2, 3 … as a clerk does after putting one in. */
export function renumber(rows: readonly HuaduRow[]): readonly HuaduRow[] {
  return rows.map((row, index) => ({ ...row, number: String(index + 1) }));
}

/** The rows with the one of that number (as printed in the real table) changed. */
export function change(rows: readonly HuaduRow[], number: number, changes: Partial<HuaduRow>): readonly HuaduRow[] {
  return rows.map((row) => (row.number === String(number) ? { ...row, ...changes } : row));
}

export function huaduSheet(rows: readonly HuaduRow[], title = HUADU_TITLE) {
  const typed = rows.map(({ category, number, content, responsibility }) => [
    category[0] ?? null,
    category[1] ?? null,
    number,
    content,
    responsibility,
  ]);
  return { rows: [[title], ['项目', '', '序号', '具体任务', '负责单位'], ...typed], merges: ['A1:E1', 'A2:B2'] };
}

/** Types the rows in the real table's columns, writes the workbook and reads it back. */
export async function readVersion(
  rows: readonly HuaduRow[],
  { name = '花都区分解表（修订）.xlsx', title = HUADU_TITLE } = {},
): Promise<RecognizedFile> {
  return underName(await readTyped(huaduSheet(rows, title), name));
}

/** The helpers that take readings in keep a file's name as its bytes: two files are the same where their names are. */
function underName(file: RecognizedFile): RecognizedFile {
  return { ...file, sha256: createHash('sha256').update(bytesOf(file.file)).digest('hex') };
}
