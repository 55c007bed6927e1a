import { describe, expect, it } from 'vitest';
import { categoryRuns } from '../../../../src/core/tracking/rows/category-runs.ts';
import { orderRows, type RowDuty, type SortableRow } from '../../../../src/core/tracking/rows/order-rows.ts';
import { standingOf } from '../../../../src/core/tracking/standing.ts';
import type { SortKey, TaskSort } from '../../../../src/shared/model/ledger.ts';
import type { Standing } from '../../../../src/shared/model/tracking.ts';
import { obligation, scene, schemeOf } from '../tracked.ts';

const present = scene('2026-10-01');
const plain = standingOf(obligation({}), present);

const duty = (given: Partial<Standing>, role: RowDuty['role'] = 'lead', department = '区民政局'): RowDuty => ({
  department,
  role,
  standing: { ...plain, ...given },
});

const row = (key: number, given: Partial<SortableRow> = {}): SortableRow => ({
  key,
  planId: 1,
  number: `${key}`,
  category: ['一、基础设施'],
  content: `任务${key}`,
  duties: [duty({})],
  ...given,
});

const keysBy = (rows: readonly SortableRow[], ...sort: readonly (SortKey | `-${SortKey}`)[]) => {
  const turns: TaskSort = sort.map((one) =>
    one.startsWith('-') ? { by: one.slice(1) as SortKey, desc: true } : { by: one as SortKey, desc: false },
  );
  return orderRows(rows, turns, present).map(({ key }) => key);
};

describe('orderRows', () => {
  it('leaves rows in the order of the plans where no other is asked for, and ties as well', () => {
    const rows = [row(2), row(1), row(3)];
    expect(keysBy(rows)).toEqual([2, 1, 3]);
    expect(keysBy(rows, 'state')).toEqual([2, 1, 3]);
    expect(keysBy(rows, '-state')).toEqual([2, 1, 3]);
  });

  it('counts 2 before 10, and 一、二、三 in the order in which the plan writes them', () => {
    expect(keysBy([row(10), row(9), row(2)], 'number')).toEqual([2, 9, 10]);
    const rows = [row(1, { category: ['一、'] }), row(2, { category: ['二、'] }), row(3, { category: ['一、'] })];
    expect(keysBy(rows, 'category')).toEqual([1, 3, 2]);
    expect(keysBy(rows, '-category')).toEqual([2, 1, 3]);
  });

  it('puts what has no deadline last, whichever way: it is neither early nor late', () => {
    const rows = [
      row(1, { duties: [duty({ due: null })] }),
      row(2, { duties: [duty({ due: '2026-12-31' })] }),
      row(3, { duties: [duty({ due: '2026-06-30' })] }),
    ];
    expect(keysBy(rows, 'due')).toEqual([3, 2, 1]);
    expect(keysBy(rows, '-due')).toEqual([2, 3, 1]);
  });

  it('orders a task by those who answer for it: the state least far, the most days late', () => {
    const rows = [
      row(1, { duties: [duty({ state: 'accepted' }), duty({ state: 'pending' }, 'support')] }),
      row(2, { duties: [duty({ state: 'accepted' }), duty({ state: 'received' })] }),
      row(3, { duties: [duty({ daysLate: 3 }), duty({ daysLate: 30 }, 'support')] }),
      row(4, { duties: [duty({ daysLate: 12 })] }),
    ];
    expect(keysBy(rows.slice(0, 2), 'state')).toEqual([2, 1]);
    expect(keysBy(rows, '-late')).toEqual([3, 4, 1, 2]);
  });

  it('orders lights by how grave they are, not as they are judged: 宜昌 judges 办结 first', () => {
    const rules = schemeOf('宜昌').rules;
    const lit = (key: number, word: string | null) => {
      const found = rules.find((rule) => rule.word === word);
      const light = found ? { color: found.color, word: found.word, meaning: found.meaning, alarm: found.alarm } : null;
      return row(key, { duties: [duty({ light })] });
    };
    expect(rules[0]?.word).toBe('绿灯');
    const rows = [lit(1, '绿灯'), lit(2, null), lit(3, '黄灯'), lit(4, '红灯')];
    const inYichang = scene('2026-10-01', schemeOf('宜昌'));
    const keys = (desc: boolean) => orderRows(rows, [{ by: 'light', desc }], inYichang).map(({ key }) => key);
    expect(keys(false)).toEqual([4, 3, 1, 2]);
    expect(keys(true), 'what shows no light is last either way').toEqual([1, 3, 4, 2]);
  });

  it('puts alarms of whatever colour first, and lights alike in the order of the table', () => {
    const light = (word: string, color: 'blue' | 'red', alarm: boolean) => ({ word, color, alarm, meaning: '' });
    const lights = [light('红牌', 'red', false), light('蓝牌', 'blue', true), light('红单', 'red', false)];
    const scheme = { name: '', source: '', note: '', rules: lights.map((each) => ({ ...each, tests: [] })) };
    const rows = [...lights].reverse().map((each, key) => row(key, { duties: [duty({ light: each })] }));
    const sorted = orderRows(rows, [{ by: 'light', desc: false }], scene('2026-10-01', scheme));
    expect(sorted.map(({ duties }) => duties[0]?.standing.light?.word)).toEqual(['蓝牌', '红牌', '红单']);
  });

  it('orders by one after the other', () => {
    const rows = [
      row(1, { duties: [duty({ due: '2026-06-30', percent: 80 })] }),
      row(2, { duties: [duty({ due: '2026-06-30', percent: 20 })] }),
      row(3, { duties: [duty({ due: '2026-03-31', percent: 50 })] }),
    ];
    expect(keysBy(rows, '-due', 'percent')).toEqual([2, 1, 3]);
  });

  it('orders bodies by the pinyin of their names', () => {
    const of = (key: number, name: string) => row(key, { duties: [duty({}, 'lead', name)] });
    expect(keysBy([of(1, '区卫计局'), of(2, '区财政局'), of(3, '区民政局')], 'department')).toEqual([2, 3, 1]);
  });
});

describe('categoryRuns', () => {
  it('heads rows that follow each other, and begins anew with each plan', () => {
    const one = { planId: 1, plan: '甲', category: ['一、'] };
    const two = { planId: 1, plan: '甲', category: ['二、'] };
    const other = { planId: 2, plan: '乙', category: ['一、'] };
    expect(categoryRuns([one, one, two, one, other]).map(({ start, rows, plan }) => [start, rows, plan])).toEqual([
      [0, 2, '甲'],
      [2, 1, '甲'],
      [3, 1, '甲'],
      [4, 1, '乙'],
    ]);
    expect(categoryRuns([])).toEqual([]);
  });
});
