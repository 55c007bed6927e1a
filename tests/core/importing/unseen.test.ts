import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../../src/core/importing/read-file.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { RecognizedFile } from '../../../src/shared/model/table.ts';
import { type TypedSheet, writeWorkbook } from './write-workbook.ts';

/**
 * Tables of other offices, typed from public documents (each names its source) with a gold by hand, before the recogniser
 * had seen them. `<name>.table.json` holds the sheets cell by cell; a date cell is `{ "date": "2024-06-30" }`.
 */
const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const UNSEEN = join(FIXTURES, 'unseen');
const ENDING = '.table.json';
const names = readdirSync(UNSEEN).flatMap((name) => (name.endsWith(ENDING) ? [name.slice(0, -ENDING.length)] : []));
const output = mkdtempSync(join(tmpdir(), 'duban-unseen-'));

afterAll(() => rmSync(output, { recursive: true }));

describe('tables of offices that the rules were not made from', () => {
  const python = spawnSync('python3', ['--version']).status === 0;
  it.skipIf(!python)('are read as a careful person reads them, column by column', async () => {
    for (const name of names) {
      const bytes = await writeWorkbook(...readSheets(name));
      writeFileSync(join(output, `${name}.json`), JSON.stringify(await recognize(name, bytes)));
    }
    const scores = join(output, 'scores');
    const score = join(FIXTURES, 'seeds', 'score.py');
    expect(spawnSync('python3', [score, output, '--gold', UNSEEN, '--json', scores]).status).toBe(0);
    const { total } = JSON.parse(readFileSync(scores, 'utf8'));
    const floors = { recall: 99, precision: 99, number: 98, category: 97, assignF1_role: 97, due: 95, indF1: 90 };
    for (const [column, floor] of Object.entries(floors)) {
      expect(total[column], column).toBeGreaterThanOrEqual(floor);
    }
  });
});

/** A file that is refused counts as one in which no task was found. */
async function recognize(name: string, bytes: Uint8Array): Promise<Pick<RecognizedFile, 'tables'>> {
  try {
    return (await readFile({ name: `${name}.xlsx`, bytes })).recognized;
  } catch (error) {
    if (error instanceof AppError) return { tables: [] };
    throw error;
  }
}

function readSheets(name: string): readonly TypedSheet[] {
  const revive = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'date' in value ? new Date(`${value.date}T00:00:00Z`) : value;
  return JSON.parse(readFileSync(join(UNSEEN, `${name}${ENDING}`), 'utf8'), revive).sheets;
}
