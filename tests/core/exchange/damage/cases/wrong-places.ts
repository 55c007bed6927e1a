import { read, write } from '../book.ts';
import { type DamageCase, expect, sendBack } from '../expected.ts';
import { put } from '../fill.ts';
import { COLUMNS, columnOf, headerRow, INDICATOR_COLUMNS, indicatorPage } from '../layout.ts';

/** Answers typed into the wrong column. */
export const WRONG_PLACES: readonly DamageCase[] = [
  {
    name: '评价写进比例栏，比例写进评价栏',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      put(form.page, form.rows[0] ?? 0, 'percent', '达序时');
      put(form.page, form.rows[0] ?? 0, 'rating', '60%');
      const expectations = expect(form).set(0, 'rating', 'asked', 'on-track').set(0, 'percent', 'asked', '60');
      return sendBack(form, expectations, { damages: ['wrong-column'] });
    },
  },
  {
    name: '进展栏里只写了“80%”，另一行只写了“已完成”',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      put(form.page, form.rows[1] ?? 0, 'progress', '80%');
      put(form.page, form.rows[1] ?? 0, 'percent', '');
      put(form.page, form.rows[1] ?? 0, 'rating', '达序时');
      put(form.page, form.rows[2] ?? 0, 'progress', '已完成');
      put(form.page, form.rows[2] ?? 0, 'rating', '');
      const expectations = expect(form)
        .set(1, 'progress', 'maybe', '80%')
        .set(1, 'percent', 'asked', '80')
        .set(1, 'rating', 'certain', 'on-track')
        .set(2, 'progress', 'maybe', '已完成')
        .set(2, 'rating', 'maybe', 'done');
      return sendBack(form, expectations, { damages: ['wrong-column'] });
    },
  },
  {
    name: '电话写进填报人栏，姓名写进电话栏',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      put(form.page, form.rows[5] ?? 0, 'person', '13926000000');
      put(form.page, form.rows[5] ?? 0, 'phone', '曾国强');
      return sendBack(form, expect(form).set(5, 'saidBy', 'right', '曾国强'));
    },
  },
  {
    name: '整段进展写进了完成比例栏',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const text = form.answers[3]?.progress ?? '';
      put(form.page, form.rows[3] ?? 0, 'percent', text);
      put(form.page, form.rows[3] ?? 0, 'progress', '');
      const expectations = expect(form).set(3, 'progress', 'asked').set(3, 'percent', 'none');
      return sendBack(form, expectations, { damages: ['wrong-column'] });
    },
  },
  {
    name: '进展写进了“上期进展”一列',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      for (const index of [2, 9]) {
        write(form.page, form.rows[index] ?? 0, columnOf(form.page, COLUMNS.last), form.answers[index]?.progress ?? '');
        put(form.page, form.rows[index] ?? 0, 'progress', '');
      }
      return sendBack(form, expect(form).set([2, 9], 'progress', 'kept'), { damages: ['reference-changed'] });
    },
  },
  {
    name: '指标表里填了文字、错误日期和单位',
    async make(desk) {
      const form = await desk.measured();
      const page = indicatorPage(form.book);
      if (!page) throw new Error('no indicators');
      const header = headerRow(page, INDICATOR_COLUMNS.value);
      const column = columnOf(page, INDICATOR_COLUMNS.value, header);
      const row = page.rows.findIndex((_, index) => index > header && read(page, index, column) !== '');
      write(page, row, column, '约六成');
      const [key = ''] = form.form.rows.flatMap(({ indicators }) => indicators.map((each) => each.key));
      return sendBack(form, expect(form).setValue(key, 'asked', null, null));
    },
  },
];
