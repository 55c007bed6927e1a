import { insertColumn, type Page, read, removeColumn, write } from '../book.ts';
import { type DamageCase, expect, sendBack } from '../expected.ts';
import { COLUMNS, type ColumnName, columnOf, headerRow } from '../layout.ts';

/** Columns put in, renamed, moved, hidden, deleted, their heads changed about. */
export const COLUMNS_CHANGED: readonly DamageCase[] = [
  {
    name: '插入一列“备注”并写了字',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const at = columnOf(form.page, COLUMNS.problem);
      insertColumn(form.page, at);
      write(form.page, headerRow(form.page, COLUMNS.progress), at, '备注');
      write(form.page, form.rows[3] ?? 0, at, '此项由局老龄办承办，联系人另附。');
      return sendBack(form, expect(form), {
        damages: ['column-inserted'],
        reading: ['此项由局老龄办承办，联系人另附。'],
      });
    },
  },
  {
    name: '最左边插入一列空列',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      insertColumn(form.page, 0);
      return sendBack(form, expect(form));
    },
  },
  {
    name: '列名改成自己的叫法',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      rename(form.page, 'problem', '困难和问题');
      rename(form.page, 'next', '下步工作打算');
      rename(form.page, 'content', '具体任务');
      rename(form.page, 'progress', '工作推进情况');
      return sendBack(form, expect(form), { damages: ['column-renamed'] });
    },
  },
  {
    name: '列名改得认不出来',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      rename(form.page, 'problem', '甲');
      rename(form.page, 'next', '乙');
      return sendBack(form, expect(form).set('all', ['problem', 'next'], 'kept'), { damages: ['column-renamed'] });
    },
  },
  {
    name: '存在问题一列移到进展情况之前，填报人移到最前',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      moveColumn(form.page, 'problem', columnOf(form.page, COLUMNS.progress));
      moveColumn(form.page, 'person', columnOf(form.page, COLUMNS.number));
      return sendBack(form, expect(form), { damages: ['column-moved'] });
    },
  },
  {
    name: '进展情况与工作任务两列对调位置',
    async make(desk) {
      const form = await desk.filled('花都区', '区卫计局');
      moveColumn(form.page, 'progress', columnOf(form.page, COLUMNS.content));
      return sendBack(form, expect(form), { damages: ['column-moved'] });
    },
  },
  {
    name: '进度评价与完成比例两列的表头对调，内容没有动',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const header = headerRow(form.page, COLUMNS.progress);
      const rating = columnOf(form.page, COLUMNS.rating);
      const percent = columnOf(form.page, COLUMNS.percent);
      const [one, other] = [read(form.page, header, rating), read(form.page, header, percent)];
      write(form.page, header, rating, other);
      write(form.page, header, percent, one);
      return sendBack(form, expect(form).set('all', ['rating', 'percent'], 'right'), { damages: ['wrong-column'] });
    },
  },
  {
    name: '删去完成比例和下一步措施两列',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      removeColumn(form.page, columnOf(form.page, COLUMNS.percent));
      removeColumn(form.page, columnOf(form.page, COLUMNS.next));
      return sendBack(form, expect(form).set('all', ['percent', 'next'], 'none'), { damages: ['column-deleted'] });
    },
  },
  {
    name: '删去工作任务一列，行码还在',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      removeColumn(form.page, columnOf(form.page, COLUMNS.content));
      return sendBack(form, expect(form).set('all', 'all', 'right'), { damages: ['column-deleted'] });
    },
  },
  {
    name: '删去序号、角色、完成时限、上期进展四列',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      for (const name of ['number', 'role', 'due', 'last'] as const) {
        removeColumn(form.page, columnOf(form.page, COLUMNS[name]));
      }
      return sendBack(form, expect(form), { damages: ['column-deleted'] });
    },
  },
  {
    name: '把“存在问题”和“下一步措施”并成一列“问题及措施”',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const problem = columnOf(form.page, COLUMNS.problem);
      const next = columnOf(form.page, COLUMNS.next);
      for (const row of form.rows) {
        write(form.page, row, problem, [read(form.page, row, problem), read(form.page, row, next)].join(''));
      }
      rename(form.page, 'problem', '问题及措施');
      removeColumn(form.page, next);
      return sendBack(form, expect(form).set('all', ['problem', 'next'], 'kept'));
    },
  },
  {
    name: '另加一列“进展情况（补充）”，同一行写了两处',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const at = columnOf(form.page, COLUMNS.problem);
      insertColumn(form.page, at);
      write(form.page, headerRow(form.page, COLUMNS.progress), at, '进展情况（补充）');
      write(form.page, form.rows[2] ?? 0, at, '补充：已列入区政府常务会议题。');
      const expectations = expect(form).set('all', 'progress', 'right').add('补充：已列入区政府常务会议题。', 'kept');
      return sendBack(form, expectations);
    },
  },
  {
    name: '填写的列被隐藏了',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      form.page.hiddenColumns.add(columnOf(form.page, COLUMNS.problem));
      form.page.hiddenColumns.add(columnOf(form.page, COLUMNS.percent));
      return sendBack(form, expect(form).set('all', ['problem', 'percent'], 'right'));
    },
  },
];

function rename(page: Page, name: ColumnName, word: string): void {
  const header = headerRow(page, COLUMNS.progress);
  write(page, header, columnOf(page, COLUMNS[name], header), word);
}

/** Moves a column with its head before that one. */
function moveColumn(page: Page, name: ColumnName, to: number): void {
  const from = columnOf(page, COLUMNS[name]);
  for (const boxes of page.rows) {
    while (boxes.length <= Math.max(from, to)) boxes.push(null);
    const [box = null] = boxes.splice(from, 1);
    boxes.splice(to, 0, box);
  }
}
