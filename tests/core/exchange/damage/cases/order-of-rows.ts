import { addressOf, insertRow, read, removeRow, write } from '../book.ts';
import { type DamageCase, expect, sendBack, TABLE } from '../expected.ts';
import { put } from '../fill.ts';
import { COLUMNS, columnOf, headerRow, keyColumns } from '../layout.ts';
import { rowOf } from '../row-steps.ts';
import { sortRows } from '../sorting.ts';
import { dropHidden } from '../strip.ts';

/** Rows sorted, whole or in some columns only; hidden by a filter. */
export const ORDER_OF_ROWS: readonly DamageCase[] = [
  {
    name: '整行排序（按工作任务降序）',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      sortRows(form, 'whole rows');
      return sendBack(form, expect(form), { damages: ['rows-reordered'] });
    },
  },
  {
    name: '只排序看得见的列，隐藏的行码留在原处',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const keys = keyColumns(form.page);
      const { moved, stayed } = sortRows(form, (column) => !keys.includes(column));
      return sendBack(
        form,
        expect(form).set(moved, 'all', 'kept').set(stayed, 'all', 'right').set('all', 'value', 'right'),
        {
          damages: ['key-wrong'],
        },
      );
    },
  },
  {
    name: '排序时漏了左侧行码，右侧行码随行走',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const [first] = keyColumns(form.page);
      const { moved } = sortRows(form, (column) => column !== first);
      return sendBack(form, expect(form).set(moved, 'all', 'right').set('all', 'value', 'right'), {
        damages: ['key-wrong'],
      });
    },
  },
  {
    name: '只把“工作任务”一列排了序',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      const content = columnOf(form.page, COLUMNS.content);
      const { moved, stayed } = sortRows(form, (column) => column === content);
      return sendBack(
        form,
        expect(form).set(moved, 'all', 'kept').set(stayed, 'all', 'right').set('all', 'value', 'right'),
        {
          damages: ['key-wrong'],
        },
      );
    },
  },
  {
    name: '行码所在的行被剪切粘贴到表的最前面',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const last = rowOf(form, form.rows.length - 1);
      const boxes = form.page.rows[last] ?? [];
      removeRow(form.page, last);
      insertRow(form.page, rowOf(form, 0));
      form.page.rows[rowOf(form, 0) - 1] = boxes;
      return sendBack(form, expect(form), { damages: ['rows-reordered'] });
    },
  },
  {
    name: '筛选后未取消，部分行被隐藏',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const header = headerRow(form.page, COLUMNS.progress);
      const last = rowOf(form, form.rows.length - 1);
      form.page.filter = `${addressOf(header, 1)}:${addressOf(last, (form.page.rows[header]?.length ?? 2) - 1)}`;
      for (const index of [1, 2, 5, 9, 13]) form.page.hiddenRows.add(rowOf(form, index));
      return sendBack(form, expect(form), { damages: ['hidden-rows'] });
    },
  },
  {
    name: '没有行码，且只排序了“工作任务”一列',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      dropHidden(form.book);
      put(form.page, form.rows[0] ?? 0, 'percent', 51);
      const content = columnOf(form.page, COLUMNS.content);
      const [one = 0, other = 0] = [form.rows[1], form.rows[2]];
      const texts = [read(form.page, one, content), read(form.page, other, content)];
      write(form.page, one, content, texts[1] ?? '');
      write(form.page, other, content, texts[0] ?? '');
      const expectations = expect(form)
        .set(0, 'percent', 'right', '51')
        .set('all', 'value', 'right')
        .set([1, 2], TABLE, 'kept');
      return sendBack(form, expectations, { damages: ['key-lost'] });
    },
  },
];
