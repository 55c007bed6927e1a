import { describe, expect, it, onTestFinished } from 'vitest';
import type { NamedBytes } from '../../../../src/core/app.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';
import { HUADU } from '../../../helpers/cli.ts';
import { hasLibreOffice, openOffice } from '../../../helpers/libre-office.ts';
import { type Copy, openCopy, sample } from './two-offices.ts';

type Part = Parameters<Copy['app']['tracking']['setMilestones']>[0]['milestones'][number];

const part = (title: string, due: string | null = null, doneOn: string | null = null): Part => {
  return { kind: 'part', title, due, doneOn };
};

const taskOf = (copy: Copy): number => copy.app.listTasks({}, 0, 1).tasks[0]?.id ?? 0;
const has = (copy: Copy) => copy.app.tracking.record(taskOf(copy)).milestones;
const words = (copy: Copy) => has(copy).map(({ kind, title, due, doneOn }) => [kind, title, due, doneOn]);
const sets = (copy: Copy, ...milestones: readonly Part[]) =>
  copy.app.tracking.setMilestones({ taskId: taskOf(copy), milestones });
const fileOf = (copy: Copy): Promise<NamedBytes> => copy.app.exchange.planFile(1);

/** Two offices with the same plan; the first one's task is cut into these parts, the second one's into those. */
async function offices(theirs: readonly Part[], own: readonly Part[] = []): Promise<{ from: Copy; to: Copy }> {
  const [from, to] = [openCopy('区政府办公室'), openCopy('市政府办公室')];
  await from.takeIn(sample(HUADU));
  await to.takeIn(sample(HUADU));
  if (theirs.length > 0) sets(from, ...theirs);
  if (own.length > 0) sets(to, ...own);
  return { from, to };
}

async function edited(file: NamedBytes, edit: (book: import('exceljs').Workbook) => void): Promise<NamedBytes> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(file.bytes).buffer);
  edit(book);
  return { name: '改过.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

const textOf = async (file: NamedBytes, name: string): Promise<string> => {
  const { sheets } = await readWorkbook(file.name, file.bytes);
  return (sheets.find((sheet) => sheet.name === name)?.cells ?? []).map(({ text }) => text).join('|');
};

describe('parts and nodes of a task, in a plan file', () => {
  it('stand on a sheet that a person can read, with what is done and what is late', async () => {
    const { from } = await offices([
      part('完成选址', '2026-10-31', '2026-10-20'),
      part('完成招标', '2026-11-10'),
      { kind: 'milestone', title: '动工', due: '2026-12-10', doneOn: null },
    ]);
    const text = await textOf(await fileOf(from), '子项和节点');
    expect(text).toContain('子项|完成选址|2026-10-31|2026-10-20|已完成');
    expect(text).toContain('子项|完成招标|2026-11-10|逾期未完成');
    expect(text).toContain('节点|动工|2026-12-10|未完成');
  });

  it('are added where this ledger lacks them, and those that it alone has stay', async () => {
    const { from, to } = await offices([part('完成选址', '2026-10-31', '2026-10-20')], [part('市里的一项', null)]);
    const file = await fileOf(from);
    const plan = await to.plan(file);
    expect(plan.changes).toMatchObject([
      {
        ...{ field: 'milestone', kind: 'new', was: '', doubts: [], conflict: null, from: '区政府办公室' },
        is: '子项“完成选址”（时限 2026-10-31；2026-10-20 完成）',
      },
    ]);
    const before = words(to);
    const { batchId, entries } = to.takeCertain(plan);
    expect(entries).toBe(1);
    expect(words(to)).toEqual([
      ['part', '完成选址', '2026-10-31', '2026-10-20'],
      ['part', '市里的一项', null, null],
    ]);
    expect((await to.plan(file)).changes).toEqual([]);
    expect(to.takeCertain(await to.plan(file))).toMatchObject({ batchId: null });
    await to.app.undoBatch(batchId ?? 0);
    expect(words(to)).toEqual(before);
    expect(to.app.check()).toEqual([]);
  });

  it('are asked about where both offices have one and differ, and nothing is taken by itself', async () => {
    const { from, to } = await offices(
      [part('完成选址', '2026-10-31', '2026-10-20'), part('完成招标', '2026-12-31')],
      [part('完成选址。', '2026-10-31'), part('完成招标', '2026-11-30')],
    );
    const file = await fileOf(from);
    const plan = await to.plan(file);
    expect(plan.changes.map(({ kind, was, is, doubts }) => [kind, was, is, doubts])).toEqual([
      [
        'changed',
        '子项“完成选址。”（时限 2026-10-31；未完成）',
        '子项“完成选址。”（时限 2026-10-31；2026-10-20 完成）',
        ['本台账已有这一项，完成日期不同，请核对后再取。'],
      ],
      [
        'changed',
        '子项“完成招标”（时限 2026-11-30；未完成）',
        '子项“完成招标”（时限 2026-12-31；未完成）',
        ['本台账已有这一项，时限不同，请核对后再取。'],
      ],
    ]);
    const before = has(to);
    to.takeCertain(plan);
    expect(has(to)).toEqual(before);

    const [done, moved] = (await to.plan(file)).changes;
    const again = await to.plan(file);
    const { batchId } = to.app.exchange.apply(again.id, [
      { id: done?.id ?? 0, choice: 'take' },
      { id: moved?.id ?? 0, choice: 'leave' },
    ]);
    expect(has(to)).toMatchObject([
      { id: before[0]?.id, title: '完成选址。', due: '2026-10-31', doneOn: '2026-10-20' },
      before[1],
    ]);
    // What was left is not asked about again.
    expect((await to.plan(file)).changes).toEqual([]);
    await to.app.undoBatch(batchId ?? 0);
    expect(has(to)).toEqual(before);
  });

  it('erase nothing by an empty cell: what is done here stays done, and a person is told', async () => {
    const { from, to } = await offices([part('完成选址')], [part('完成选址', '2026-10-31', '2026-10-20')]);
    const plan = await to.plan(await fileOf(from));
    expect(plan.changes).toEqual([]);
    expect(plan.reading).toMatchObject([{ kind: 'milestone', reason: expect.stringContaining('来文空着，没有改动') }]);
    to.takeCertain(plan);
    expect(words(to)).toEqual([['part', '完成选址', '2026-10-31', '2026-10-20']]);
  });

  it('of the same name are told apart by their days, and where that is not sure a person is asked', async () => {
    const instance = (due: string): Part => ({ kind: 'instance', title: '报送小结', due, doneOn: null });
    const { from, to } = await offices(
      [instance('2026-10-31'), instance('2026-12-31'), part('验收', '2026-10-01'), part('验收', '2026-12-01')],
      [instance('2026-10-31'), instance('2026-11-30'), part('验收', '2026-11-01')],
    );
    const plan = await to.plan(await fileOf(from));
    expect(plan.changes.map(({ kind, is, doubts }) => [kind, is, doubts.length])).toEqual([
      ['new', '子项“验收”（时限 2026-10-01；未完成）', 1],
      ['new', '子项“验收”（时限 2026-12-01；未完成）', 1],
      ['new', '周期“报送小结”（时限 2026-12-31；未完成）', 0],
    ]);
    to.app.exchange.apply(
      plan.id,
      plan.changes.map(({ id }) => ({ id, choice: 'take' })),
    );
    expect(has(to)).toHaveLength(6);
  });

  it('that two offices bring differently are a conflict, and one of them is taken', async () => {
    const { from, to } = await offices([part('完成选址', '2026-10-31')]);
    const third = openCopy('镇政府办公室');
    await third.takeIn(sample(HUADU));
    sets(third, part('完成选址', '2026-12-31'));
    const plan = await to.plan(await fileOf(from), { ...(await fileOf(third)), name: '另一份.xlsx' });
    expect(plan.changes.map(({ conflict }) => conflict !== null)).toEqual([true, true]);
    to.app.exchange.apply(plan.id, [{ id: plan.changes[1]?.id ?? 0, choice: 'take' }]);
    expect(words(to)).toEqual([['part', '完成选址', '2026-12-31', null]]);
  });

  it('are not written over where they were changed since the file was read', async () => {
    const { from, to } = await offices([part('完成选址', '2026-10-31', '2026-10-20')]);
    const plan = await to.plan(await fileOf(from));
    sets(to, part('完成选址', '2026-11-15'));
    expect(to.takeCertain(plan)).toMatchObject({ taken: 0, stale: 1 });
    expect(words(to)).toEqual([['part', '完成选址', '2026-11-15', null]]);
  });

  it('with a day that is none, or has not come yet, go to the reading list', async () => {
    const { from, to } = await offices([part('完成选址', '2026-10-31', '2026-10-20'), part('完成招标', '2026-11-10')]);
    const file = await edited(await fileOf(from), (book) => {
      book.getWorksheet('子项和节点')?.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.text === '2026-10-20') cell.value = '2027-10-20';
          if (cell.text === '2026-11-10') cell.value = '年底';
        });
      });
    });
    const plan = await to.plan(file);
    expect(plan.changes).toEqual([]);
    expect(plan.reading.map(({ reason }) => reason)).toEqual([
      '完成日期 2027-10-20 还没有到，没有并入。请向对方核对。',
      '“年底”不是 2026-11-20 这样的日期，没有并入。',
    ]);
    to.takeCertain(plan);
    expect(words(to)).toEqual([]);
  });

  it('keep an import from being taken back, which says that the merge goes first', async () => {
    const { from, to } = await offices([part('完成选址', '2026-10-31', '2026-10-20')]);
    const { batchId } = to.takeCertain(await to.plan(await fileOf(from)));
    await expect(to.app.undoBatch(1)).rejects.toThrow(`请先撤销第 ${batchId} 批汇总反馈，再撤销导入`);
    await to.app.undoBatch(batchId ?? 0);
    await to.app.undoBatch(1);
    expect(to.app.listPlans()).toEqual([]);
  });

  it.skipIf(!hasLibreOffice).each(['xlsx', 'ods'])(
    'say the same after LibreOffice saved the file by way of %s',
    { timeout: 180_000 },
    async (way) => {
      const { from, to } = await offices([
        part('完成选址', '2026-10-31', '2026-10-20'),
        part('=动工', '2026-11-10'),
        { kind: 'instance', title: '第 3 次小结', due: null, doneOn: null },
      ]);
      const office = openOffice();
      onTestFinished(() => office.close());
      const saved = office.convert((await fileOf(from)).bytes, 'xlsx', way);
      const bytes = new Uint8Array(way === 'xlsx' ? saved : office.convert(saved, way, 'xlsx'));
      const plan = await to.plan({ name: '另存.xlsx', bytes });
      expect(plan.counts).toMatchObject({ certain: 3, doubtful: 0, conflicts: 0, reading: 0 });
      to.takeCertain(plan);
      expect(words(to)).toEqual(words(from));
    },
  );
});

describe('a plan file', () => {
  it('of the version before, without parts and nodes, is read as it was', async () => {
    const { from, to } = await offices([part('完成选址', '2026-10-31')], [part('市里的一项')]);
    from.app.tracking.event({
      ...{ obligations: [from.duty('16', '区卫计局').id], kind: 'assign', on: '2026-10-08', paper: null, note: '' },
    });
    const file = await edited(await fileOf(from), (book) => {
      book.removeWorksheet('子项和节点');
      book.removeWorksheet('佐证材料');
      const about = book.getWorksheet('说明');
      about?.eachRow((row, at) => {
        if (row.getCell(1).text === '子项和节点') about.spliceRows(at, 1);
      });
    });
    const plan = await to.plan(file);
    expect(plan.counts).toMatchObject({ refused: 0, certain: 1, doubtful: 0 });
    expect(plan.changes.map(({ field }) => field)).toEqual(['event']);
    to.takeCertain(plan);
    expect(words(to)).toEqual([['part', '市里的一项', null, null]]);
  });

  it('is refused where the sheet of parts and nodes is gone that it says it has', async () => {
    const { from, to } = await offices([part('完成选址', '2026-10-31')]);
    const file = await edited(await fileOf(from), (book) => book.removeWorksheet('子项和节点'));
    const [read] = (await to.plan(file)).files;
    expect(read?.verdict).toMatchObject({ kind: 'refused', error: { code: 'plan-file-damaged' } });
  });

  it('names the evidence, says that the files do not go along and how to take them, and takes none in', async () => {
    const { from, to } = await offices([]);
    const taskId = taskOf(from);
    const bytes = new TextEncoder().encode('选址意见书');
    from.app.tracking.addEvidence({ taskId, obligationId: null, file: { name: '选址意见书.pdf', bytes } });
    const file = await fileOf(from);
    const [kept] = from.app.tracking.record(taskId).evidence;
    expect(await textOf(file, '佐证材料')).toContain(`整项任务|选址意见书.pdf|15|2026-11-22|${kept?.sha256}`);
    const about = await textOf(file, '说明');
    expect(about).toContain('佐证材料的文件（1 份');
    expect(about).toContain('文件夹（如“督办台账.db.files”）一并复制过去');
    const plan = await to.plan(file);
    expect(plan.changes).toEqual([]);
    to.takeCertain(plan);
    expect(to.app.tracking.record(taskOf(to)).evidence).toEqual([]);
  });
});
