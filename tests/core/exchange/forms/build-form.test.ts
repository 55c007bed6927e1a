import { beforeEach, describe, expect, it } from 'vitest';
import { buildForm, buildForms } from '../../../../src/core/exchange/forms/build-form.ts';
import { parseKey } from '../../../../src/core/exchange/forms/form-code.ts';
import type { Form } from '../../../../src/shared/model/exchange.ts';
import { formSource, listAsked, sampleForms, sampleLedger } from '../../../helpers/forms.ts';
import { refusal } from '../../../helpers/ledger.ts';
import { type OfficeDesk, plain, said } from '../../tracking/keep/office.ts';

let desk: OfficeDesk;
const periodId = (name = '2026年11月') => desk.periods.list().find((period) => period.name === name)?.id ?? 0;
const bodyId = (name: string) => {
  const duties = desk.tasks().tasks.flatMap(({ obligations }) => obligations);
  return duties.find(({ department }) => department === name)?.departmentId ?? 0;
};
const formOf = (name: string, period?: string): Form =>
  buildForm(formSource(desk.ledger), periodId(period), bodyId(name));

beforeEach(async () => {
  desk = await sampleLedger();
});

describe('the forms of a period', () => {
  it('ask every department for all that it owes and has not done, once, and for nothing else', () => {
    const source = formSource(desk.ledger);
    const forms = buildForms(source, periodId(), listAsked(source));
    const asked = forms.flatMap(({ rows }) => rows.map(({ obligationId }) => obligationId)).sort((a, b) => a - b);
    const owed = desk
      .tasks()
      .tasks.flatMap(({ obligations }) => obligations.map(({ id }) => id))
      .sort((a, b) => a - b);
    expect(asked).toEqual(owed);
    expect(new Set(forms.map(({ code }) => code)).size).toBe(forms.length);
  });

  it('say each row in the words of the source, what the department answers for first, 配合 after, in the order of the plan', () => {
    const { rows } = formOf('区卫计局');
    const support = rows.map(({ role }) => role === 'support');
    expect(support).toEqual(support.toSorted());
    const own = rows.filter(({ role }) => role !== 'support').map(({ taskId }) => taskId);
    expect(own).toEqual(own.toSorted((a, b) => a - b));
    for (const row of rows) {
      const task = desk.tasks().tasks.find(({ id }) => id === row.taskId);
      expect(row).toMatchObject({ number: task?.number, content: task?.content, category: task?.category });
    }
  });

  it('give each row a key of its own that tells its place', () => {
    const { code, rows } = formOf('区民政局');
    expect(rows.map(({ key }) => parseKey(key))).toEqual(
      rows.map((_, index) => ({ code, row: index + 1, indicator: null })),
    );
  });

  it('ask for the figures of indicators only who answers for them, each thing measured once', () => {
    const row = formOf('区卫计局').rows.find(({ number }) => number === '16');
    expect(row?.indicators).toMatchObject([{ target: '争取达到100%', unit: '%' }]);
    const source = formSource(desk.ledger);
    const forms = buildForms(source, periodId(), listAsked(source));
    for (const { rows } of forms) {
      for (const { role, indicators } of rows) {
        expect(role === 'support' && indicators.length > 0).toBe(false);
        expect(new Set(indicators.map(({ indicator, unit }) => `${indicator} ${unit}`)).size).toBe(indicators.length);
      }
    }
  });
});

describe('what was said last', () => {
  it('stands beside the row with its period, rating and percentage, and is of an earlier period', () => {
    const [first] = formOf('区卫计局').rows;
    expect(first?.last).toMatchObject({ period: '2026年10月', rating: 'on-track' });
    expect(formOf('区卫计局', '2026年10月').rows.every(({ last }) => last === null)).toBe(true);
  });

  it('of this period changes nothing in its form', () => {
    const before = formOf('区卫计局');
    const [row] = before.rows;
    const entries = [said(row?.obligationId ?? 0, { progress: '11月的进展' })];
    desk.tracking.enter({ periodId: periodId(), entries });
    expect(formOf('区卫计局').rows[0]?.last).toEqual(row?.last);
  });

  it('is shortened where it is a whole page', () => {
    const [row] = formOf('区卫计局').rows;
    const entries = [said(row?.obligationId ?? 0, { progress: '完成'.repeat(500) })];
    desk.tracking.enter({ periodId: periodId('2026年10月'), entries });
    expect(formOf('区卫计局').rows[0]?.last?.progress).toBe(`${'完成'.repeat(120)}……（以下略）`);
  });
});

describe('what is not asked', () => {
  const takeOff = (kind: 'accept' | 'suspend' | 'park') => {
    const [row] = formOf('区教育局').rows;
    desk.tracking.event({ obligations: [row?.obligationId ?? 0], kind, on: '2026-11-20', ...plain });
    return { row, after: formOf('区教育局') };
  };

  it.each(['accept', 'suspend', 'park'] as const)('is what the office has taken off the list by %s', (kind) => {
    const { row, after } = takeOff(kind);
    expect(after.rows.map(({ obligationId }) => obligationId)).not.toContain(row?.obligationId);
  });

  it('leaves a form without rows where nothing else is owed, and the department out of those to be asked', () => {
    const form = formOf('区信息办');
    const obligations = form.rows.map(({ obligationId }) => obligationId);
    desk.tracking.event({ obligations, kind: 'suspend', on: '2026-11-20', ...plain });
    expect(formOf('区信息办').rows).toEqual([]);
    expect(listAsked(formSource(desk.ledger))).not.toContain(form.department.id);
  });

  it('is a department or a period that is gone', () => {
    const source = formSource(desk.ledger);
    expect(refusal(() => buildForm(source, 99, bodyId('区民政局'))).code).toBe('no-such-period');
    expect(refusal(() => buildForm(source, periodId(), 9999)).code).toBe('no-such-department');
  });
});

it('the next form of a department has the next number and a code of its own', async () => {
  const { files, ledger, periods } = await sampleForms();
  const [first] = files;
  const next = buildForm(formSource(ledger), periods.november.id, first?.form.department.id ?? 0);
  expect([first?.form.version, next.version]).toEqual([1, 2]);
  expect(next.code).not.toBe(first?.form.code);
});
