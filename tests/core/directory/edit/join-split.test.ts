import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import {
  bodyOf,
  dumpDirectory,
  duties,
  ledgerOf,
  namingOf,
  obligationsNaming,
  saying,
  stepsOn,
  takeIn,
} from '../../../helpers/directory.ts';
import { refusal } from '../../../helpers/ledger.ts';

const open = () =>
  ledgerOf(
    saying(5, '建立老年病区', { lead: ['区民政局'], support: ['街道甲', '街道乙'] }),
    saying(6, '建立家庭病床', { joint: ['街道乙'] }),
  );

describe('合并', () => {
  it('gives all that hangs on the first to the second, and takes the first out of the directory', () => {
    const ledger = open();
    const { departments, changes } = stepsOn(ledger);
    const before = dumpDirectory(ledger);
    const [from, into] = [bodyOf(ledger, '街道乙').id, bodyOf(ledger, '街道甲').id];
    departments.addShortName({ id: from, name: '乙街' });
    const contact = { post: '主任', person: '张三', phone: '', since: null, until: null };
    departments.setContacts({ id: from, contacts: [contact] });
    const group = departments.add({ place: '花都区', name: '各街道', level: null, kind: 'group' }).id;
    departments.setMembers({ groupId: group, members: [{ departmentId: from, since: null, until: null }] });

    expect(departments.join({ id: from, into })?.summary).toBe(
      '“街道乙”（花都区）与“街道甲”（花都区）是同一单位，合并为“街道甲”（花都区）',
    );
    expect(duties(ledger), 'named twice in one role, it owes the task once').toEqual([
      '1 区民政局/lead',
      '1 街道甲/support',
      '2 街道甲/joint',
    ]);
    expect(departments.get(into)).toMatchObject({
      names: [{ name: '乙街' }, { name: '街道乙', kind: 'short' }],
      wordings: [{ name: '街道甲' }, { name: '街道乙', rule: 'answered', decidedBy: 'person' }],
      contacts: [contact],
      memberOf: [{ groupId: group, name: '各街道' }],
    });
    expect(() => departments.get(from)).toThrow('已不在名册中');
    expect(checkLedger(ledger.db)).toEqual([]);

    for (const { id } of changes.list(10)) changes.undo(id);
    expect(dumpDirectory(ledger)).toBe(before);
  });

  it('holds for documents to come', () => {
    const ledger = open();
    stepsOn(ledger).departments.join({ id: bodyOf(ledger, '街道乙').id, into: bodyOf(ledger, '街道甲').id });
    takeIn(ledger, [saying(5, '另一项工作', { lead: ['街道乙'] })], { file: '乙.xlsx' });
    expect(duties(ledger).at(-1)).toBe('1 街道甲/lead');
  });

  it('refuses bodies of different levels, places and natures, and one body with itself', () => {
    const ledger = open();
    takeIn(ledger, [saying(5, '工作', { lead: ['区民政局'] })], { file: '乙.xlsx', place: '朝阳区' });
    takeIn(ledger, [saying(5, '工作', { lead: ['市民政局'], joint: ['各街乡'] })], { file: '丙.xlsx' });
    const { departments } = stepsOn(ledger);
    const own = bodyOf(ledger, '区民政局').id;
    const code = (id: number, into: number) => refusal(() => departments.join({ id, into })).code;
    expect(code(own, own)).toBe('same-body');
    expect(code(bodyOf(ledger, '市民政局', '广州市').id, own)).toBe('other-level');
    expect(code(bodyOf(ledger, '区民政局', '朝阳区').id, own)).toBe('other-place');
    expect(code(bodyOf(ledger, '各街乡').id, bodyOf(ledger, '街道甲').id)).toBe('group-and-body');
    expect(duties(ledger)).toHaveLength(6 + 1);
  });
});

describe('拆分', () => {
  it('gives names and their tasks to a new entry; one that an import brought leaves with its last name', () => {
    const ledger = open();
    const { departments, changes } = stepsOn(ledger);
    departments.join({ id: bodyOf(ledger, '街道乙').id, into: bodyOf(ledger, '街道甲').id });
    const joined = dumpDirectory(ledger);
    const { id } = bodyOf(ledger, '街道甲');
    const step = departments.split({ id, namings: [namingOf(ledger, '街道乙')], into: '乙街道' });
    expect(step?.summary).toBe('“街道乙”不指“街道甲”（花都区），改指“乙街道”（花都区）');
    expect(duties(ledger)).toEqual(['1 区民政局/lead', '1 街道甲/support', '1 乙街道/support', '2 乙街道/joint']);

    const back = bodyOf(ledger, '乙街道').id;
    departments.split({ id, namings: [namingOf(ledger, '街道甲')], into: back });
    expect(duties(ledger)).toEqual(['1 区民政局/lead', '1 乙街道/support', '2 乙街道/joint']);
    expect(checkLedger(ledger.db)).toEqual([]);
    for (const { id: change } of changes.list(2)) changes.undo(change);
    expect(dumpDirectory(ledger)).toBe(joined);
  });

  it('refuses a name that is read as another body, and a name that another one has', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const { id } = bodyOf(ledger, '街道甲');
    const code = (name: string, into: number | string) =>
      refusal(() => departments.split({ id, namings: [namingOf(ledger, name)], into })).code;
    expect(code('街道乙', '丙街道')).toBe('not-its-name');
    expect(code('街道甲', '街道甲')).toBe('same-name');
    expect(code('街道甲', '区民政局')).toBe('name-borne');
    expect(code('街道甲', id)).toBe('same-body');
    expect(() => departments.split({ id, namings: [999], into: '丙街道' })).toThrow('已不在台账的文件中');
  });
});

describe('更正责任单位', () => {
  it('says of some tasks alone that another body is meant; later files read the name as before', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const [, second = 0] = obligationsNaming(ledger, '街道乙');
    departments.move({ obligations: [second], to: bodyOf(ledger, '区民政局').id });
    expect(duties(ledger).at(-1)).toBe('2 区民政局/joint');
    takeIn(ledger, [saying(5, '另一项工作', { lead: ['街道乙'] })], { file: '乙.xlsx' });
    expect(duties(ledger).at(-1)).toBe('1 街道乙/lead');
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('leaves the names where all tasks of a body mean another one, so that the ledger stays whole', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    departments.move({ obligations: obligationsNaming(ledger, '街道乙'), to: bodyOf(ledger, '街道甲').id });
    expect(duties(ledger)).toEqual(['1 区民政局/lead', '1 街道甲/support', '2 街道甲/joint']);
    expect(checkLedger(ledger.db)).toEqual([]);
    expect(refusal(() => departments.move({ obligations: [999], to: bodyOf(ledger, '街道甲').id })).code).toBe(
      'no-such-obligation',
    );
  });
});
