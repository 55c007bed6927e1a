import type { CellValue } from 'exceljs';
import { write } from '../book.ts';
import { type DamageCase, type Expectations, expect, type Fate, sendBack } from '../expected.ts';
import { type Filled, put } from '../fill.ts';
import { COLUMNS, columnOf, type FillColumn } from '../layout.ts';

type Wording = readonly [typed: CellValue, fate: Fate, value: string | null, format?: string];

const RATINGS: readonly Wording[] = [
  ['正常推进', 'certain', 'on-track'],
  ['有序推进', 'certain', 'on-track'],
  ['完成', 'certain', 'done'],
  ['慢序时', 'certain', 'behind'],
  ['已达序时进度', 'right', 'on-track'],
  ['已经完成了', 'asked', null],
  ['慢', 'asked', null],
  ['基本完成', 'asked', 'done'],
  ['正在推进', 'asked', 'on-track'],
  ['已完成80%', 'asked', null],
  ['红灯', 'asked', null],
  ['好', 'asked', null],
  ['达序时/已完成', 'asked', null],
  ['√', 'asked', null],
  ['达 序 时', 'certain', 'on-track'],
  ['“达序时”', 'certain', 'on-track'],
];

const PERCENTS: readonly Wording[] = [
  ['80%', 'certain', '80'],
  [0.8, 'certain', '80', '0%'],
  [0.8, 'asked', '80'],
  ['约80%', 'asked', '80'],
  ['八成', 'asked', '80'],
  ['８０％', 'certain', '80'],
  ['80', 'certain', '80'],
  [80, 'certain', '80'],
  [120, 'asked', null],
  [-5, 'asked', null],
  ['80%以上', 'asked', '80'],
  ['70%-80%', 'asked', null],
  ['百分之八十', 'right', '80'],
  ['大部分', 'asked', null],
  ['4/5', 'asked', null],
  [new Date(Date.UTC(2026, 3, 5)), 'asked', null, 'm"月"d"日"'],
  ['80．5％', 'certain', '80.5'],
  [1, 'asked', null],
  [1, 'certain', '100', '0%'],
  ['0', 'right', '0'],
];

/** Ratings, percentages and short answers in departments' own words. */
export const OWN_WORDS: readonly DamageCase[] = [
  {
    name: '进度评价用自己的话写',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      // 已完成80% rates nothing; it may be asked as the percentage that it also is, beside the one that was given.
      const half = RATINGS.findIndex(([typed]) => typed === '已完成80%');
      return sendBack(form, typeColumn(form, 'rating', RATINGS).set(half, ['rating', 'percent'], 'maybe', null));
    },
  },
  {
    name: '完成比例写成各种样子',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      return sendBack(form, typeColumn(form, 'percent', PERCENTS), { mayGo: ['百分之八十', '2026-04-05'] });
    },
  },
  {
    name: '评价与比例互相矛盾：已完成却只有 40%，未启动却有 60%',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      for (const [index, rating, percent] of [
        [0, '已完成', 40],
        [1, '未启动', 60],
      ] as const) {
        write(form.page, form.rows[index] ?? 0, columnOf(form.page, COLUMNS.rating), rating);
        write(form.page, form.rows[index] ?? 0, columnOf(form.page, COLUMNS.percent), percent);
      }
      const expectations = expect(form)
        .set(0, 'rating', 'right', 'done')
        .set(0, 'percent', 'asked', '40')
        .set(1, 'rating', 'right', 'not-started')
        .set(1, 'percent', 'asked', '60');
      return sendBack(form, expectations);
    },
  },
  {
    name: '“无”“—”“/”“同上”“同上期”“略”',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const words: readonly (readonly [
        column: 'progress' | 'problem' | 'next',
        typed: string,
        fate: Fate,
        value: string | null,
      ])[] = [
        ['problem', '无', 'right', '无'],
        ['problem', '—', 'none', ''],
        ['problem', '/', 'none', ''],
        ['problem', '暂无', 'right', '暂无'],
        ['progress', '同上', 'asked', null],
        ['progress', '同上期', 'right', '本期无变化'],
        ['progress', '本期无变化。', 'right', '本期无变化'],
        ['progress', '略', 'right', '略'],
        ['next', '同上', 'asked', null],
        ['progress', '详见附件', 'right', '详见附件'],
      ];
      const expectations = expect(form);
      for (const [index, [column, typed, fate, value]] of words.entries()) {
        write(form.page, form.rows[index] ?? 0, columnOf(form.page, COLUMNS[column]), typed);
        const there = form.answers[index]?.[column] !== '';
        const { obligationId = 0 } = form.form.rows[index] ?? {};
        if (there) expectations.set(index, column, fate === 'none' ? 'none' : fate, value);
        else if (fate !== 'none') expectations.add(value, fate, { obligationId, field: column });
      }
      return sendBack(form, expectations, { mayGo: ['—', '/', '同上期', '本期无变化。'] });
    },
  },
];

function typeColumn(
  form: Filled,
  column: FillColumn & ('rating' | 'percent'),
  wordings: readonly Wording[],
): Expectations {
  const expectations = expect(form);
  for (const [index, [typed, fate, value, format]] of wordings.entries()) {
    const row = form.rows[index];
    if (row === undefined) throw new Error('the form has too few rows');
    write(form.page, row, columnOf(form.page, COLUMNS[column]), typed, format);
    expectations.set(index, column, fate, value);
    // 已完成 beside 45% would be asked for its own sake.
    if (column === 'rating') {
      put(form.page, row, 'percent', '');
      expectations.set(index, 'percent', 'none');
    } else {
      put(form.page, row, 'rating', '达序时');
      expectations.set(index, 'rating', 'certain', 'on-track');
    }
  }
  return expectations;
}
