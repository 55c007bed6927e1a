import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../../src/core/importing/read-file.ts';
import type { RecognizedFile } from '../../../src/shared/model/table.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'fixtures', 'seeds');
/** 国家 and 朝阳区 also as other programs save them, 花都区 also from Word. */
const workbooks = readdirSync(SEEDS).filter((name) => /\.(?:xlsx|xls|docx|csv)$/.test(name));
const output = mkdtempSync(join(tmpdir(), 'duban-seeds-'));
const read = async (name: string): Promise<RecognizedFile> =>
  (await readFile({ name, bytes: readFileSync(join(SEEDS, name)) })).recognized;

afterAll(() => rmSync(output, { recursive: true }));

describe('the four real tables', () => {
  it('give as many tasks as the papers have, in every form: 36, 21, 50, 52', async () => {
    const files = await Promise.all(workbooks.map(read));
    const counts = files.map(({ tables }) => tables.flatMap((table) => table.tasks).length);
    expect(counts).toEqual([36, 36, 21, 21, 50, 52, 52]);
  });

  it('report the missing 19 and the second 49 of 乌海, and repair neither', async () => {
    const { issues, tables } = await read('s03_wuhai.xlsx');
    expect(tables[0]?.tasks.map((task) => task.number).slice(-3)).toEqual(['49', '50', '49']);
    const numbers = issues.filter((issue) => issue.code.endsWith('-number'));
    expect(numbers.map(({ code, cell }) => [code, cell])).toEqual([
      ['missing-number', 'A22'],
      ['duplicate-number', 'A53'],
    ]);
  });

  it('drop every page header of 花都 and keep its categories over the page breaks', async () => {
    const [table] = (await read('s02_huadu.xlsx')).tables;
    const repeated = table?.rows.filter(({ meaning }) => meaning === 'repeated-header').map(({ row }) => row);
    expect(repeated).toEqual([11, 18, 25]);
    expect(table?.tasks.at(-1)?.category).toEqual(['二、主要做法', '（三）推进“四大保障”，护航医养产业健康愿景']);
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  it.skipIf(!python)('score 100 against the gold in every column, indicators at least 97', async () => {
    for (const name of workbooks) {
      writeFileSync(join(output, name.replace(/[^.]+$/, 'json')), JSON.stringify(await read(name)));
    }
    const scores = join(output, 'scores');
    const scoring = spawnSync('python3', [join(SEEDS, 'score.py'), output, '--gold', SEEDS, '--json', scores]);
    expect(scoring.status).toBe(0);
    const { total } = JSON.parse(readFileSync(scores, 'utf8'));
    expect(total).toMatchObject({
      recall: 100,
      precision: 100,
      number: 100,
      category: 100,
      assignF1_role: 100,
      assignF1: 100,
      title: 100,
    });
    expect(total.indF1).toBeGreaterThanOrEqual(97);
  });
});
