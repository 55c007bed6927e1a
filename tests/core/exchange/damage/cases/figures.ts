import type { CellValue } from 'exceljs';
import { read, write } from '../book.ts';
import type { Desk } from '../desk.ts';
import { type DamageCase, type Expectations, expect, type Fate, sendBack } from '../expected.ts';
import type { Filled } from '../fill.ts';
import { columnOf, headerRow, INDICATOR_COLUMNS, indicatorPage } from '../layout.ts';

const DATES: readonly (readonly [typed: CellValue, fate: Fate, on: string | null, format?: string])[] = [
  ['2026-11-20', 'certain', '2026-11-20'],
  ['2026年11月20日', 'certain', '2026-11-20'],
  ['2026.11.20', 'certain', '2026-11-20'],
  ['20261120', 'certain', '2026-11-20'],
  ['2026/11/20', 'certain', '2026-11-20'],
  [new Date(Date.UTC(2026, 10, 20)), 'certain', '2026-11-20', 'yyyy"年"m"月"d"日"'],
  ['11月20日', 'right', '2026-11-20'],
  ['11.20', 'right', '2026-11-20'],
  ['11/10/2026', 'asked', null],
  ['２０２６年１１月２０日', 'certain', '2026-11-20'],
  [46346, 'right', '2026-11-20'],
  ['11月底', 'asked', null],
  ['2027-11-20', 'asked', null],
];

const VALUES: readonly (readonly [typed: string, fate: Fate, value: string | null])[] = [
  ['1,200', 'certain', '1200'],
  ['1.2万', 'right', '12000'],
  ['约500', 'asked', null],
  ['５６', 'certain', '56'],
  ['5（含在建2处）', 'asked', null],
  ['3-5', 'asked', null],
  ['未统计', 'asked', null],
  ['5+3', 'asked', null],
  ['12．5', 'right', '12.5'],
  ['不少于60', 'asked', null],
  ['80%', 'asked', null],
  ['5万元', 'asked', null],
  ['5家', 'right', '5'],
  ['五', 'right', '5'],
  ['-3', 'asked', null],
];

/** Measured values and their days in departments' own ways. */
export const OWN_FIGURES: readonly DamageCase[] = [
  ...[0, 5, 10].map((from) => ({
    name: `统计截止日写成各种样子（${from / 5 + 1}）`,
    async make(desk: Desk) {
      const form = await desk.measured();
      const days = DATES.slice(from, from + 5);
      // A day that is told for certain is shown as the ledger writes days.
      const told = days.filter(([, fate]) => fate !== 'asked').map(([typed]) => String(typed));
      return sendBack(form, typeDays(form, days), { mayGo: told });
    },
  })),
  ...[0, 5, 10].map((from) => ({
    name: `指标的完成值写成各种样子（${from / 5 + 1}）`,
    async make(desk: Desk) {
      const form = await desk.measured();
      const values = VALUES.slice(from, from + 5);
      const told = values.filter(([, fate]) => fate !== 'asked').map(([typed]) => typed);
      return sendBack(form, typeValues(form, values), { mayGo: told });
    },
  })),
];

function typeValues(form: Filled, values: typeof VALUES): Expectations {
  const { page, rows, keys, value } = measuredRows(form);
  const expectations = expect(form);
  for (const [index, [typed, fate, number]] of values.entries()) {
    write(page, rows[index] ?? 0, value, typed);
    expectations.setValue(keys[index] ?? '', fate, '2026-11-20', number);
  }
  return expectations;
}

/** Where the measured values stand: their rows, by the keys of their indicators. */
function measuredRows({ form, book }: Filled) {
  const page = indicatorPage(book);
  if (!page) throw new Error('the form asks for no indicators');
  const header = headerRow(page, INDICATOR_COLUMNS.value);
  const value = columnOf(page, INDICATOR_COLUMNS.value, header);
  const on = columnOf(page, INDICATOR_COLUMNS.on, header);
  const rows = [...page.rows.keys()].filter((row) => row > header && read(page, row, value) !== '');
  const keys = form.rows.flatMap(({ indicators }) => indicators.map(({ key }) => key));
  return { page, rows, keys, value, on };
}

/** Types a day beside each measured value, as many as the form asks for. */
function typeDays(form: Filled, days: typeof DATES): Expectations {
  const { page, rows, keys, on } = measuredRows(form);
  const expectations = expect(form);
  for (const [index, row] of rows.entries()) {
    const [typed, fate, day, format] = days[index] ?? ['2026-11-20', 'certain', '2026-11-20'];
    write(page, row, on, typed, format);
    expectations.setValue(keys[index] ?? '', fate, day);
  }
  return expectations;
}
