import { beforeEach, describe, expect, it } from 'vitest';
import { sendForms } from '../../../src/core/exchange/forms/send-forms.ts';
import { undoChange } from '../../../src/core/ledger/changes.ts';
import { stepsOn } from '../../helpers/directory.ts';
import { STAMP } from '../../helpers/ledger.ts';
import { type OfficeDesk, plain, said } from '../tracking/keep/office.ts';
import { openSendingDesk, type SendingDesk } from './sending-desk.ts';

let office: SendingDesk;
let desk: OfficeDesk;
let periodId: number;

beforeEach(async () => {
  office = await openSendingDesk();
  ({ desk, periodId } = office);
});

describe('who has not returned', () => {
  it('is told by department, in order of protocol, with what is missing, and overdue only past the cut-off', () => {
    const before = office.returnOf('区民政局');
    expect(before).toMatchObject({ answered: 0, daysOverdue: 0, urges: 0, lastUrge: null });
    expect(before.missing.length).toBeGreaterThan(10);
    expect(office.returnOf('区民政局', '2026-11-28').daysOverdue).toBe(3);
    const { departments } = stepsOn(desk.ledger);
    const order = departments.list().map(({ id }) => id);
    const shown = office.board().departments.map(({ departmentId }) => departmentId);
    expect(shown).toEqual(order.filter((id) => shown.includes(id)));
  });

  it('counts what the overview counts', () => {
    const overview = desk.tracking.overview(periodId);
    const missing = office.board().departments.reduce((sum, each) => sum + each.missing.length, 0);
    expect(missing).toBe(overview.notReturned);
  });

  it('counts an answer as soon as it is entered; a body that cooperates is asked, and never missing', () => {
    const before = office.returnOf('区民政局');
    const [obligation = 0] = before.missing;
    desk.tracking.enter({ periodId, entries: [said(obligation, { progress: '本期无变化' })] });
    const after = office.returnOf('区民政局');
    expect(after).toMatchObject({ asked: before.asked, answered: 1 });
    expect(after.missing).toEqual(before.missing.slice(1));
    const duties = desk.tasks().tasks.flatMap(({ obligations }) => obligations);
    const support = duties.filter(({ role }) => role === 'support').map(({ id }) => id);
    expect(
      office
        .board()
        .departments.flatMap(({ missing }) => missing)
        .filter((id) => support.includes(id)),
    ).toEqual([]);
    expect(office.returnOf('区卫计局').asked - office.returnOf('区卫计局').missing.length).toBe(1);
  });

  it('asks about what was never handed out as soon as a form does', async () => {
    const last = desk
      .tasks()
      .tasks.at(-1)
      ?.obligations.find(({ role }) => role !== 'support');
    const stateOf = () =>
      office
        .board()
        .departments.flatMap(({ missing }) => missing)
        .includes(last?.id ?? 0);
    expect(stateOf()).toBe(false);
    await sendForms(office.sender(), { periodId, departments: [last?.departmentId ?? 0], as: 'files' });
    expect(stateOf()).toBe(true);
    undoChange(desk.ledger.db, office.lastChange(), STAMP);
    expect(stateOf()).toBe(false);
  });

  it('counts one call about ten tasks as one urge, and none that was before the period', () => {
    const { missing } = office.returnOf('区民政局');
    const urge = { method: 'phone', reply: null, ...plain } as const;
    desk.tracking.urge({ obligations: missing.slice(0, 3), on: '2026-10-20', ...urge });
    desk.tracking.urge({ obligations: missing.slice(0, 10), on: '2026-11-20', ...urge });
    desk.tracking.urge({ obligations: missing.slice(0, 3), on: '2026-11-21', ...urge });
    expect(office.returnOf('区民政局')).toMatchObject({ urges: 2, lastUrge: '2026-11-21' });
  });

  it('of a frozen period stays what it was', () => {
    desk.on('2026-11-27');
    const missingOf = () => office.board('2026-11-27').departments.flatMap(({ missing }) => missing);
    const before = missingOf();
    desk.periods.freeze(periodId);
    desk.tracking.event({ obligations: before.slice(0, 5), kind: 'accept', on: '2026-11-24', ...plain });
    expect(missingOf()).toEqual(before);
    expect(office.board('2026-11-27').frozen).toBe(true);
  });
});
