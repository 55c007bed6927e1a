import { insertRow, merge, removeRow, textOf, write } from '../book.ts';
import { type DamageCase, expect, sendBack, TABLE } from '../expected.ts';
import { put } from '../fill.ts';
import { COLUMNS, columnOf, headerRow } from '../layout.ts';
import { copyRow, NEW_ANSWER, NEW_TASK, rowOf } from '../row-steps.ts';

/** Rows taken out, put in, doubled, parted. */
export const ADDED_ROWS: readonly DamageCase[] = [
  {
    name: '删去三行',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      for (const index of [11, 7, 3]) removeRow(form.page, rowOf(form, index));
      return sendBack(form, expect(form).set([3, 7, 11], TABLE, 'none'), { damages: ['row-deleted'] });
    },
  },
  {
    name: '表中间增加一行新工作',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const at = rowOf(form, 5);
      insertRow(form.page, at);
      write(form.page, at, columnOf(form.page, COLUMNS.content), NEW_TASK);
      put(form.page, at, 'progress', NEW_ANSWER);
      put(form.page, at, 'percent', 66);
      return sendBack(form, expect(form).add(NEW_ANSWER, 'read'), {
        damages: ['row-added'],
        reading: [NEW_TASK, NEW_ANSWER],
      });
    },
  },
  {
    name: '表尾增加两行，其中一行没有写任务',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      const at = rowOf(form, form.rows.length - 1) + 1;
      insertRow(form.page, at);
      put(form.page, at, 'progress', '另：全局性工作已完成半年小结。');
      insertRow(form.page, at);
      write(form.page, at, columnOf(form.page, COLUMNS.content), NEW_TASK);
      put(form.page, at, 'progress', NEW_ANSWER);
      return sendBack(form, expect(form).add(NEW_ANSWER, 'read').add('另：全局性工作已完成半年小结。', 'read'), {
        damages: ['row-added'],
        reading: [NEW_TASK, NEW_ANSWER, '另：全局性工作已完成半年小结。'],
      });
    },
  },
  {
    name: '一行原样复制了一遍',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      copyRow(form, 4);
      return sendBack(form, expect(form), { damages: ['row-duplicated'] });
    },
  },
  {
    name: '一行复制了一遍，两行的进展不同',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      put(form.page, copyRow(form, 4), 'progress', '〔A0Q〕后来又与两家医院签约。');
      const { obligationId = 0 } = form.form.rows[4] ?? {};
      const expectations = expect(form)
        .set(4, 'progress', 'conflict')
        .add('〔A0Q〕后来又与两家医院签约。', 'conflict', { obligationId });
      return sendBack(form, expectations, { damages: ['row-duplicated'] });
    },
  },
  {
    name: '复制一行改写成新任务，行码也带了过去',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const copy = copyRow(form, 6);
      write(form.page, copy, columnOf(form.page, COLUMNS.content), NEW_TASK);
      for (const field of ['problem', 'next', 'rating', 'percent'] as const) put(form.page, copy, field, '');
      put(form.page, copy, 'progress', NEW_ANSWER);
      return sendBack(form, expect(form).set(6, 'all', 'right').add(NEW_ANSWER, 'kept'), { reading: [NEW_TASK] });
    },
  },
  {
    name: '各行之间加了空行',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      for (const index of [12, 8, 8, 2]) insertRow(form.page, rowOf(form, index));
      return sendBack(form, expect(form));
    },
  },
  {
    name: '表中加了合并的小标题行和合计行',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      const width = form.page.rows[rowOf(form, 0)]?.length ?? 1;
      const total = rowOf(form, form.rows.length - 1) + 1;
      insertRow(form.page, total);
      write(form.page, total, columnOf(form.page, COLUMNS.content), '合计：本局共承担以上任务，均已落实到科室');
      const title = rowOf(form, 5);
      insertRow(form.page, title);
      write(form.page, title, 1, '（二）由医政科办理的任务');
      merge(form.page, { top: title, left: 1, bottom: title, right: width - 1 });
      return sendBack(form, expect(form), {
        reading: ['（二）由医政科办理的任务', '合计：本局共承担以上任务，均已落实到科室'],
      });
    },
  },
  {
    name: '打印分页时每页重复了表头行',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const header = headerRow(form.page, COLUMNS.progress);
      const texts = (form.page.rows[header] ?? []).map((box) => (box === null ? null : textOf(box)));
      for (const index of [14, 7]) insertRow(form.page, rowOf(form, index), texts);
      return sendBack(form, expect(form));
    },
  },
  {
    name: '一张表从中间断成上下两截，下半截另有标题和表头',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const at = rowOf(form, 10);
      const header = headerRow(form.page, COLUMNS.progress);
      const texts = (form.page.rows[header] ?? []).map((box) => (box === null ? null : textOf(box)));
      insertRow(form.page, at, texts);
      insertRow(form.page, at);
      write(form.page, at, 1, '续表：由老龄科填写');
      insertRow(form.page, at);
      return sendBack(form, expect(form), { reading: ['续表：由老龄科填写'] });
    },
  },
  {
    name: '一格写不下，接着写到下面插入的一行里',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const at = (form.rows[4] ?? 0) + 1;
      insertRow(form.page, at);
      put(form.page, at, 'progress', '（续上）另有5家正在洽谈，预计下月签约。');
      return sendBack(form, expect(form).add('（续上）另有5家正在洽谈，预计下月签约。', 'kept'));
    },
  },
];
