import { addressOf, insertRow, merge, removeRow, textOf, write } from './book.ts';
import { type DamageCase, expect, sendBack } from './expected.ts';
import { type Filled, put } from './fill.ts';
import { COLUMNS, columnOf, headerRow, keyColumns } from './layout.ts';
import { sortRows } from './sorting.ts';

/** What becomes of rows: sorted, put in, taken out, doubled, drawn together. */
export const ROW_CASES: readonly DamageCase[] = [
  {
    name: '原样填好寄回',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      return sendBack(form, expect(form), { calm: true });
    },
  },
  {
    name: '空白表原样退回',
    async make(desk) {
      const form = await desk.blank('花都区', '区民政局');
      return sendBack(form, expect(form), { calm: true });
    },
  },
  {
    name: '每行只写“无变化”',
    async make(desk) {
      const form = await desk.withoutChange('花都区', '区民政局');
      return sendBack(form, expect(form).set('all', 'progress', 'certain', '本期无变化'), { calm: true });
    },
  },
  {
    name: '只填了填报人和电话，答复全部空白',
    async make(desk) {
      const form = await desk.blank('花都区', '区卫计局');
      for (const row of form.rows) {
        put(form.page, row, 'person', '梁启明');
        put(form.page, row, 'phone', '020-86830000');
      }
      return sendBack(form, expect(form), { calm: true });
    },
  },
  {
    name: '填报人和电话按说明只填了第一项',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      for (const row of form.rows.slice(1)) {
        put(form.page, row, 'person', '');
        put(form.page, row, 'phone', '');
      }
      const name = form.answers[0]?.person ?? '';
      return sendBack(form, expect(form).set('all', 'saidBy', 'certain', name));
    },
  },
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
];

const NEW_TASK = '新增：开展长期护理保险试点前期研究';
const NEW_ANSWER = '本行为新增：已委托高校起草研究报告。';

/** All but the values, which stand on a sheet of their own. */
const TABLE = ['progress', 'problem', 'next', 'rating', 'percent', 'saidBy'] as const;

/** Where the row of that place on the form now is. */
function rowOf({ page, form }: Filled, index: number): number {
  const key = form.rows[index]?.key;
  const row = page.rows.findIndex((boxes) => boxes.some((box) => textOf(box) === key));
  if (row < 0) throw new Error(`row ${index} of the form is gone`);
  return row;
}

/** Copies a row below itself, hidden columns and all. */
function copyRow(form: Filled, index: number): number {
  const row = rowOf(form, index);
  insertRow(form.page, row + 1);
  form.page.rows[row + 1] = [...(form.page.rows[row] ?? [])];
  return row + 1;
}
