import { beforeEach, describe, expect, it } from 'vitest';
import { type FormSender, sendForms } from '../../../../src/core/exchange/forms/send-forms.ts';
import { listChanges, redoChange, undoChange } from '../../../../src/core/ledger/changes.ts';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import { findForm, listFormRecords, listForms } from '../../../../src/core/ledger/forms.ts';
import { errorData } from '../../../../src/shared/errors.ts';
import { stepsOn } from '../../../helpers/directory.ts';
import { formSource, listAsked } from '../../../helpers/forms.ts';
import { STAMP } from '../../../helpers/ledger.ts';
import { type OfficeDesk, plain } from '../../tracking/keep/office.ts';
import { openSendingDesk, type SendingDesk } from '../sending-desk.ts';

let office: SendingDesk;
let desk: OfficeDesk;
let periodId: number;

beforeEach(async () => {
  office = await openSendingDesk();
  ({ desk, periodId } = office);
});

const refusalOf = (sending: Promise<unknown>) =>
  sending.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: unknown) => errorData(error),
  );

describe('sending forms', () => {
  it('gives a file for each department and the list of them, and puts each on record with all that it asks', async () => {
    const files = await office.send(['区民政局', '区卫计局']);
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
    const [zip, ...others] = await office.send(['区民政局', '区卫计局'], 'zip');
    expect(others).toEqual([]);
    expect(zip?.name).toBe('2026年11月反馈表.zip');
    expect(new TextDecoder().decode(zip?.bytes).split('\n')).toHaveLength(3);
  });

  it('lists what each department owes and how many forms it was asked to fill this year', async () => {
    await office.send(['区卫计局']);
    await office.send(['区卫计局', '区民政局']);
    expect(office.lists.at(-1)).toMatchObject({
      period: '2026年11月',
      cutoff: '2026-11-25',
      lines: [
        { department: '区卫计局', own: 19, support: 1, version: 2, formsThisYear: 2 },
        { department: '区民政局', version: 1, formsThisYear: 1 },
      ],
    });
  });

  it('names files so that two bodies of one name do not overwrite each other', async () => {
    const departments = [office.idOf('区民政局'), office.idOf('区民政局', '朝阳区')];
    const files = await sendForms(office.sender(), { periodId, departments, as: 'files' });
    expect(files.map(({ name }) => name)).toEqual([
      '花都区民政局-2026年11月反馈表.xlsx',
      '朝阳区民政局-2026年11月反馈表.xlsx',
      '下发清单.xlsx',
    ]);
  });

  it('is one step that can be taken back and done again; the next form is told from one that was taken back', async () => {
    await office.send(['区民政局', '区卫计局']);
    const change = office.lastChange();
    undoChange(desk.ledger.db, change, STAMP);
    expect(listForms(desk.ledger.db, periodId)).toEqual([]);
    expect(office.returnOf('区民政局')).toMatchObject({ forms: [], formsThisYear: 0 });
    await office.send(['区民政局']);
    expect(listForms(desk.ledger.db, periodId).map(({ form }) => form.version)).toEqual([2]);
    redoChange(desk.ledger.db, change, STAMP);
    expect(office.returnOf('区民政局').forms.map(({ version }) => version)).toEqual([1, 2]);
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
      office.sender(),
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
        .filter(({ departmentId }) => departmentId === office.idOf('区发改局'))
        .map(({ id }) => id),
      kind: 'suspend',
      on: '2026-11-20',
      ...plain,
    });
    expect(await refusalOf(office.send(['区民政局', '区发改局']))).toEqual({
      code: 'nothing-asked',
      message: '区发改局没有要填报的任务（已办结、中止、挂账的不再要求填报），没有下发。请去掉后再试。',
    });
    expect(listForms(desk.ledger.db, periodId)).toEqual([]);
    desk.on('2026-11-27');
    desk.periods.freeze(periodId);
    expect((await refusalOf(office.send(['区民政局']))).code).toBe('period-frozen');
  });

  it('is refused where somebody else sent the same form meanwhile', async () => {
    const first = office.sender();
    const slow: FormSender = {
      ...first,
      writers: {
        ...first.writers,
        form: async (form) => {
          await office.send(['区民政局']);
          return first.writers.form(form);
        },
      },
    };
    const sending = sendForms(slow, { periodId, departments: [office.idOf('区民政局')], as: 'files' });
    expect((await refusalOf(sending)).code).toBe('sent-meanwhile');
    expect(listForms(desk.ledger.db, periodId)).toHaveLength(1);
  });

  it('is refused where the period was frozen, or a body joined with another, meanwhile', async () => {
    const meanwhile = (step: () => void) => {
      const first = office.sender();
      const form: FormSender['writers']['form'] = async (each) => {
        step();
        return first.writers.form(each);
      };
      const slow: FormSender = { ...first, writers: { ...first.writers, form } };
      return refusalOf(sendForms(slow, { periodId, departments: [office.idOf('区卫计局')], as: 'files' }));
    };
    const join = () =>
      stepsOn(desk.ledger).departments.join({ id: office.idOf('区卫计局'), into: office.idOf('区发改局') });
    expect((await meanwhile(join)).code).toBe('no-such-department');
    stepsOn(desk.ledger).changes.undo(office.lastChange());
    desk.on('2026-11-27');
    expect((await meanwhile(() => desk.periods.freeze(periodId))).code).toBe('period-frozen');
    expect(listForms(desk.ledger.db, periodId)).toEqual([]);
  });

  it('is refused where a task went out of the ledger meanwhile', async () => {
    const first = office.sender();
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
    const sending = sendForms(slow, { periodId, departments: [office.idOf('区卫计局')], as: 'files' });
    expect((await refusalOf(sending)).code).toBe('no-such-obligation');
    expect(listForms(desk.ledger.db, periodId)).toEqual([]);
  });

  it('survives the joining of two entries, and its taking back', async () => {
    const { departments } = stepsOn(desk.ledger);
    const twin = departments.add({ place: '花都区', name: '区卫生健康局', level: 'county', kind: 'government' });
    await office.send(['区卫计局']);
    departments.join({ id: office.idOf('区卫计局'), into: twin.id });
    expect(office.board().departments.find(({ departmentId }) => departmentId === twin.id)?.forms).toHaveLength(1);
    expect(checkLedger(desk.ledger.db)).toEqual([]);
    undoChange(desk.ledger.db, office.lastChange(), STAMP);
    expect(office.returnOf('区卫计局').forms).toHaveLength(1);
  });
});
