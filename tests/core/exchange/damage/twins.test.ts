import { describe, expect, it } from 'vitest';
import { saying, takeIn } from '../../../helpers/directory.ts';
import { newLedger } from '../../../helpers/ledger.ts';
import { openDesk, plain } from '../../tracking/keep/office.ts';
import { type Book, openBook, removeColumn, saveBook, write } from './book.ts';
import { answerPage, COLUMNS, columnOf, keyColumns, keyRows } from './layout.ts';
import { exchangeOver } from './merging.ts';
import { isCertain } from './oracle.ts';

const TASKS = ['推进社区食堂建设', '完善家庭病床服务', '开展适老化改造'];

/** Two plans that ask the same body for the same things in the same words, under the same numbers; its form, filled in. */
async function twinForm() {
  const ledger = newLedger();
  for (const file of ['2025年民生实事.xlsx', '2026年民生实事.xlsx']) {
    takeIn(
      ledger,
      TASKS.map((content, index) => saying(index + 5, content, { lead: ['区民政局'] })),
      { file },
    );
  }
  const desk = openDesk(ledger);
  desk.periods.add({ name: '2026年11月', start: '2026-11-01', cutoff: '2026-11-25' });
  const duties = ledger.db
    .prepare<{ id: number; department: number }>('SELECT id, department_id AS department FROM live_obligations')
    .all();
  desk.tracking.event({ obligations: duties.map(({ id }) => id), kind: 'assign', on: '2026-11-02', ...plain });
  const exchange = exchangeOver(ledger);
  const periodId = desk.periods.list()[0]?.id ?? 0;
  const departmentId = duties[0]?.department ?? 0;
  const form = exchange.form({ periodId, departmentId });
  const sent = await exchange.send({ periodId, departments: [departmentId], as: 'files' });
  const file = sent.find(({ name }) => name.includes('反馈表'));
  const book = await openBook(file?.bytes ?? new Uint8Array());
  const page = answerPage(book);
  for (const [index, row] of keyRows(page).entries()) {
    write(page, row, columnOf(page, COLUMNS.progress), `〔A${form.rows[index]?.obligationId}P〕已开工。`);
  }
  const read = async (changed: Book) =>
    exchange.read(periodId, [{ name: '反馈表.xlsx', bytes: await saveBook(changed) }]);
  return { form, book, page, read };
}

const dropIdentity = (book: Book) => {
  book.pages = book.pages.filter(({ state }) => state === 'visible');
  for (const page of book.pages) for (const column of [...keyColumns(page)].reverse()) removeColumn(page, column);
};

describe('two plans in the same words', () => {
  it('keep their answers apart by the keys', async () => {
    const { form, book, read } = await twinForm();
    const plan = await read(book);
    expect(plan.changes.filter(isCertain).map(({ obligationId, value }) => [obligationId, value])).toEqual(
      form.rows.map(({ obligationId }) => [obligationId, `〔A${obligationId}P〕已开工。`]),
    );
  });

  it('keep them apart by the name of the plan where the keys are gone, or ask', async () => {
    const { form, book, read } = await twinForm();
    dropIdentity(book);
    const plan = await read(book);
    for (const { obligationId } of form.rows) {
      const here = plan.changes.filter((change) => change.obligationId === obligationId);
      expect(here.map(({ value }) => value)).toContain(`〔A${obligationId}P〕已开工。`);
      for (const change of here.filter(isCertain)) expect(change.value).toBe(`〔A${obligationId}P〕已开工。`);
    }
  });

  it('are asked about where nothing tells them apart', async () => {
    const { form, book, page, read } = await twinForm();
    dropIdentity(book);
    removeColumn(page, columnOf(page, '来源方案'));
    const plan = await read(book);
    expect(plan.changes.filter(isCertain)).toEqual([]);
    const kept = [...plan.changes.map(({ value }) => value), ...plan.reading.map(({ text }) => text)].join('\n');
    for (const { obligationId } of form.rows) expect(kept).toContain(`〔A${obligationId}P〕`);
  });
});
