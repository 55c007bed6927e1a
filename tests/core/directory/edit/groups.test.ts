import { describe, expect, it } from 'vitest';
import { membersAt } from '../../../../src/core/ledger/groups.ts';
import { bodyOf, ledgerOf, saying, stepsOn } from '../../../helpers/directory.ts';
import { refusal } from '../../../helpers/ledger.ts';

const open = () => ledgerOf(saying(5, '摸清底数', { joint: ['各街乡', '新华街道', '狮岭镇'] }));
type Span = { readonly since: string | null; readonly until: string | null };
const always: Span = { since: null, until: null };

describe('成员单位', () => {
  it('are counted from the day on which they were entered; one left out is none from today on', () => {
    const ledger = open();
    const [group, first, second] = ['各街乡', '新华街道', '狮岭镇'].map((name) => bodyOf(ledger, name).id);
    if (!group || !first || !second) throw new Error('a body is missing');
    const member = (departmentId: number, span: Span = always) => ({ departmentId, ...span });
    const on = (day: string) => stepsOn(ledger, day).departments;
    on('2026-11-20').setMembers({ groupId: group, members: [member(first), member(second)] });
    on('2026-11-22').setMembers({ groupId: group, members: [member(first)] });
    expect(membersAt(ledger.db, '2026-11-19').get(group)).toBeUndefined();
    expect(membersAt(ledger.db, '2026-11-21').get(group)).toEqual([first, second]);
    expect(membersAt(ledger.db, '2026-11-22').get(group)).toEqual([first]);

    on('2026-11-22').setMembers({ groupId: group, members: [member(first), member(second)] });
    const ended = member(second, { since: '2020-01-01', until: '2020-12-31' });
    on('2026-11-22').setMembers({ groupId: group, members: [member(first), ended] });
    expect(membersAt(ledger.db, '2026-11-22').get(group)).toEqual([first]);
    expect(membersAt(ledger.db, '2026-11-21').get(group), 'a report of that day stays what it was').toContain(first);
  });

  it('are bodies, each once at a time, of a group', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const [group, body] = [bodyOf(ledger, '各街乡').id, bodyOf(ledger, '新华街道').id];
    const code = (groupId: number, ...members: (Span & { readonly departmentId: number })[]) =>
      refusal(() => departments.setMembers({ groupId, members })).code;
    expect(code(body, { departmentId: group, ...always })).toBe('no-group');
    expect(code(group, { departmentId: group, ...always })).toBe('group-in-group');
    expect(code(group, { departmentId: body, ...always }, { departmentId: body, ...always })).toBe('same-body');
    expect(code(group, { departmentId: body, since: '2020-01-01', until: '2019-01-01' })).toBe('turned-span');
    departments.setMembers({ groupId: group, members: [{ departmentId: body, ...always }] });
    expect(refusal(() => departments.edit({ id: group, level: null, kind: 'other' })).code).toBe('has-members');
  });
});

describe('联系人', () => {
  it('are kept by post with their time; setting them as they are is no step', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const { id } = bodyOf(ledger, '新华街道');
    const first = { post: '主任', person: '张三', phone: '020-1', since: '2020-01-01', until: '2024-12-31' };
    const second = { post: '主任', person: '李四', phone: '', since: '2025-01-01', until: null };
    expect(departments.setContacts({ id, contacts: [first, second] })).not.toBeNull();
    expect(departments.get(id).contacts).toMatchObject([first, second]);
    expect(departments.setContacts({ id, contacts: [first, second] })).toBeNull();
    departments.setContacts({ id, contacts: [second] });
    expect(departments.get(id).contacts).toMatchObject([second]);
    const turned = { ...first, until: '2019-01-01' };
    expect(refusal(() => departments.setContacts({ id, contacts: [turned] })).code).toBe('turned-span');
  });
});

describe('新增、修改、排序', () => {
  it('enters a body of the office’s own, which is listed without owing anything and outlives imports', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const { id } = departments.add({ place: '花都区', name: '区税务局', level: 'county', kind: 'vertical' });
    expect(bodyOf(ledger, '区税务局')).toMatchObject({ id, tasks: 0, level: 'county', kind: 'vertical' });
    departments.edit({ id, level: 'city', kind: 'government' });
    expect(departments.get(id)).toMatchObject({ level: 'city', kind: 'government', origin: 'office' });
    expect(departments.edit({ id, level: 'city', kind: 'government' }), 'nothing changed').toBeNull();
    const again = () => departments.add({ place: '花都区', name: '新华街道', level: null, kind: 'other' });
    expect(refusal(again).code).toBe('name-borne');
  });

  it('puts bodies in the order of protocol that the office gives, the others around them', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const names = () => departments.list().map(({ name }) => name);
    const byCustom = names();
    const ids = departments.list().map(({ id }) => id);
    departments.order({ ids: ids.toReversed() });
    expect(names()).toEqual(byCustom.toReversed());
    const [first = 0] = ids;
    expect(refusal(() => departments.order({ ids: [first, first] })).code).toBe('same-body');
    const other = departments.add({ place: '朝阳区', name: '区民政局', level: 'county', kind: 'government' }).id;
    expect(refusal(() => departments.order({ ids: [first, other] })).code).toBe('other-place');
  });
});
