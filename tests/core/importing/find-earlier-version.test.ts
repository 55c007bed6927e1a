import { beforeEach, describe, expect, it } from 'vitest';
import { findEarlierVersion } from '../../../src/core/importing/find-earlier-version.ts';
import type { Ledger } from '../../../src/core/ledger/open.ts';
import { change, HUADU_TITLE, type HuaduRow, huaduRows, readHuadu, readVersion } from '../../helpers/huadu.ts';
import { importInto, newLedger, STAMP } from '../../helpers/ledger.ts';
import { planned, takeVersion } from '../../helpers/versions.ts';

const rows = await huaduRows();
let ledger: Ledger;

beforeEach(async () => {
  ledger = newLedger();
  importInto(ledger, await readHuadu());
});

const foundFor = async (version: readonly HuaduRow[], title = HUADU_TITLE, place = '花都区') =>
  findEarlierVersion(ledger.db, await readVersion(version, { title }), { place, named: false });

const other = (row: HuaduRow, index: number): HuaduRow => ({
  ...row,
  content: `第${index}类：${'编制教育住房交通水务农业统计审计档案气象地震应急'.slice(index, index + 8)}专项规划`,
});

describe('findEarlierVersion', () => {
  it('finds the plan of the same title and place, also where much of it was rewritten', async () => {
    const rewritten = rows.map((row, index) => (index < 12 ? other(row, index) : row));
    expect(await foundFor(rewritten)).toEqual({
      planId: 1,
      title: HUADU_TITLE,
      place: '花都区',
      batchId: 1,
      at: STAMP.at,
    });
  });

  it('finds a plan under another title where most tasks are alike', async () => {
    expect(await foundFor(rows, '花都区医养结合工作任务清单（征求意见稿）')).toMatchObject({ planId: 1 });
    expect(await foundFor(rows, HUADU_TITLE, '广州市花都区')).toMatchObject({ planId: 1 });
  });

  it('does not find one where the title alone is the same, or too little else', async () => {
    expect(await foundFor(rows.map(other))).toBeNull();
    const half = rows.map((row, index) => (index < 11 ? other(row, index) : row));
    expect(await foundFor(half, '花都区养老服务工作任务清单')).toBeNull();
  });

  it('does not take the table of another place for a version, however alike', async () => {
    expect(await foundFor(rows, HUADU_TITLE, '白云区')).toBeNull();
  });

  it('does not take the table of another year for a version, however alike', async () => {
    const of = (year: number) => `${year}年花都区重点工作任务分解表`;
    importInto(ledger, await readVersion(change(rows, 1, { content: '甲' }), { name: '2023.xlsx', title: of(2023) }));
    expect(await foundFor(rows, of(2023))).toMatchObject({ planId: 2 });
    expect(await foundFor(rows, of(2024)), 'only the plan without a year may be meant').toMatchObject({ planId: 1 });
    const fresh = newLedger();
    importInto(fresh, await readVersion(rows, { title: of(2023) }));
    const next = await readVersion(rows, { name: '2024.xlsx', title: of(2024) });
    expect(findEarlierVersion(fresh.db, next, { place: '花都区', named: false })).toBeNull();
  });

  it('asks for the title and the tasks where nobody knows whose the file is', async () => {
    const nowhere = '未注明地区（花都区医养结合试点工作任务分解表·ab12）';
    const rewritten = rows.map((row, index) => (index < 12 ? other(row, index) : row));
    expect(await foundFor(rewritten, HUADU_TITLE, nowhere)).toBeNull();
    expect(await foundFor(rows, '医养结合重点任务分工表', nowhere)).toBeNull();
    expect(await foundFor(rows, HUADU_TITLE, nowhere)).toMatchObject({ planId: 1 });
  });

  it('names the batch that last touched the plan', async () => {
    const file = await readVersion(change(rows, 1, { responsibility: '区民政局' }));
    takeVersion(ledger, planned(ledger, file));
    expect(await foundFor(rows)).toMatchObject({ planId: 1, batchId: 2 });
  });

  it('finds nothing in an empty ledger', async () => {
    expect(findEarlierVersion(newLedger().db, await readHuadu(), { place: '花都区', named: false })).toBeNull();
  });
});
