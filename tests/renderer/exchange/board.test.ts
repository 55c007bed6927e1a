import { describe, expect, it } from 'vitest';
import {
  boardWords,
  countBoard,
  filterBoard,
  missingDuties,
  namesTwice,
  openSupport,
  summarizeSend,
} from '../../../src/renderer/pages/exchange/board/board-rows.ts';
import type { FormRecord } from '../../../src/shared/model/exchange.ts';
import { departmentReturn } from './fixtures.ts';

const form = { version: 1, at: '2026-11-20T09:00:00' } as FormRecord;
const silent = departmentReturn(1);
const sent = departmentReturn(2, { forms: [form], formsThisYear: 3 });
const complete = departmentReturn(3, { forms: [form], answered: 4, missing: [], formsThisYear: 1 });
/** Every one of its tasks is done. */
const idle = departmentReturn(4, { asked: 0, toAsk: 0, missing: [] });
/** Owes only 配合: asked for, but what it does not say is missing from nobody. */
const supporting = departmentReturn(5, { asked: 2, missing: [] });
const all = [silent, sent, complete, idle, supporting];

const ids = (rows: readonly { readonly departmentId: number }[]) => rows.map(({ departmentId }) => departmentId);

describe('the board of returns', () => {
  it('keeps the order of protocol under every filter', () => {
    expect(ids(filterBoard(all, 'all'))).toEqual([1, 2, 3, 4, 5]);
    expect(ids(filterBoard(all, 'missing'))).toEqual([1, 2]);
    expect(ids(filterBoard(all, 'answered'))).toEqual([3]);
    expect(ids(filterBoard(all, 'unsent'))).toEqual([1, 5]);
  });

  it('counts a department that nothing is asked of under 全部 alone', () => {
    expect(countBoard([idle])).toEqual({ all: 1, missing: 0, answered: 0, unsent: 0 });
  });

  it('says in one line how the period stands', () => {
    expect(boardWords({ departments: all })).toBe('应报 14 项：已报 4 项，未报 6 项（2 个单位），配合未报 4 项');
    expect(boardWords({ departments: [complete] })).toBe('应报 4 项：已报 4 项');
  });

  it('tells 配合 that said nothing apart from what is missing, so that the parts make the whole', () => {
    expect(all.map(openSupport)).toEqual([1, 1, 0, 0, 2]);
    for (const row of all) expect(row.answered + row.missing.length + openSupport(row)).toBe(row.asked);
  });

  it('names the place only of departments that share a name', () => {
    const other = departmentReturn(9, { department: '区第1局', place: '朝阳区' });
    expect([...namesTwice([...all, other])]).toEqual(['区第1局']);
  });
});

describe('what is sent and urged', () => {
  it('writes no form where nothing is asked, and says who gets a second one', () => {
    expect(summarizeSend(all)).toEqual({ departments: [1, 2, 3, 5], nothingAsked: 1, again: 2, mostThisYear: 4 });
    expect(summarizeSend([idle])).toEqual({ departments: [], nothingAsked: 1, again: 0, mostThisYear: 0 });
  });

  it('urges on what is missing, each duty with the department that owes it', () => {
    expect(missingDuties([complete, departmentReturn(6, { missing: [71, 72] })])).toEqual([
      { id: 71, department: '区第6局', departmentId: 6 },
      { id: 72, department: '区第6局', departmentId: 6 },
    ]);
  });
});
