import { describe, expect, it } from 'vitest';
import { saying, takeIn } from '../../helpers/directory.ts';
import { newLedger } from '../../helpers/ledger.ts';
import { openDesk, plain } from '../tracking/keep/office.ts';
import { openBook, saveBook, write } from './damage/book.ts';
import { answerPage, COLUMNS, columnOf, keyRows } from './damage/layout.ts';
import { exchangeOver } from './damage/merging.ts';

/** What comes back from the bodies of a ledger with these places, each one having told one thing. */
async function returnedFrom(places: readonly string[]) {
  const ledger = newLedger();
  for (const place of places) {
    takeIn(ledger, [saying(5, `推进${place}社区食堂建设`, { lead: ['区民政局'] })], { file: `${place}.xlsx`, place });
  }
  const desk = openDesk(ledger);
  desk.periods.add({ name: '2026年11月', start: '2026-11-01', cutoff: '2026-11-25' });
  const duties = ledger.db
    .prepare<{ id: number; department: number }>('SELECT id, department_id AS department FROM live_obligations')
    .all();
  desk.tracking.event({ obligations: duties.map(({ id }) => id), kind: 'assign', on: '2026-11-02', ...plain });
  const exchange = exchangeOver(ledger);
  const periodId = desk.periods.list()[0]?.id ?? 0;
  const departments = duties.map(({ department }) => department);
  const sent = await exchange.send({ periodId, departments, as: 'files' });
  const files = [];
  for (const { name, bytes } of sent.filter((file) => file.name.includes('反馈表'))) {
    const book = await openBook(bytes);
    const page = answerPage(book);
    write(page, keyRows(page)[0] ?? 0, columnOf(page, COLUMNS.progress), '已开工');
    files.push({ name, bytes: await saveBook(book) });
  }
  return exchange.read(periodId, files);
}

describe('what 区民政局 of two districts return', () => {
  it('is told of two bodies: where it goes to, whom it comes from, and what each file is', async () => {
    const plan = await returnedFrom(['花都区', '朝阳区']);
    const names = ['朝阳区民政局', '花都区民政局'];
    expect(plan.changes.map(({ department }) => department).sort()).toEqual(names);
    expect(plan.changes.map(({ from }) => from).sort()).toEqual(names);
    const senders = plan.files.map(({ verdict }) => (verdict.kind === 'form' ? verdict.department : ''));
    expect(senders.sort()).toEqual(names);
  });

  it('has no place before it where there is one of that name', async () => {
    const plan = await returnedFrom(['花都区']);
    expect(plan.changes.map(({ department, from }) => [department, from])).toEqual([['区民政局', '区民政局']]);
  });
});
