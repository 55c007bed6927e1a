import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/core/ledger/open.ts';
import type { MergePlan, MergeResult } from '../../src/shared/model/exchange.ts';
import { answersOf } from '../core/exchange/damage/answers.ts';
import { fillInPlace } from '../core/exchange/damage/fill-in-place.ts';
import { duban, HUADU } from '../helpers/cli.ts';
import { type SentFile, sampleForms } from '../helpers/forms.ts';
import { now, tempFolder } from '../helpers/ledger.ts';

const at = ['--today', '2026-11-24'];
type Told = MergePlan & { readonly result: MergeResult | null; readonly unread: readonly { readonly file: string }[] };

/** A ledger that sent its forms, and a folder with those of two departments filled in, among foreign files. */
async function office(rating?: string) {
  const folder = tempFolder();
  const db = join(folder, '台账.db');
  const ledger = openLedger(db, { now });
  const { files } = await sampleForms(ledger);
  ledger.close();
  const returned = join(folder, '反馈');
  mkdirSync(join(returned, '第二批'), { recursive: true });
  const own = files.filter(({ form }) => form.department.place === '花都区' && form.rows.length > 1);
  const [first, second] = own;
  if (!first || !second) throw new Error('the forms are missing');
  const answered = (sent: SentFile) => {
    const answers = answersOf(sent.form);
    return fillInPlace(sent, rating === undefined ? answers : answers.map((answer) => ({ ...answer, rating })));
  };
  writeFileSync(join(returned, first.name), await answered(first));
  writeFileSync(join(returned, '第二批', second.name), await answered(second));
  writeFileSync(join(returned, '菜谱.docx'), '不是表格');
  writeFileSync(join(returned, '~$打开着.xlsx'), '');
  writeFileSync(join(returned, 'Thumbs.db'), '');
  return { db, returned, rows: first.form.rows.length + second.form.rows.length };
}

async function merge(db: string, ...args: readonly string[]): Promise<Told> {
  const { status, out } = await duban('merge', ...args, '--db', db, '--json', ...at);
  expect(status).toBe(0);
  return JSON.parse(out) as Told;
}

describe('duban merge', () => {
  it('reports the difference with --dry-run, and writes nothing', async () => {
    const { db, returned, rows } = await office();
    const told = await merge(db, returned, '--dry-run');
    expect(told.result).toBeNull();
    expect(told.files.map(({ name, verdict }) => [name, verdict.kind])).toEqual([
      [expect.any(String), 'form'],
      [expect.any(String), 'form'],
      ['菜谱.docx', 'refused'],
    ]);
    expect(new Set(told.changes.map(({ obligationId }) => obligationId)).size).toBe(rows);
    expect(told.counts).toMatchObject({ refused: 1, doubtful: 0, conflicts: 0 });
    expect((await merge(db, returned, '--dry-run')).counts).toEqual(told.counts);
  });

  it('takes what is certain as one batch, changes nothing the second time, and is taken back whole', async () => {
    const { db, returned, rows } = await office();
    const first = await merge(db, returned);
    expect(first.result).toMatchObject({ files: 2, entries: rows, open: 0, stale: 0 });
    const second = await merge(db, returned);
    expect(second.changes).toEqual([]);
    expect(second.result).toMatchObject({ batchId: null, changeId: null });
    const again = await duban('merge', returned, '--db', db, ...at);
    expect(again.out).toContain('没有新的反馈，台账没有改动。');
    expect((await duban('check', '--db', db)).status).toBe(0);
    const batch = String(first.result?.batchId);
    const undone = await duban('undo', batch, '--db', db, ...at);
    expect(undone.out).toContain(`已撤销第 ${batch} 批汇总反馈`);
    expect((await merge(db, returned, '--dry-run')).changes).toHaveLength(first.changes.length);
    expect((await duban('check', '--db', db)).status).toBe(0);
  });

  it('says what is still open, and takes it with --all where it can be read', async () => {
    const { db, returned, rows } = await office('按计划进行，略慢');
    const told = await duban('merge', returned, '--db', db, ...at);
    expect(told.out).toMatch(/^“.*反馈表\.xlsx”：.*“2026年11月”反馈表，第 1 次下发$/mu);
    expect(told.out).toMatch(/^ {2}\S+ 第 \d+ 项 进度评价：.*反馈表![A-Z]+\d+）　待核：/mu);
    expect(told.out).toContain(`还有 ${rows} 处没有汇总`);
    const { counts, result } = await merge(db, returned, '--all');
    expect(counts.doubtful).toBe(rows);
    expect(result).toMatchObject({ open: 0 });
  });

  it('tells a file that is missing, and one that is none, without failing over the others', async () => {
    const { db, returned } = await office();
    const told = await merge(db, join(returned, '没有.xlsx'), returned, '--dry-run');
    expect(told.unread).toHaveLength(1);
    expect(told.counts.files).toBe(3);
    const missing = await duban('merge', join(returned, '没有.xlsx'), '--db', db, ...at);
    expect(missing.status).toBe(1);
    expect(missing.err).toContain('找不到文件');
  });

  it('refuses a plain table of tasks by a sentence, and needs a file, a ledger and a period', async () => {
    const { db } = await office();
    const told = await merge(db, HUADU);
    expect(told.counts).toMatchObject({ files: 1, refused: 1 });
    expect(told.result).toMatchObject({ batchId: null });
    expect((await duban('merge', '--db', db)).status).toBe(2);
    expect((await duban('merge', HUADU)).status).toBe(2);
    const other = await duban('merge', HUADU, '--db', db, '--period', '2031年1月', ...at);
    expect(other.status).toBe(1);
  });
});
