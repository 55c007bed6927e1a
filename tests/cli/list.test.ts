import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { withApp } from '../../src/cli/with-app.ts';
import type { TaskSummary } from '../../src/shared/model/ledger.ts';
import { CHAOYANG, duban, HUADU, WUHAI } from '../helpers/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
const db = join(folder, '台账.db');

beforeAll(async () => {
  await duban('import', HUADU, CHAOYANG, WUHAI, '--db', db);
  return () => rmSync(folder, { recursive: true, force: true });
});

async function list(...args: readonly string[]): Promise<readonly TaskSummary[]> {
  const { status, out } = await duban('list', '--db', db, '--json', ...args);
  expect(status).toBe(0);
  const { total, tasks } = JSON.parse(out);
  expect(tasks).toHaveLength(total);
  return tasks;
}

describe('duban list', () => {
  it('lists all tasks in the order of plans and tables', async () => {
    const tasks = await list();
    expect(tasks).toHaveLength(21 + 52 + 50);
    expect(tasks[0]).toMatchObject({ number: '1', plan: '花都区医养结合试点工作任务分解表' });
  });

  it('finds a body by its name in every place that has it, or in one place', async () => {
    const everywhere = await list('--department', '区民政局');
    expect(new Set(everywhere.map(({ plan }) => plan)).size).toBe(2);
    const huadu = await list('--department', '花都区区民政局');
    expect(huadu.every(({ plan }) => plan.includes('花都区'))).toBe(true);
    expect(huadu.length).toBeLessThan(everywhere.length);
    expect(await list('--department', '花都区民政局')).toEqual(huadu);
  });

  it('finds what a body does in one role, in Chinese or by code', async () => {
    const leads = await list('--department', '区卫生计生委', '--role', '牵头');
    expect(await list('--department', '区卫生计生委', '--role', 'lead')).toEqual(leads);
    expect(leads.length).toBeGreaterThan(0);
    for (const { obligations } of leads) {
      expect(obligations).toContainEqual(expect.objectContaining({ department: '区卫生计生委', role: 'lead' }));
    }
  });

  it('finds tasks by words, within one plan', async () => {
    const found = await list('--plan', '花都', '--text', '老年人 签约');
    for (const { content } of found) expect(content).toContain('老年人');
    expect(await list('--text', '查无此词')).toEqual([]);
  });

  it('says what it does not know', async () => {
    expect((await duban('list', '--db', db, '--department', '区税务局')).err).toBe(
      '台账中没有单位“区税务局”。请核对名称。\n',
    );
    expect((await duban('list', '--db', db, '--plan', '无')).status).toBe(1);
    expect(await duban('list', '--db', db, '--role', '领导')).toMatchObject({ status: 2, out: '' });
  });

  it('prints lines for people', async () => {
    const { out } = await duban('list', '--db', db, '--plan', '花都');
    expect(out).toMatch(/^《花都区医养结合试点工作任务分解表》\n {2}1 {2}有条件的医疗机构/);
    expect(out).toMatch(/共 21 项任务。\n$/);
  });
});

describe('duban departments', () => {
  it('counts each role by itself and keeps places apart', async () => {
    const { out } = await duban('departments', '--db', db, '--json');
    const { departments } = JSON.parse(out);
    const named = departments.filter(({ name }: { name: string }) => name === '区民政局');
    expect(named.map(({ place }: { place: string }) => place)).toEqual(['朝阳区', '花都区']);
    expect(named[1]).toMatchObject({ tasks: 21, wordings: expect.arrayContaining(['民政局']) });
    expect(named[1]).toMatchObject({ level: 'county', kind: 'government', line: '民政', datedNames: [] });
  });

  it('lists what waits for a person’s word, with both dates of a transfer', async () => {
    const { questions } = JSON.parse((await duban('departments', '--db', db, '--json')).out);
    const of = (kind: string) => questions.filter((question: { kind: string }) => question.kind === kind);
    expect(of('name').length).toBeGreaterThan(0);
    expect(of('transfer').map(({ place }: { place: string }) => place)).toContain('乌海市');
    const { out } = await duban('departments', '--db', db);
    expect(out).toMatch(/^朝阳区（16 个单位）\n {2}\S+（区县 党委）：/);
    expect(out).toMatch(/待确认 \d+ 项\n/);
    expect(out).toContain(
      '乌海市  职责划转：原文“人力资源社会保障局”、“人力资源和社会保障局”→ 现“医疗保障局”：医保定点、支付范围和基金管理 2018年9月至2019年3月间随机构改革划转（国家层面2018年5月31日）。',
    );
  });

  it('tells what a body was called before, and what else it goes by', async () => {
    const copy = join(folder, '更名.db');
    copyFileSync(db, copy);
    await withApp({ db: copy, today: '2026-11-22' }, ({ departments }) => {
      const { id = 0 } = departments.list().find(({ name }) => name === '区卫计局') ?? {};
      departments.rename({ id, name: '区卫生健康局', since: '2019-03-31', document: null });
      departments.addShortName({ id, name: '卫健局' });
    });
    const { out } = await duban('departments', '--db', copy);
    expect(out).toMatch(/ {2}区卫生健康局（区县 政府部门）：.*；曾用名 区卫计局（至 2019-03-30）；又称 卫健局\n/);
    expect((await duban('list', '--db', copy, '--department', '卫健局', '--json')).status).toBe(0);
  });
});
