import { describe, expect, it, onTestFinished } from 'vitest';
import type { NamedBytes } from '../../../../src/core/app.ts';
import { CHAOYANG, HUADU } from '../../../helpers/cli.ts';
import { hasLibreOffice, openOffice } from '../../../helpers/libre-office.ts';
import { plain, said } from '../../tracking/keep/office.ts';
import { type Copy, OCTOBER, openCopy, sample } from './two-offices.ts';

/** 区: the plan with two periods of work on it: papers, urges, an extension, accepted tasks, measured values. */
async function district(path: string): Promise<Copy> {
  const copy = openCopy('区政府办公室');
  const { app } = copy;
  await copy.takeIn(sample(path));
  const tasks = app.listTasks({}, 0, 500).tasks;
  const duties = tasks.flatMap(({ obligations }) => obligations);
  const ids = duties.map(({ id }) => id);
  app.tracking.event({
    obligations: ids,
    kind: 'assign',
    on: '2026-10-08',
    paper: '督办〔2026〕12号',
    note: '两日内签收',
  });
  app.tracking.event({ obligations: ids.slice(0, 8), kind: 'receive', on: '2026-10-09', ...plain });
  const urge = { method: 'phone', reply: '王科长：本周报送\n并补齐材料' } as const;
  app.tracking.urge({ obligations: ids.slice(2, 5), on: '2026-10-20', ...urge, ...plain });
  const accountable = duties.filter(({ role }) => role !== 'support').map(({ id }) => id);
  app.tracking.event({ obligations: accountable.slice(0, 2), kind: 'report', on: '2026-11-01', ...plain });
  app.tracking.event({ obligations: accountable.slice(0, 1), kind: 'accept', on: '2026-11-02', ...plain });
  const [november, october] = app.periods.list();
  const entry = (id: number, index: number) =>
    said(id, {
      ...{ progress: `第 ${index} 项进展：=已完成\n“第二行”`, problem: index % 3 === 0 ? '缺地' : '', saidBy: '李四' },
      ...{ rating: ['on-track', 'behind', null][index % 3] ?? null, percent: index % 4 === 0 ? null : index + 0.5 },
      values: index % 5 === 0 ? [{ indicator: '床位', value: 120.5, unit: '张', on: '2026-10-20' }] : [],
    });
  app.tracking.enter({ periodId: october?.id ?? 0, entries: ids.slice(0, 20).map(entry) });
  app.tracking.enter({ periodId: november?.id ?? 0, entries: ids.slice(5, 12).map((id, at) => entry(id, at + 40)) });
  app.tracking.revise({
    periodId: november?.id ?? 0,
    entries: [{ obligationId: ids[5] ?? 0, progress: '更正后的进展' }],
  });
  for (const { id } of tasks.slice(0, 3)) {
    app.tracking.setMilestones({
      taskId: id,
      milestones: [
        { kind: 'part', title: '完成选址', due: '2026-10-31', doneOn: '2026-10-20' },
        { kind: 'milestone', title: '=动工仪式', due: '2026-11-10', doneOn: null },
        { kind: 'instance', title: '报送小结', due: '2026-10-31', doneOn: '2026-10-30' },
        { kind: 'instance', title: '报送小结', due: '2026-11-30', doneOn: null },
        { kind: 'part', title: '竣工验收', due: null, doneOn: null },
      ],
    });
  }
  return copy;
}

const planOf = (copy: Copy): Promise<NamedBytes> => copy.app.exchange.planFile(copy.app.listPlans()[0]?.id ?? 0);

/** 市: took the plan in from the file itself. */
async function cityWith(file: NamedBytes): Promise<Copy> {
  const copy = openCopy('市政府办公室');
  await copy.takeIn(file);
  return copy;
}

describe.each([HUADU, CHAOYANG])('a plan that goes from one office to another: %s', (path) => {
  it('arrives with the same tasks, duties, entries, events, parts and states, and nothing is doubtful', async () => {
    const from = await district(path);
    const file = await planOf(from);
    const to = await cityWith(file);
    const plan = await to.plan(file);
    expect(plan.files[0]?.verdict).toMatchObject({ kind: 'plan-file', office: '区政府办公室', planId: 1 });
    expect(plan.counts).toMatchObject({ refused: 0, doubtful: 0, conflicts: 0, reading: 0 });
    expect(to.takeCertain(plan)).toMatchObject({ open: 0, stale: 0 });
    expect(to.state()).toEqual(from.state());
    expect(to.app.check()).toEqual([]);
  });

  it('changes nothing when it is dropped again, and is taken back whole', async () => {
    const from = await district(path);
    const file = await planOf(from);
    const to = await cityWith(file);
    const before = to.state();
    const { batchId } = to.takeCertain(await to.plan(file));
    const after = to.state();
    const again = await to.plan(file);
    expect(again.changes).toEqual([]);
    expect(to.takeCertain(again)).toMatchObject({ batchId: null });
    expect(to.state()).toEqual(after);
    await to.app.undoBatch(batchId ?? 0);
    expect(to.state()).toEqual(before);
    expect(to.app.check()).toEqual([]);
  });
});

describe('a plan file', () => {
  it('of a plan that is not here yet changes nothing, and says what to do first', async () => {
    const file = await planOf(await district(HUADU));
    const to = openCopy('市政府办公室');
    const plan = await to.plan(file);
    expect(plan.files[0]?.verdict).toMatchObject({ kind: 'plan-file', planId: null });
    expect(plan.files[0]?.damages[0]?.message).toContain('请先在“导入”中导入这个文件');
    expect(plan.changes).toEqual([]);
  });

  it('brings what came since the last one, and only that', async () => {
    const from = await district(HUADU);
    const to = await cityWith(await planOf(from));
    to.takeCertain(await to.plan(await planOf(from)));
    const duty = from.duty('16', '区卫计局');
    const [november] = from.app.periods.list();
    from.app.tracking.revise({
      periodId: november?.id ?? 0,
      entries: [{ obligationId: duty.id, progress: '签约 12 万人', percent: 60 }],
    });
    from.app.tracking.event({
      obligations: [duty.id],
      kind: 'note',
      on: '2026-11-20',
      paper: null,
      note: '已现场核查',
    });
    const plan = await to.plan(await planOf(from));
    expect(plan.changes.map(({ field, is }) => [field, is])).toEqual([
      ['progress', '签约 12 万人'],
      ['percent', '60%'],
      ['event', '2026-11-20 备注（已现场核查）'],
    ]);
    expect(plan.counts).toMatchObject({ certain: 3, doubtful: 0, conflicts: 0 });
    to.takeCertain(plan);
    expect(to.state()).toEqual(from.state());
  });

  it('of an office with other ratings has them asked about, by what they mean there', async () => {
    const from = await district(HUADU);
    const { ratings } = from.app.rules.ratings();
    from.app.rules.setRatings({
      ratings: ratings.map((rating) => (rating.code === 'behind' ? { ...rating, word: '第三档' } : rating)),
    });
    const file = await planOf(from);
    const to = await cityWith(file);
    const plan = await to.plan(file);
    const asked = plan.changes.filter(({ field, doubts }) => field === 'rating' && doubts.length > 0);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ is, value, doubts }) => is === '欠序时' && value === 'behind' && doubts.length === 1)).toBe(
      true,
    );
    expect(asked[0]?.doubts[0]).toContain('“第三档”在本单位的评价表中没有，暂按意思相同的“欠序时”计');
    expect(plan.counts.doubtful).toBe(asked.length);
  });

  it('of a third office contradicts what the second said, and renews nothing of it', async () => {
    const from = await district(HUADU);
    const to = await cityWith(await planOf(from));
    to.takeCertain(await to.plan(await planOf(from)));
    const third = await district(HUADU);
    const id = third.app.listTasks({}, 0, 1).tasks[0]?.obligations[0]?.id ?? 0;
    const [, october] = third.app.periods.list();
    third.app.tracking.revise({ periodId: october?.id ?? 0, entries: [{ obligationId: id, progress: '另一种说法' }] });
    const plan = await to.plan(await planOf(third));
    const told = plan.changes.filter(({ field }) => field === 'progress');
    expect(told.map(({ is, conflict }) => [is, conflict !== null])).toEqual([['另一种说法', true]]);
  });

  it('shows what both offices said differently, and takes neither side by itself', async () => {
    const from = await district(HUADU);
    const file = await planOf(from);
    const to = await cityWith(file);
    const [first] = to.app.listTasks({}, 0, 500).tasks.flatMap(({ obligations }) => obligations);
    const id = first?.id ?? 0;
    const [, october] = to.app.periods.list();
    to.app.tracking.enter({ periodId: october?.id ?? 0, entries: [said(id, { progress: '市里电话了解的进展' })] });
    to.app.tracking.event({ obligations: [id], kind: 'assign', on: '2026-10-10', paper: '市督〔2026〕3号', note: '' });
    const plan = await to.plan(file);
    const own = plan.changes.filter(({ obligationId }) => obligationId === id);
    expect(own.filter(({ field }) => field === 'progress')).toMatchObject([
      { was: '市里电话了解的进展', conflict: expect.any(Number) },
    ]);
    expect(own.filter(({ field, doubts }) => field === 'event' && doubts.length === 0)).toEqual([]);
    to.takeCertain(plan);
    const record = to.app.tracking.record(first?.taskId ?? 0);
    const entries = record.entries.filter(({ obligationId }) => obligationId === id);
    expect(entries.at(-1)?.progress).toBe('市里电话了解的进展');
    expect(record.events.filter(({ obligationId }) => obligationId === id).map(({ paper }) => paper)).toEqual([
      '市督〔2026〕3号',
    ]);
    expect(plan.reading.length).toBeGreaterThan(0);
    expect(plan.reading.every(({ kind, reason }) => kind === 'history' && reason !== '')).toBe(true);
    expect(to.app.check()).toEqual([]);
  });

  it('of a period that this ledger has not adds none: it says which, and brings the rest', async () => {
    const from = await district(HUADU);
    from.app.periods.edit({ id: from.app.periods.list()[1]?.id ?? 0, ...OCTOBER, name: '十月', start: '2026-10-02' });
    const file = await planOf(from);
    const to = await cityWith(file);
    const plan = await to.plan(file);
    expect(plan.files[0]?.damages).toMatchObject([
      {
        kind: 'period-missing',
        message: expect.stringContaining('“十月”（2026-10-02 起，2026-10-25 截止），其中的 20 条'),
      },
    ]);
    expect(new Set(plan.changes.map(({ periodId }) => periodId)).size).toBe(1);
    expect(to.takeCertain(plan)).toMatchObject({ open: 0 });
    expect(to.app.periods.list()).toHaveLength(2);
    to.app.periods.edit({ id: to.app.periods.list()[1]?.id ?? 0, ...OCTOBER, name: '十月', start: '2026-10-02' });
    to.takeCertain(await to.plan(file));
    expect(to.state()).toEqual(from.state());
  });

  it.skipIf(!hasLibreOffice)(
    'says the same after another program saved it in the old format',
    { timeout: 180_000 },
    async () => {
      const from = await district(HUADU);
      const file = await planOf(from);
      const office = openOffice();
      onTestFinished(() => office.close());
      const bytes = new Uint8Array(office.convert(file.bytes, 'xlsx', 'xls'));
      const to = await cityWith(file);
      const plan = await to.plan({ name: '另存.xls', bytes });
      expect(plan.counts).toMatchObject({ refused: 0, doubtful: 0, conflicts: 0, reading: 0 });
      to.takeCertain(plan);
      expect(to.state()).toEqual(from.state());
    },
  );

  it('renews nothing that this office said, also where the other office added to it before', async () => {
    const from = await district(HUADU);
    const to = await cityWith(await planOf(from));
    const [first] = to.app.listTasks({}, 0, 500).tasks.flatMap(({ obligations }) => obligations);
    const id = first?.id ?? 0;
    const [, october] = to.app.periods.list();
    to.app.tracking.enter({ periodId: october?.id ?? 0, entries: [said(id, { progress: '市里了解的进展' })] });
    const plan = await to.plan(await planOf(from));
    const added = plan.changes.filter(({ obligationId, field }) => obligationId === id && field === 'problem');
    expect(added).toMatchObject([{ doubts: ['本台账这一期已另有登记，请对照着核对。'] }]);
    to.app.exchange.apply(plan.id, [{ id: added[0]?.id ?? 0, choice: 'take' }]);
    from.app.tracking.revise({
      periodId: october?.id ?? 0,
      entries: [{ obligationId: id, progress: '区里改过的说法' }],
    });
    const later = (await to.plan(await planOf(from))).changes.filter(
      ({ obligationId, field }) => obligationId === id && field === 'progress',
    );
    expect(later).toMatchObject([{ was: '市里了解的进展', is: '区里改过的说法', conflict: expect.any(Number) }]);
  });

  it('is refused where a sheet of it is gone: half of it would be taken for the whole', async () => {
    const file = await planOf(await district(HUADU));
    const to = await cityWith(file);
    const { default: exceljs } = await import('exceljs');
    const book = new exceljs.Workbook();
    await book.xlsx.load(Uint8Array.from(file.bytes).buffer);
    book.removeWorksheet('经过');
    const cut = { name: '少一张.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
    const plan = await to.plan(cut);
    expect(plan.files[0]?.verdict).toMatchObject({ kind: 'refused', error: { code: 'plan-file-damaged' } });
    expect(plan.changes).toEqual([]);
  });
});
