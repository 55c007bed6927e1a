import { describe, expect, it } from 'vitest';
import { openDesk as openOffice } from '../../tracking/keep/office.ts';
import { answersOf } from './answers.ts';
import { baseLedger, NOVEMBER } from './base.ts';
import { saveBook, write } from './book.ts';
import { openDesk } from './desk.ts';
import { expect as expectations, type Made, sendBack, typedInto } from './expected.ts';
import { type Filled, fill, put } from './fill.ts';
import { answersInForce, inForce } from './ledger-says.ts';
import { openMerging } from './merging.ts';
import { isCertain } from './oracle.ts';
import { prove } from './prove.ts';
import { sortRows } from './sorting.ts';

/** The forms of every department of both districts, each filled in; some of them sorted. */
async function allForms(): Promise<readonly Filled[]> {
  const { sent } = await baseLedger();
  const latest = sent.filter(
    ({ form }) =>
      form.period.name === NOVEMBER &&
      !sent.some(
        (other) =>
          other.form.department.id === form.department.id &&
          other.form.period.id === form.period.id &&
          other.form.version > form.version,
      ),
  );
  return Promise.all(
    latest.map(async (each, index) => {
      const filled = await fill(each, answersOf(each.form));
      if (index % 3 === 0) sortRows(filled, 'whole rows');
      return filled;
    }),
  );
}

async function sentBack(forms: readonly Filled[]): Promise<Made> {
  const parts = await Promise.all(forms.map((form) => sendBack(form, expectations(form))));
  return {
    files: parts.flatMap(({ files }) => files),
    expected: parts.flatMap(({ expected }) => expected),
    damages: [],
    typed: forms.flatMap((form) => typedInto(form.book, form)),
  };
}

describe('the forms of two districts in one drop', () => {
  it('all stand where they belong, and come back out as one batch, row for row', async () => {
    const base = await baseLedger();
    expect(await prove(base, await sentBack(await allForms()))).toEqual([]);
  });

  it('dropped twice, they change nothing', async () => {
    const merging = openMerging(await baseLedger());
    const { files } = await sentBack(await allForms());
    merging.takeCertain(await merging.plan(files));
    const once = { answers: answersInForce(merging.ledger), all: inForce(merging.ledger) };
    const again = await merging.plan(files);
    expect(again.changes).toEqual([]);
    expect(again.files.every(({ verdict }) => verdict.kind === 'form' && verdict.mergedBefore !== null)).toBe(true);
    expect(merging.takeCertain(again)).toMatchObject({ batchId: null, entries: 0, taken: 0 });
    expect(answersInForce(merging.ledger)).toEqual(once.answers);
    expect(inForce(merging.ledger)).toEqual(once.all);
  });

  it('named twice in one drop, each is taken once', async () => {
    const merging = openMerging(await baseLedger());
    const { files } = await sentBack((await allForms()).slice(0, 4));
    const copies = files.map(({ name, bytes }) => ({ name: `副本 ${name}`, bytes }));
    const once = await merging.plan(files);
    const twice = await merging.plan([...files, ...copies]);
    expect(twice.changes.filter(isCertain)).toHaveLength(once.changes.filter(isCertain).length);
    expect(twice.counts.conflicts).toBe(0);
  });

  it('a doubtful cell that a person left is not asked about again, and one left open is', async () => {
    const merging = openMerging(await baseLedger());
    const desk = openDesk(await baseLedger());
    const form = await desk.filled('花都区', '区民政局');
    for (const [index, percent] of ['约80%', '八成'].entries()) {
      put(form.page, form.rows[index] ?? 0, 'rating', '达序时');
      put(form.page, form.rows[index] ?? 0, 'percent', percent);
    }
    const files = [{ name: form.name, bytes: await saveBook(form.book) }];
    const plan = await merging.plan(files);
    const doubtful = plan.changes.filter((change) => !isCertain(change));
    expect(doubtful).toHaveLength(2);
    const [left] = doubtful;
    const choices = plan.changes.filter(isCertain).map(({ id }) => ({ id, choice: 'take' as const }));
    merging.exchange.apply(plan.id, [...choices, { id: left?.id ?? -1, choice: 'leave' }]);
    const again = await merging.plan(files);
    expect(again.changes.map(({ obligationId, field }) => [obligationId, field])).toEqual(
      doubtful.slice(1).map(({ obligationId, field }) => [obligationId, field]),
    );
  });

  it('what a person put right afterwards is not undone by the same answers, be it the same file or one saved anew', async () => {
    const merging = openMerging(await baseLedger());
    const form = await openDesk(await baseLedger()).filled('花都区', '区民政局');
    const file = { name: form.name, bytes: await saveBook(form.book) };
    merging.takeCertain(await merging.plan([file]));
    const { obligationId } = form.form.rows[0] ?? { obligationId: 0 };
    const office = openOffice(merging.ledger);
    office.on('2026-11-25');
    const { period } = form.form;
    office.tracking.revise({ periodId: period.id, entries: [{ obligationId, progress: '经核实：只完成一半。' }] });
    expect((await merging.plan([file])).changes).toEqual([]);

    write(form.page, 0, 40, ' ');
    const anew = await merging.plan([{ name: '另存.xlsx', bytes: await saveBook(form.book) }]);
    expect(anew.changes.filter(isCertain)).toEqual([]);
    expect(anew.changes.map(({ field, was, conflict }) => [field, was, conflict !== null])).toEqual([
      ['progress', '经核实：只完成一半。', true],
    ]);
  });

  it('taken back, the same files are asked about anew', async () => {
    const merging = openMerging(await baseLedger());
    const { files } = await sentBack((await allForms()).slice(0, 2));
    const plan = await merging.plan(files);
    const { batchId } = merging.takeCertain(plan);
    merging.undo(batchId ?? 0);
    const again = await merging.plan(files);
    expect(again.changes.map(({ value }) => value)).toEqual(plan.changes.map(({ value }) => value));
  });
});
