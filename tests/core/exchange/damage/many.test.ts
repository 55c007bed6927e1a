import { describe, expect, it } from 'vitest';
import { saying, takeIn } from '../../../helpers/directory.ts';
import { newLedger } from '../../../helpers/ledger.ts';
import { openDesk, plain } from '../../tracking/keep/office.ts';
import { openBook, saveBook } from './book.ts';
import { put } from './fill.ts';
import { answerPage, keyRows } from './layout.ts';
import { answersInForce, inForce } from './ledger-says.ts';
import { exchangeOver } from './merging.ts';
import { isCertain } from './oracle.ts';

const OFFICES = 200;

/** 200 offices with three tasks each, and their forms as they came back. */
async function manyReturns() {
  const ledger = newLedger();
  const office = (index: number) => `第${(index % OFFICES) + 1}片区办`;
  const tasks = Array.from({ length: 300 }, (_, index) =>
    saying(index + 5, `落实第${index + 1}项民生实事，按月报送进度`, {
      lead: [office(index)],
      support: [office(index + 1)],
    }),
  );
  takeIn(ledger, tasks);
  const desk = openDesk(ledger);
  desk.periods.add({ name: '2026年11月', start: '2026-11-01', cutoff: '2026-11-25' });
  const duties = ledger.db
    .prepare<{ id: number; department: number }>('SELECT id, department_id AS department FROM live_obligations')
    .all();
  desk.tracking.event({ obligations: duties.map(({ id }) => id), kind: 'assign', on: '2026-11-02', ...plain });
  const exchange = exchangeOver(ledger);
  const [period] = desk.periods.list();
  const periodId = period?.id ?? 0;
  const departments = [...new Set(duties.map(({ department }) => department))];
  const sent = await exchange.send({ periodId, departments, as: 'files' });
  const forms = sent.filter(({ name }) => name.includes('反馈表'));
  const files = await Promise.all(
    forms.map(async ({ name, bytes }) => {
      const book = await openBook(bytes);
      const page = answerPage(book);
      for (const row of keyRows(page)) put(page, row, 'progress', `${name} 第 ${row} 行：已完成。`);
      return { name, bytes: await saveBook(book) };
    }),
  );
  return { ledger, exchange, periodId, files, duties };
}

describe('200 returned files', () => {
  it('are merged in one go, told step by step, and stopped without a trace', async () => {
    const { ledger, exchange, periodId, files, duties } = await manyReturns();
    expect(files).toHaveLength(OFFICES);
    const before = inForce(ledger);

    const stop = new AbortController();
    let told = 0;
    const cancelled = exchange.read(periodId, files, {
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        told += 1;
        expect(total).toBe(OFFICES);
        if (done === 50) stop.abort();
      },
    });
    await expect(cancelled).rejects.toThrow();
    expect(told).toBeLessThan(60);
    expect(inForce(ledger)).toEqual(before);

    const steps: number[] = [];
    const plan = await exchange.read(periodId, files, { onProgress: ({ done }) => void steps.push(done) });
    expect(steps.length).toBeGreaterThanOrEqual(OFFICES);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(plan.files.filter(({ verdict }) => verdict.kind === 'form')).toHaveLength(OFFICES);
    expect(plan.changes.filter((change) => !isCertain(change))).toEqual([]);
    expect(plan.changes).toHaveLength(duties.length);

    const result = exchange.apply(
      plan.id,
      plan.changes.map(({ id }) => ({ id, choice: 'take' })),
    );
    expect(result).toMatchObject({ files: OFFICES, entries: duties.length, open: 0 });
    const said = answersInForce(ledger);
    for (const { obligationId, value } of plan.changes)
      expect(said.get(`${periodId}/${obligationId}.progress`)).toBe(value);
    for (const change of plan.changes) {
      const { name } = plan.files[change.source.file] ?? { name: '' };
      expect(change.value.startsWith(`${name} `), `${change.value} in ${name}`).toBe(true);
    }
  });
});
