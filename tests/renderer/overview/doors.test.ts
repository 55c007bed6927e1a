import { expect, test } from 'vitest';
import { departmentDoor, doorsOf, figureDoor } from '../../../src/renderer/pages/overview/doors.ts';
import { parseRoute } from '../../../src/renderer/route.ts';
import { overview } from './fixtures.ts';

const at = (address: string | null) => parseRoute(address ?? '');

test('every number leads to the rows that it counts: of those who answer for the work', () => {
  const doors = doorsOf(overview());
  const rows = { page: 'ledger', rows: 'obligations' };
  expect(at(doors.accepted)).toEqual({ ...rows, filter: { accountable: true, states: ['accepted', 'closed'] } });
  expect(at(doors.lagging)).toEqual({ ...rows, filter: { accountable: true, lagging: true } });
  expect(at(doors.overdue)).toEqual({ ...rows, filter: { accountable: true, lateOnly: true } });
  expect(at(doors.notReturned)).toEqual({ ...rows, filter: { accountable: true, notReturnedIn: 8 } });
});

test('tasks lead to tasks, and unit-duties to all of them, those who cooperate among them', () => {
  const doors = doorsOf(overview());
  expect(at(doors.tasks)).toEqual({ page: 'ledger', filter: {} });
  expect(at(doors.unitDuties)).toEqual({ page: 'ledger', filter: {}, rows: 'obligations' });
});

test('within seven days are the day itself and the six after it, and nothing that is done or rests', () => {
  const route = at(doorsOf(overview()).dueSoon);
  if (route.page !== 'ledger') throw new Error('not the ledger');
  expect(route.filter).toMatchObject({ dueFrom: '2026-11-23', dueBefore: '2026-11-30' });
  for (const state of ['accepted', 'closed', 'suspended', 'parked']) expect(route.filter.states).not.toContain(state);
  expect(route.filter.states).toContain('returned');
});

test('without a period nothing is asked for, so nothing can be missing', () => {
  expect(doorsOf(overview({ periodId: null })).notReturned).toBeNull();
});

test('a part of a bar leads to its own rows of its own department', () => {
  const rows = { page: 'ledger', rows: 'obligations' };
  expect(at(figureDoor('ratings', 'behind', 7))).toEqual({
    ...rows,
    filter: { accountable: true, ratings: ['behind'], departmentId: 7 },
  });
  expect(at(figureDoor('lights', '红灯'))).toEqual({ ...rows, filter: { accountable: true, lights: ['红灯'] } });
  expect(at(figureDoor('states', 'returned'))).toEqual({
    ...rows,
    filter: { accountable: true, states: ['returned'] },
  });
  expect(at(departmentDoor(7))).toEqual({ ...rows, filter: { accountable: true, departmentId: 7 } });
});
