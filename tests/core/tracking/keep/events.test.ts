import { beforeEach, describe, expect, it } from 'vitest';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import { importInto, newLedger, refusal } from '../../../helpers/ledger.ts';
import { assignment, recognized, task } from '../../../helpers/recognized.ts';
import { type OfficeDesk, openDesk, plain } from './office.ts';

let desk: OfficeDesk;
const event = (
  kind: Parameters<OfficeDesk['tracking']['event']>[0]['kind'],
  departments: readonly (readonly [number: string, department: string])[],
  on = '2026-11-22',
) => {
  const obligations = departments.map(([number, department]) => desk.duty(number, department).id);
  return desk.tracking.event({ obligations, kind, on, ...plain });
};
const stateOf = (number: string, department: string) => desk.duty(number, department).standing.state;

beforeEach(() => {
  const ledger = newLedger();
  const due = { due: '2026-11-30', deadline: '11月底前' };
  const leads = [assignment('区民政局', 'lead'), assignment('区财政局', 'lead'), assignment('区教育局', 'support')];
  importInto(ledger, recognized('甲.xlsx', [task(5, due), task(6, { assignments: leads })]));
  desk = openDesk(ledger);
});

describe('an event on many obligations', () => {
  it('is put on all of them as one step', () => {
    const change = event('assign', [
      ['1', '区民政局'],
      ['2', '区财政局'],
    ]);
    expect(change?.summary).toBe('登记交办：区民政局（第 1 项）等 2 项');
    expect([stateOf('1', '区民政局'), stateOf('2', '区财政局'), stateOf('2', '区民政局')]).toEqual([
      'assigned',
      'assigned',
      'pending',
    ]);
  });

  it('is refused whole where one of them cannot, in a sentence that names it', () => {
    event('assign', [['2', '区财政局']]);
    const refused = refusal(() =>
      event('receive', [
        ['2', '区财政局'],
        ['1', '区民政局'],
      ]),
    );
    expect(refused.message).toBe(
      '区民政局（第 1 项）：该项现为“待交办”，不能签收；现在可以交办、中止、挂账、提出表述异议、处理表述异议、备注，台账没有改动。',
    );
    expect(stateOf('2', '区财政局')).toBe('assigned');
  });

  it('is refused for a day to come, and for one before the event that stands last', () => {
    expect(refusal(() => event('assign', [['1', '区民政局']], '2026-11-23')).code).toBe('future-day');
    event('assign', [['1', '区民政局']], '2026-11-10');
    expect(refusal(() => event('receive', [['1', '区民政局']], '2026-11-09')).code).toBe('before-last-event');
  });

  it('is refused where an obligation is gone', () => {
    const refused = refusal(() =>
      desk.tracking.event({ obligations: [999], kind: 'assign', on: '2026-11-22', ...plain }),
    );
    expect(refused.code).toBe('no-such-obligation');
  });
});

describe('办结', () => {
  it('is followed by those who cooperate once all who answer for the task are done, not before', () => {
    event('assign', [
      ['2', '区民政局'],
      ['2', '区财政局'],
    ]);
    event('accept', [['2', '区民政局']]);
    expect(stateOf('2', '区教育局')).toBe('pending');
    expect(refusal(() => event('accept', [['2', '区教育局']])).code).toBe('event-refused');
    const change = event('accept', [['2', '区财政局']]);
    expect(change?.summary).toBe('登记办结：区财政局（第 2 项）；随之办结配合单位 1 项');
    expect(stateOf('2', '区教育局')).toBe('accepted');
    desk.undo(change);
    expect(stateOf('2', '区教育局')).toBe('pending');
    expect(checkLedger(desk.ledger.db)).toEqual([]);
  });

  it('takes leads and those who cooperate in one step, in whatever order they were chosen', () => {
    event('assign', [['1', '区民政局']]);
    event('accept', [
      ['1', '区卫计局'],
      ['1', '区民政局'],
    ]);
    expect([stateOf('1', '区民政局'), stateOf('1', '区卫计局')]).toEqual(['accepted', 'accepted']);
  });
});

describe('taking back', () => {
  it('goes in order: a step under a later one is refused, also where the later one moved no state', () => {
    const assigned = event('assign', [['1', '区民政局']]);
    const obligations = [desk.duty('1', '区民政局').id];
    const urged = desk.tracking.urge({ obligations, on: '2026-11-22', method: 'letter', reply: null, ...plain });
    expect(refusal(() => desk.undo(assigned)).code).toBe('changed-since');
    desk.undo(urged);
    desk.undo(assigned);
    expect(stateOf('1', '区民政局')).toBe('pending');
  });

  it('leaves what was put on record, marked as withdrawn', () => {
    const assigned = event('assign', [['1', '区民政局']]);
    desk.undo(assigned);
    expect(desk.ledger.db.prepare('SELECT kind, withdrawn FROM events').all()).toEqual([
      { kind: 'assign', withdrawn: 1 },
    ]);
    expect(desk.tracking.record(desk.duty('1', '区民政局').taskId).events).toEqual([]);
  });

  it('cannot be got round: what is on record is changed by nobody', () => {
    event('assign', [['1', '区民政局']]);
    const { db } = desk.ledger;
    expect(() => db.prepareWrite("UPDATE events SET happened_on = '2020-01-01'").run()).toThrow('append-only');
    expect(() => db.prepareWrite('DELETE FROM events').run()).toThrow('append-only');
  });
});

describe('中止 and 挂账', () => {
  it('rest without being late, and come back to where they stood', () => {
    event('assign', [['1', '区民政局']], '2026-11-10');
    event('receive', [['1', '区民政局']], '2026-11-11');
    event('park', [['1', '区民政局']], '2026-11-12');
    desk.on('2026-12-10');
    expect(desk.duty('1', '区民政局').standing).toMatchObject({ state: 'parked', daysLate: 0 });
    event('resume', [['1', '区民政局']], '2026-12-10');
    expect(desk.duty('1', '区民政局').standing).toMatchObject({ state: 'received', daysLate: 10 });
  });
});

describe('办理时限 of 交办', () => {
  const assign = (number: string, newDue: string, kind: 'assign' | 'receive' = 'assign') =>
    desk.tracking.event({
      obligations: [desk.duty(number, '区民政局').id],
      kind,
      on: '2026-11-22',
      ...plain,
      newDue,
    });

  it('sets a day where the document states none, from which on it can be late', () => {
    const change = assign('2', '2026-12-01');
    expect(desk.duty('2', '区民政局').standing).toMatchObject({
      binding: 'dated',
      due: '2026-12-01',
      originalDue: null,
    });
    expect(desk.tracking.record(2).timeline.at(-1)?.text).toBe('办理时限2026年12月1日');
    expect(checkLedger(desk.ledger.db)).toEqual([]);
    desk.on('2026-12-11');
    expect(desk.duty('2', '区民政局').standing).toMatchObject({ daysLate: 10, wasAlarm: false });
    desk.on('2026-11-22');
    desk.undo(change);
    expect(desk.duty('2', '区民政局').standing).toMatchObject({ due: null, state: 'pending' });
  });

  it('may be earlier than the day of the document, and is no mark of having been late', () => {
    assign('1', '2026-11-25');
    expect(desk.duty('1', '区民政局').standing).toMatchObject({ due: '2026-11-25', originalDue: '2026-11-30' });
    event('accept', [['1', '区民政局']]);
    expect(desk.duty('1', '区民政局').standing).toMatchObject({ state: 'accepted', wasAlarm: false });
  });

  it('is refused where it is later than the day in force, before the day of 交办, or with another step', () => {
    expect(refusal(() => assign('1', '2026-12-01')).message).toContain('要放宽请登记延期');
    expect(refusal(() => assign('2', '2026-11-21')).code).toBe('limit-before-assign');
    expect(refusal(() => assign('2', '2026-12-01', 'receive')).code).toBe('limit-without-assign');
    expect(desk.duty('2', '区民政局').standing.state).toBe('pending');
  });
});

describe('延期', () => {
  const extend = (newDue: string | null) =>
    desk.tracking.decideExtension({ obligations: [desk.duty('1', '区民政局').id], on: '2026-11-22', newDue, ...plain });

  it('moves the day in force and keeps the old one; refused, the old one stays', () => {
    event('assign', [['1', '区民政局']]);
    extend(null);
    expect(desk.duty('1', '区民政局').standing).toMatchObject({ due: '2026-11-30', originalDue: '2026-11-30' });
    extend('2026-12-31');
    expect(desk.duty('1', '区民政局').standing).toMatchObject({ due: '2026-12-31', originalDue: '2026-11-30' });
    expect(desk.tracking.record(1).events.at(-1)).toMatchObject({ oldDue: '2026-11-30', newDue: '2026-12-31' });
  });

  it('is refused to a day that is no later, and cannot be asked for without a day in force', () => {
    event('assign', [
      ['1', '区民政局'],
      ['2', '区民政局'],
    ]);
    expect(refusal(() => extend('2026-11-30')).code).toBe('no-extension');
    const obligations = [desk.duty('2', '区民政局').id];
    const ask = () => desk.tracking.askExtension({ obligations, on: '2026-11-22', askedDue: '2026-12-31', ...plain });
    expect(refusal(ask).code).toBe('no-due');
  });

  it('granted after the old day stays marked as once late', () => {
    event('assign', [['1', '区民政局']]);
    desk.on('2026-12-05');
    const obligations = [desk.duty('1', '区民政局').id];
    desk.tracking.decideExtension({ obligations, on: '2026-12-05', newDue: '2026-12-31', ...plain });
    expect(desk.duty('1', '区民政局').standing).toMatchObject({ daysLate: 0, wasAlarm: true });
  });
});
