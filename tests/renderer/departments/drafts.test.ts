import { expect, test } from 'vitest';
import {
  contactProblem,
  EMPTY_CONTACT,
  filledContacts,
} from '../../../src/renderer/pages/departments/body/contacts/contact-draft.ts';
import { addMembers, readPastedNames } from '../../../src/renderer/pages/departments/body/members/member-draft.ts';
import { placesByPlan } from '../../../src/renderer/pages/departments/body/places-by-plan.ts';
import { spanWords } from '../../../src/renderer/pages/departments/body/span-words.ts';
import {
  matchOwed,
  type OwedRow,
  toggled,
  toggledAll,
} from '../../../src/renderer/pages/departments/dialogs/owed-rows.ts';
import { aBody } from './fixtures.ts';

const xinhua = aBody({ id: 1, name: '新华街道办事处', names: ['新华街'], kind: 'government', level: 'town' });
const huacheng = aBody({ id: 2, name: '花城街道办事处', wordings: ['花城街', '新华街'] });
const elsewhere = aBody({ id: 3, name: '新华街道办事处', place: '别的区' });
const all = [xinhua, huacheng, elsewhere];

test('a pasted list names bodies of the place, each once, by any of their names', () => {
  const { found, unknown } = readPastedNames('新华街道办事处\r\n新华街\n\n 花城街、狮岭镇 ', all, '花都区');
  expect(found).toEqual([xinhua, huacheng]);
  expect(unknown).toEqual(['狮岭镇']);
});

test('who is a member already keeps the time when the list is pasted again', () => {
  const member = { departmentId: 1, name: '新华街道办事处', since: '2019-01-01', until: null };
  expect(addMembers([member], [xinhua, huacheng])).toEqual([
    member,
    { departmentId: 2, name: '花城街道办事处', since: null, until: null },
  ]);
});

test('empty lines of contacts are left out, half-filled ones are named', () => {
  const full = { ...EMPTY_CONTACT, post: '办公室主任', person: '张三' };
  expect(filledContacts([EMPTY_CONTACT, full])).toEqual([full]);
  expect(contactProblem([full, EMPTY_CONTACT])).toBeNull();
  expect(contactProblem([{ ...full, person: ' ' }])).toBe('第 1 行还缺姓名。');
  expect(contactProblem([full, { ...EMPTY_CONTACT, phone: '020' }])).toBe('第 2 行还缺岗位。');
  expect(contactProblem([{ ...full, since: '2020-02-01', until: '2020-01-01' }])).toBe('“张三”的止日早于起日。');
});

test('a time with open ends says only the end that is known', () => {
  const spans = [
    { since: '2016-01-01', until: '2019-02-28' },
    { since: '2019-03-01', until: null },
    { since: null, until: '2019-02-28' },
    { since: null, until: null },
  ];
  expect(spans.map(spanWords)).toEqual(['2016-01-01 至 2019-02-28', '2019-03-01 起', '至 2019-02-28', '']);
});

test('places of a wording are gathered plan by plan, in the order they came', () => {
  const place = (planId: number, cell: string) => ({
    ...{ planId, plan: `方案${planId}`, taskId: 1, number: '8', sheet: 'Sheet1', cell },
  });
  const grouped = placesByPlan([place(2, 'D5'), place(1, 'D9'), place(2, 'D6')]);
  expect(grouped.map(({ plan, places }) => [plan, places.map(({ cell }) => cell)])).toEqual([
    ['方案2', ['D5', 'D6']],
    ['方案1', ['D9']],
  ]);
});

const owed = (id: number, content: string): OwedRow => ({
  ...{ id, plan: '乌海市方案', number: '1', content, role: 'lead', wording: '市人社局' },
});

test('全选所列 takes the rows that are listed and leaves the rest of the choice alone', () => {
  const rows = [owed(1, '纳入医保定点'), owed(2, '医保支付范围'), owed(3, '就业培训')];
  const listed = matchOwed(rows, '医保');
  expect(listed.map(({ id }) => id)).toEqual([1, 2]);
  const chosen = toggledAll(toggled(new Set(), 3), listed);
  expect([...chosen].sort()).toEqual([1, 2, 3]);
  expect([...toggledAll(chosen, listed)]).toEqual([3]);
  expect([...toggled(chosen, 2)].sort()).toEqual([1, 3]);
});
