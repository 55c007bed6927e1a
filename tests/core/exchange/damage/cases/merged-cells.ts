import { RATING_CODES } from '../answers.ts';
import { merge } from '../book.ts';
import { type DamageCase, expect, sendBack } from '../expected.ts';
import { COLUMNS, columnOf } from '../layout.ts';

/** Cells drawn together. */
export const MERGED_CELLS: readonly DamageCase[] = [
  {
    name: '三行的进展情况合并成一格',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const column = columnOf(form.page, COLUMNS.progress);
      const top = form.rows[3] ?? 0;
      merge(form.page, { top, left: column, bottom: top + 2, right: column });
      const text = form.answers[3]?.progress ?? '';
      return sendBack(form, expect(form).set([3, 4, 5], 'progress', 'asked', text), { damages: ['cells-merged'] });
    },
  },
  {
    name: '进展、问题、措施三格横向合并',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const left = columnOf(form.page, COLUMNS.progress);
      const row = form.rows[4] ?? 0;
      merge(form.page, { top: row, left, bottom: row, right: left + 2 });
      const expectations = expect(form).set(4, ['problem', 'next'], 'none').set(4, 'progress', 'right');
      return sendBack(form, expectations, { damages: ['cells-merged'] });
    },
  },
  {
    name: '两行的工作任务原文合并，第二行原文没有了',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const column = columnOf(form.page, COLUMNS.content);
      const top = form.rows[6] ?? 0;
      merge(form.page, { top, left: column, bottom: top + 1, right: column });
      return sendBack(form, expect(form).set([6, 7], 'all', 'right'), { damages: ['cells-merged'] });
    },
  },
  {
    name: '评价和比例整列合并，只填一个',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      const top = form.rows[0] ?? 0;
      const bottom = form.rows.at(-1) ?? 0;
      for (const name of ['rating', 'percent', 'person', 'phone'] as const) {
        const column = columnOf(form.page, COLUMNS[name]);
        merge(form.page, { top, left: column, bottom, right: column });
      }
      const first = form.answers[0];
      const expectations = expect(form)
        .set('all', 'rating', 'asked', first ? RATING_CODES.get(first.rating) : '')
        .set('all', 'percent', 'asked', String(first?.percent))
        .set('all', 'saidBy', 'right', first?.person);
      return sendBack(form, expectations, { damages: ['cells-merged'] });
    },
  },
];
