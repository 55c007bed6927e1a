import { describe, expect, test } from 'vitest';
import { dueWords, lateWords } from '../../../src/renderer/components/task/due-words.ts';
import { curvesOf, meets } from '../../../src/renderer/components/task/indicators/curve.ts';
import {
  draftsOf,
  isLate,
  milestoneInput,
  withProposed,
} from '../../../src/renderer/components/task/milestones/milestone-draft.ts';
import { joinBodies, timelineDays } from '../../../src/renderer/components/task/timeline/timeline-view.ts';
import type { TimelineItem } from '../../../src/shared/model/tracking.ts';
import { entry, indicator } from './fixtures.ts';

describe('the words of a deadline', () => {
  test('an extension shows both days, and no day is never 按期', () => {
    expect(dueWords({ binding: 'dated', due: '2026-12-31', originalDue: '2026-10-31' })).toBe(
      '2026-12-31（原 2026-10-31）',
    );
    expect(dueWords({ binding: 'dated', due: '2026-12-31', originalDue: '2026-12-31' })).toBe('2026-12-31');
    expect(dueWords({ binding: 'dated', due: '2026-12-31', originalDue: null })).toBe('2026-12-31（原未定）');
    expect(dueWords({ binding: 'none', due: null, originalDue: null })).toBe('未注明时限');
    expect(dueWords({ binding: 'long-term', due: null, originalDue: null })).toBe('长期任务');
  });

  test('what is done is late no longer', () => {
    expect(lateWords({ daysLate: 12, doneOn: null })).toBe('逾期 12 天');
    expect(lateWords({ daysLate: 0, doneOn: '2026-11-20' })).toBe('办结于 2026-11-20');
    expect(lateWords({ daysLate: 0, doneOn: null })).toBeNull();
  });
});

describe('curves', () => {
  const value = (on: string, percent: number, unit = '%') => ({
    indicator: '护理型床位 占总床位',
    value: percent,
    unit,
    on,
  });

  test('one curve for one indicator, oldest value first, what was corrected left out', () => {
    const entries = [
      entry(1, { values: [value('2026-11-20', 26)] }),
      entry(2, { values: [value('2026-10-20', 21)] }),
      entry(3, { values: [value('2026-10-20', 22)], corrects: 2 }),
    ];
    const [curve, ...others] = curvesOf([indicator(), indicator({ value: 40, date: '2027-12-31' })], entries);
    expect(others).toEqual([]);
    expect(curve?.points.map((point) => [point.on, point.value])).toEqual([
      ['2026-10-20', 22],
      ['2026-11-20', 26],
    ]);
    expect(curve?.targets).toHaveLength(2);
  });

  test('a value in another unit is not drawn on the same axis', () => {
    const [curve] = curvesOf([indicator()], [entry(1, { values: [value('2026-10-20', 200, '张')] })]);
    expect(curve?.points).toEqual([]);
  });

  test('左右 and 力争 are never judged', () => {
    expect(meets(indicator(), 30)).toBe(true);
    expect(meets(indicator({ operator: '>' }), 30)).toBe(false);
    expect(meets(indicator({ operator: '≈' }), 30)).toBeNull();
    expect(meets(indicator({ soft: true }), 10)).toBeNull();
  });
});

describe('nodes', () => {
  const kept = {
    id: 7,
    taskId: 1,
    kind: 'instance',
    title: '2026年第一季度',
    due: '2026-03-31',
    doneOn: null,
  } as const;

  test('proposed days are put in once', () => {
    const proposed = [
      { title: '2026年第一季度', due: '2026-03-31' },
      { title: '2026年第二季度', due: '2026-06-30' },
    ];
    const drafts = withProposed(draftsOf([kept]), proposed);
    expect(milestoneInput(drafts)).toEqual([
      { id: 7, kind: 'instance', title: '2026年第一季度', due: '2026-03-31', doneOn: null },
      { kind: 'instance', title: '2026年第二季度', due: '2026-06-30', doneOn: null },
    ]);
    expect(withProposed(drafts, proposed)).toHaveLength(2);
  });

  test('a line without a title is not kept', () => {
    expect(milestoneInput([{ key: 'x', id: null, kind: 'part', title: ' ', due: null, doneOn: null }])).toEqual([]);
  });

  test('one without a day, done, or due today is not late', () => {
    expect(isLate(kept, '2026-04-01')).toBe(true);
    expect(isLate(kept, '2026-03-31')).toBe(false);
    expect(isLate({ ...kept, doneOn: '2026-05-01' }, '2026-06-01')).toBe(false);
    expect(isLate({ ...kept, due: null }, '2026-06-01')).toBe(false);
  });
});

test('what one step did to several bodies is one line; two steps alike stay two', () => {
  const assigned = { on: '2026-10-08', actor: '王科员', kind: 'event', title: '交办', text: '' } as const;
  const lines = joinBodies([
    { ...assigned, at: '2026-10-08T09:00:00', department: '区卫计局' },
    { ...assigned, at: '2026-10-08T09:00:00', department: '区民政局' },
    { ...assigned, at: '2026-10-08T15:00:00', department: '区财政局' },
  ]);
  expect(lines.map(({ departments }) => departments)).toEqual([['区卫计局', '区民政局'], ['区财政局']]);
});

test('the time line goes back day by day, each day in the order in which it was put on record', () => {
  const item = (on: string, at: string, kind: TimelineItem['kind'], title: string): TimelineItem => ({
    on,
    at,
    actor: '王科员',
    kind,
    department: null,
    title,
    text: '',
  });
  const items = [
    item('2026-10-08', '2026-10-09T08:00:00', 'event', '签收'),
    item('2026-10-08', '2026-10-08T09:00:00', 'event', '交办'),
    item('2026-11-20', '2026-11-20T09:00:00', 'entry', '第2期'),
    item('2026-10-01', '2026-10-01T09:00:00', 'source', '导入'),
  ];
  const shown = (view: 'all' | 'deeds' | 'papers') =>
    timelineDays(items, view).map(({ on, items: those }) => [on, those.map(({ title }) => title)]);
  expect(shown('all')).toEqual([
    ['2026-11-20', ['第2期']],
    ['2026-10-08', ['交办', '签收']],
    ['2026-10-01', ['导入']],
  ]);
  expect(shown('deeds')).toEqual([['2026-10-08', ['交办', '签收']]]);
  expect(shown('papers')).toEqual([['2026-10-01', ['导入']]]);
});
