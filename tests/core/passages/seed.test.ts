import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../../src/core/importing/read-file.ts';
import { recognizePassages } from '../../../src/core/passages/recognize-passages.ts';
import { tasksOf } from '../importing/read-typed.ts';

/** Fifteen plans collected by a template site, 161 kB; the gold was made by reading it (tests/fixtures/passages). */

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const bytes = readFileSync(join(FIXTURES, 'passages', '001.txt'));
const { recognized, sheets } = await readFile({ name: '001.txt', bytes });
const output = mkdtempSync(join(tmpdir(), 'duban-passages-'));

afterAll(() => rmSync(output, { recursive: true }));

describe('a collection of plans in running text', () => {
  it('makes a table of each plan that names who owes its work, under its own title', () => {
    expect(recognized.tables.map(({ title, tasks }) => [title, tasks.length])).toEqual([
      ['社区医养结合实施方案篇三', 7],
      ['社区医养结合实施方案篇五', 7],
      ['社区医养结合实施方案篇六', 19],
      ['社区医养结合实施方案篇九', 19],
      ['社区医养结合实施方案篇十', 19],
      ['社区医养结合实施方案篇十三', 19],
    ]);
    expect(recognized.issues.filter(({ code }) => code === 'plan-without-tasks')).toHaveLength(1);
  });

  it('asks for each of the 14 blanks of the template, and fixes no day', () => {
    expect(recognized.issues.filter(({ code }) => code === 'deadline-placeholder')).toHaveLength(14);
    const blanks = tasksOf(recognized).filter((task) => task.deadline?.includes('x月'));
    expect(blanks.map(({ due }) => due)).toEqual(Array(14).fill(null));
  });

  it('finds the plans pasted twice and asks, but keeps both', () => {
    const asked = recognized.issues.filter(({ code }) => code === 'pasted-twice');
    expect(asked.map(({ cell, choices }) => [cell, choices?.map(({ label }) => label)])).toEqual([
      ['A90:A99', ['两份都保留', '后一份不读入']],
      ['A282:A305', ['两份都保留', '后一份不读入']],
    ]);
  });

  it('leaves the later copy out where a person says so', () => {
    const [sheet] = sheets;
    const asked = recognized.issues.filter(({ code }) => code === 'pasted-twice');
    const corrections = asked.flatMap(({ choices }) => choices?.[1]?.corrections ?? []);
    const titles = sheet ? recognizePassages(sheet, corrections).tables.map(({ title }) => title) : [];
    expect(titles.map((title) => title?.slice('社区医养结合实施方案'.length))).toEqual([
      '篇三',
      '篇六',
      '篇九',
      '篇十',
    ]);
  });

  it('joins the lines that are broken inside a sentence', () => {
    const rows = recognized.tables.flatMap((table) => table.rows);
    expect(rows.filter(({ row }) => row === 114 || row === 115).map(({ meaning }) => meaning)).toEqual([
      'task',
      'task',
    ]);
    expect(tasksOf(recognized).find(({ source }) => source.range === 'A199:A201')?.number).toBe('（十五）');
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  it.skipIf(!python)('scores 100 against the gold in every column', () => {
    writeFileSync(join(output, '001.json'), JSON.stringify(recognized));
    const scores = join(output, 'scores');
    const args = [join(FIXTURES, 'seeds', 'score.py'), output, '--gold', join(FIXTURES, 'passages'), '--json', scores];
    expect(spawnSync('python3', args).status).toBe(0);
    const { total } = JSON.parse(readFileSync(scores, 'utf8'));
    expect(total).toMatchObject({
      recall: 100,
      precision: 100,
      number: 100,
      category: 100,
      assignF1_role: 100,
      assignF1: 100,
      due: 100,
      indF1: 100,
      title: 100,
    });
  });
});
