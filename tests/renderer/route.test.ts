import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from '../../src/renderer/route.ts';

test('an address says page and filter, and is read back the same', () => {
  const route = {
    page: 'ledger',
    filter: { planId: 2, departmentId: 7, role: 'joint', text: '养老 机构&床位' },
  } as const;
  expect(parseRoute(formatRoute(route))).toEqual(route);
  expect(formatRoute({ page: 'departments' })).toBe('#/departments');
});

test('each member of a filter has its place in the address, whatever words an office gave its lights', () => {
  const route = {
    page: 'ledger',
    rows: 'obligations',
    filter: {
      accountable: true,
      states: ['assigned', 'returned'],
      ratings: ['behind', 'none'],
      lights: ['红灯', '黄灯,待整改'],
      dueFrom: '2026-01-01',
      dueBefore: '2026-07-01',
      bindings: ['dated', 'none'],
      notReturnedIn: 4,
      lateOnly: true,
    },
  } as const;
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test('the directory remembers the body that stands beside its tree, so that 返回 leads back to it', () => {
  const route = { page: 'departments', view: 'questions', id: 12 } as const;
  expect(parseRoute(formatRoute(route))).toEqual(route);
  expect(formatRoute({ page: 'departments', view: 'counts' })).toBe('#/departments');
  expect(parseRoute('#/departments?view=king&id=-3')).toEqual({ page: 'departments', view: undefined, id: undefined });
});

test('报表 remembers its kind, the task it is about and its rows', () => {
  const route = { page: 'reports', kind: 'extension-form', task: 12, filter: { planId: 2 } } as const;
  expect(parseRoute(formatRoute(route))).toEqual(route);
  expect(parseRoute('#/reports?kind=poster')).toEqual({
    page: 'reports',
    kind: undefined,
    task: undefined,
    filter: {},
  });
});

test('交换 opens with who has returned; its other parts have addresses of their own', () => {
  expect(parseRoute(formatRoute({ page: 'exchange', view: 'reading' }))).toEqual({ page: 'exchange', view: 'reading' });
  expect(formatRoute({ page: 'exchange', view: 'returns' })).toBe('#/exchange');
  expect(parseRoute('#/exchange?view=king')).toEqual({ page: 'exchange', view: undefined });
});

test('a task has an address of its own; one without a task is the ledger', () => {
  expect(parseRoute(formatRoute({ page: 'task', id: 5 }))).toEqual({ page: 'task', id: 5 });
  expect(formatRoute({ page: 'task', id: 5 })).toBe('#/task?id=5');
  expect(parseRoute('#/task?id=x')).toEqual({ page: 'ledger', filter: {} });
});

test('an empty filter leaves nothing behind in the address', () => {
  expect(formatRoute({ page: 'ledger', filter: { text: '  ', role: undefined } })).toBe('#/ledger');
});

test('the window starts at the leader’s screen', () => {
  for (const hash of ['', '#', '#/', formatRoute({ page: 'overview' })]) {
    expect(parseRoute(hash)).toEqual({ page: 'overview' });
  }
});

test('an address that nobody wrote is the whole ledger, never an error', () => {
  for (const hash of [
    '#/elsewhere',
    '#/ledger?plan=-1&department=x&role=king',
    '#/ledger?state=gone&from=soon&late=2',
  ]) {
    expect(parseRoute(hash)).toEqual({ page: 'ledger', filter: {} });
  }
});

test('search words longer than the contract allows are cut, not refused', () => {
  const route = parseRoute(`#/ledger?text=${'养'.repeat(500)}`);
  expect(route).toEqual({ page: 'ledger', filter: { text: '养'.repeat(200) } });
});

test('the calendar remembers its day and the settings their section', () => {
  expect(parseRoute(formatRoute({ page: 'calendar', day: '2026-10-09' }))).toEqual({
    page: 'calendar',
    day: '2026-10-09',
  });
  expect(parseRoute('#/calendar?day=2026-13-40')).toEqual({ page: 'calendar', day: undefined });
  expect(parseRoute(formatRoute({ page: 'settings', section: 'lights' }))).toEqual({
    page: 'settings',
    section: 'lights',
  });
  expect(formatRoute({ page: 'settings', section: 'office' })).toBe('#/settings');
});

test('a paper that left has an address, and so has the list of all', () => {
  for (const paper of [7, 'all'] as const) {
    const route = { page: 'reports', kind: undefined, task: undefined, paper, filter: {} } as const;
    expect(parseRoute(formatRoute(route))).toEqual(route);
  }
  expect(parseRoute('#/reports?paper=-1')).toMatchObject({ page: 'reports', paper: undefined });
});
