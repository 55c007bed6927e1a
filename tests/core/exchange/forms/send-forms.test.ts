import { beforeEach, describe, expect, it } from 'vitest';
import { listAsked } from '../../../../src/core/exchange/forms/build-form.ts';
import { type FormSender, sendForms } from '../../../../src/core/exchange/forms/send-forms.ts';
import { returnBoard } from '../../../../src/core/exchange/returns.ts';
import { listChanges, redoChange, undoChange } from '../../../../src/core/ledger/changes.ts';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import { findForm, listFormRecords, listForms } from '../../../../src/core/ledger/forms.ts';
import { createBoards } from '../../../../src/core/tracking/board.ts';
import { officeOf, sceneOf, sceneOfPeriod } from '../../../../src/core/tracking/office.ts';
import { errorData } from '../../../../src/shared/errors.ts';
import type { SendingList } from '../../../../src/shared/model/exchange.ts';
import { bodyOf, stepsOn } from '../../../helpers/directory.ts';
import { formSource, sampleLedger } from '../../../helpers/forms.ts';
import { STAMP } from '../../../helpers/ledger.ts';
import { TRACKING_SEEDS } from '../../../helpers/starting-data.ts';
import { type OfficeDesk, plain, said } from '../../tracking/keep/office.ts';

let desk: OfficeDesk;
let list: SendingList | null;
let periodId: number;

/** The writers only name what they were given: what is written is another test's matter. */
function sender(): FormSender {
  return {
    ...formSource(desk.ledger),
    db: desk.ledger.db,
    stamp: STAMP,
    writers: {
      form: async ({ code }) => new TextEncoder().encode(code),
      list: async (given) => {
        list = given;
        return new Uint8Array([1]);
      },
      zip: (files) => new TextEncoder().encode(files.map(({ name }) => name).join('\n')),
    },
  };
}
const idOf = (name: string, place?: string) => bodyOf(desk.ledger, name, place).id;
const send = (names: readonly string[], as: 'zip' | 'files' = 'files') =>
  sendForms(sender(), { periodId, departments: names.map((name) => idOf(name)), as });
const board = (today = '2026-11-22') => {
  const { db } = desk.ledger;
  const boards = createBoards(db);
  const office = officeOf(db, TRACKING_SEEDS);
  const boardOfPeriod = (id: number) => {
    const period = office.periods.find((each) => each.id === id);
    if (!period) throw new Error('no such period');
    return boards(sceneOfPeriod(office, period, today));
  };
  const source = { db, board: boards(sceneOf(office, today)), boardOfPeriod, today };
  return returnBoard(source, periodId);
};
const returnOf = (name: string, today?: string) => {
  const found = board(today).departments.find(({ departmentId }) => departmentId === idOf(name));
  if (!found) throw new Error(`${name} is not on the board`);
  return found;
};
const refusalOf = (sending: Promise<unknown>) =>
  sending.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: unknown) => errorData(error),
  );
const lastChange = () => listChanges(desk.ledger.db, 1)[0]?.id ?? 0;

beforeEach(async () => {
  desk = await sampleLedger();
  list = null;
  periodId = desk.periods.list()[0]?.id ?? 0;
});

describe('sending forms', () => {
  it('gives a file for each department and the list of them, and puts each on record with all that it asks', async () => {
    const files = await send(['区民政局', '区卫计局']);
    expect(files.map(({ name }) => name)).toEqual([
      '区民政局-2026年11月反馈表.xlsx',
      '区卫计局-2026年11月反馈表.xlsx',
      '下发清单.xlsx',
    ]);
    const records = listFormRecords(desk.ledger.db, periodId);
    expect(records).toMatchObject([
      { department: '区民政局', version: 1, file: '区民政局-2026年11月反馈表.xlsx', at: STAMP.at, actor: STAMP.actor },
      { department: '区卫计局', version: 1, rows: 20 },
    ]);
    const [first] = listForms(desk.ledger.db, periodId);
    expect(new TextDecoder().decode(files[0]?.bytes)).toBe(first?.form.code);
    expect(findForm(desk.ledger.db, first?.form.code ?? '')).toEqual(first);
    expect(listChanges(desk.ledger.db, 1)[0]?.summary).toBe('下发“2026年11月”反馈表：区民政局等 2 个单位');
    expect(checkLedger(desk.ledger.db)).toEqual([]);
  });

  it('gives one zip of them all where it is asked for', async () => {
    const [zip, ...others] = await send(['区民政局', '区卫计局'], 'zip');
    expect(others).toEqual([]);
    expect(zip?.name).toBe('2026年11月反馈表.zip');
    expect(new TextDecoder().decode(zip?.bytes).split('\n')).toHaveLength(3);
  });

  it('lists what each department owes and how many forms it was asked to fill this year', async () => {
    await send(['区卫计局']);
    await send(['区卫计局', '区民政局']);
    expect(list).toMatchObject({
      period: '2026年11月',
      cutoff: '2026-11-25',
      lines: [
        { department: '区卫计局', own: 19, support: 1, version: 2, formsThisYear: 2 },
        { department: '区民政局', version: 1, formsThisYear: 1 },
      ],
    });
  });

  it('names files so that two bodies of one name do not overwrite each other', async () => {
    const departments = [idOf('区民政局'), idOf('区民政局', '朝阳区')];
    const files = await sendForms(sender(), { periodId, departments, as: 'files' });
    expect(files.map(({ name }) => name)).toEqual([
      '花都区区民政局-2026年11月反馈表.xlsx',
      '朝阳区区民政局-2026年11月反馈表.xlsx',
      '下发清单.xlsx',
    ]);
  });

  it('is one step that can be taken back and done again; the next form is told from one that was taken back', async () => {
    await send(['区民政局', '区卫计局']);
    const change = lastChange();
    undoChange(desk.ledger.db, change, STAMP);
    expect(listForms(desk.ledger.db, periodId)).toEqual([]);
    expect(returnOf('区民政局')).toMatchObject({ forms: [], formsThisYear: 0 });
    await send(['区民政局']);
    expect(listForms(desk.ledger.db, periodId).map(({ form }) => form.version)).toEqual([2]);
    redoChange(desk.ledger.db, change, STAMP);
    expect(returnOf('区民政局').forms.map(({ version }) => version)).toEqual([1, 2]);
    expect(checkLedger(desk.ledger.db)).toEqual([]);
  });

  it('that is cancelled leaves no trace', async () => {
    const before = listChanges(desk.ledger.db, 100);
    const controller = new AbortController();
    const departments = listAsked(formSource(desk.ledger));
    const labels: string[] = [];
    const onProgress = ({ label, done }: { label: string; done: number }) => {
      labels.push(label);
      // As a message from the window comes: after whatever runs without a pause.
      if (done === 3) setImmediate(() => controller.abort());
    };
    const sending = sendForms(
      sender(),
      { periodId, departments, as: 'zip' },
      { signal: controller.signal, onProgress },
    );
    await expect(sending).rejects.toThrow();
    expect(labels).toHaveLength(4);
    expect(listForms(desk.ledger.db, periodId)).toEqual([]);
    expect(listChanges(desk.ledger.db, 100)).toEqual(before);
  });

  it('is refused for a frozen period, and for a department with nothing to fill in, whole', async () => {
    desk.tracking.event({
      obligations: desk
        .tasks()
        .tasks.flatMap(({ obligations }) => obligations)
        .filter(({ departmentId }) => departmentId === idOf('区发改局'))
        .map(({ id }) => id),
      kind: 'suspend',
      on: '2026-11-20',
      ...plain,
    });
    expect(await refusalOf(send(['区民政局', '区发改局']))).toEqual({
      code: 'nothing-asked',
      message: '区发改局没有要填报的任务（已办结、中止、挂账的不再要求填报），没有下发。请去掉后再试。',
    });
    expect(listForms(desk.ledger.db, periodId)).toEqual([]);
    desk.on('2026-11-27');
    desk.periods.freeze(periodId);
    expect((await refusalOf(send(['区民政局']))).code).toBe('period-frozen');
  });

  it('is refused where somebody else sent the same form meanwhile', async () => {
    const first = sender();
    const slow: FormSender = {
      ...first,
      writers: {
        ...first.writers,
        form: async (form) => {
          await send(['区民政局']);
          return first.writers.form(form);
        },
      },
    };
    const sending = sendForms(slow, { periodId, departments: [idOf('区民政局')], as: 'files' });
    expect((await refusalOf(sending)).code).toBe('sent-meanwhile');
    expect(listForms(desk.ledger.db, periodId)).toHaveLength(1);
  });

  it('is refused where a task went out of the ledger meanwhile', async () => {
    const first = sender();
    const slow: FormSender = {
      ...first,
      writers: {
        ...first.writers,
        form: async (form) => {
          desk.ledger.db.prepareWrite('UPDATE obligations SET removed_in_batch = 1 WHERE id = 1').run();
          return first.writers.form(form);
        },
      },
    };
    const sending = sendForms(slow, { periodId, departments: [idOf('区卫计局')], as: 'files' });
    expect((await refusalOf(sending)).code).toBe('no-such-obligation');
    expect(listForms(desk.ledger.db, periodId)).toEqual([]);
  });

  it('survives the joining of two entries, and its taking back', async () => {
    const { departments } = stepsOn(desk.ledger);
    const twin = departments.add({ place: '花都区', name: '区卫生健康局', level: 'county', kind: 'government' });
    await send(['区卫计局']);
    departments.join({ id: idOf('区卫计局'), into: twin.id });
    expect(board().departments.find(({ departmentId }) => departmentId === twin.id)?.forms).toHaveLength(1);
    expect(checkLedger(desk.ledger.db)).toEqual([]);
    undoChange(desk.ledger.db, lastChange(), STAMP);
    expect(returnOf('区卫计局').forms).toHaveLength(1);
  });
});

describe('who has not returned', () => {
  it('is told by department, in order of protocol, with what is missing, and overdue only past the cut-off', () => {
    const before = returnOf('区民政局');
    expect(before).toMatchObject({ answered: 0, daysOverdue: 0, urges: 0, lastUrge: null });
    expect(before.missing.length).toBeGreaterThan(10);
    expect(returnOf('区民政局', '2026-11-28').daysOverdue).toBe(3);
    const { departments } = stepsOn(desk.ledger);
    const order = departments.list().map(({ id }) => id);
    const shown = board().departments.map(({ departmentId }) => departmentId);
    expect(shown).toEqual(order.filter((id) => shown.includes(id)));
  });

  it('counts what the overview counts', () => {
    const overview = desk.tracking.overview(periodId);
    const missing = board().departments.reduce((sum, each) => sum + each.missing.length, 0);
    expect(missing).toBe(overview.notReturned);
  });

  it('counts an answer as soon as it is entered; a body that cooperates is asked, and never missing', () => {
    const before = returnOf('区民政局');
    const [obligation = 0] = before.missing;
    desk.tracking.enter({ periodId, entries: [said(obligation, { progress: '本期无变化' })] });
    const after = returnOf('区民政局');
    expect(after).toMatchObject({ asked: before.asked, answered: 1 });
    expect(after.missing).toEqual(before.missing.slice(1));
    const duties = desk.tasks().tasks.flatMap(({ obligations }) => obligations);
    const support = duties.filter(({ role }) => role === 'support').map(({ id }) => id);
    expect(
      board()
        .departments.flatMap(({ missing }) => missing)
        .filter((id) => support.includes(id)),
    ).toEqual([]);
    expect(returnOf('区卫计局').asked - returnOf('区卫计局').missing.length).toBe(1);
  });

  it('asks about what was never handed out as soon as a form does', async () => {
    const last = desk
      .tasks()
      .tasks.at(-1)
      ?.obligations.find(({ role }) => role !== 'support');
    const stateOf = () =>
      board()
        .departments.flatMap(({ missing }) => missing)
        .includes(last?.id ?? 0);
    expect(stateOf()).toBe(false);
    await sendForms(sender(), { periodId, departments: [last?.departmentId ?? 0], as: 'files' });
    expect(stateOf()).toBe(true);
    undoChange(desk.ledger.db, lastChange(), STAMP);
    expect(stateOf()).toBe(false);
  });

  it('counts one call about ten tasks as one urge, and none that was before the period', () => {
    const { missing } = returnOf('区民政局');
    const urge = { method: 'phone', reply: null, ...plain } as const;
    desk.tracking.urge({ obligations: missing.slice(0, 3), on: '2026-10-20', ...urge });
    desk.tracking.urge({ obligations: missing.slice(0, 10), on: '2026-11-20', ...urge });
    desk.tracking.urge({ obligations: missing.slice(0, 3), on: '2026-11-21', ...urge });
    expect(returnOf('区民政局')).toMatchObject({ urges: 2, lastUrge: '2026-11-21' });
  });

  it('of a frozen period stays what it was', () => {
    desk.on('2026-11-27');
    const missingOf = () => board('2026-11-27').departments.flatMap(({ missing }) => missing);
    const before = missingOf();
    desk.periods.freeze(periodId);
    desk.tracking.event({ obligations: before.slice(0, 5), kind: 'accept', on: '2026-11-24', ...plain });
    expect(missingOf()).toEqual(before);
    expect(board('2026-11-27').frozen).toBe(true);
  });
});
