import { read, write } from '../book.ts';
import { type DamageCase, expect, sendBack, TABLE } from '../expected.ts';
import { COLUMNS, columnOf } from '../layout.ts';

/** What the office wrote, changed by the department. */
export const WORDING_CHANGED: readonly DamageCase[] = [
  {
    name: '原文的标点和数字略有改动',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const column = columnOf(form.page, COLUMNS.content);
      const [one = 0, other = 0] = [form.rows[0], form.rows[5]];
      const changed = read(form.page, other, column)
        .replace(/[，。；]$/u, '')
        .concat('，2026年底前完成');
      write(form.page, one, column, read(form.page, one, column).replaceAll('，', ',').replaceAll('、', ' 、'));
      write(form.page, other, column, changed);
      return sendBack(form, expect(form).set([0, 5], 'all', 'certain'), {
        damages: ['wording-changed'],
        reading: [changed],
      });
    },
  },
  {
    name: '原文改得面目全非',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      write(form.page, form.rows[4] ?? 0, columnOf(form.page, COLUMNS.content), '配合做好疫苗接种宣传');
      return sendBack(form, expect(form).set(4, TABLE, 'asked').set(4, 'value', 'right'), {
        damages: ['wording-changed'],
        reading: ['配合做好疫苗接种宣传'],
      });
    },
  },
  {
    name: '两行的原文对调，其余不动',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const column = columnOf(form.page, COLUMNS.content);
      const [one = 0, other = 0] = [form.rows[3], form.rows[10]];
      const texts = [read(form.page, one, column), read(form.page, other, column)];
      write(form.page, one, column, texts[1] ?? '');
      write(form.page, other, column, texts[0] ?? '');
      return sendBack(form, expect(form).set([3, 10], TABLE, 'kept').set('all', 'value', 'right'), {
        damages: ['key-wrong'],
      });
    },
  },
  {
    name: '原文后面接着写了进展',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const column = columnOf(form.page, COLUMNS.content);
      const changed = `${read(form.page, form.rows[7] ?? 0, column)}（已落实2家）`;
      write(form.page, form.rows[7] ?? 0, column, changed);
      return sendBack(form, expect(form).set(7, 'all', 'certain'), {
        damages: ['wording-changed'],
        reading: [changed],
      });
    },
  },
  {
    name: '自行改了完成时限和角色',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      write(form.page, form.rows[1] ?? 0, columnOf(form.page, COLUMNS.due), '2027年12月底前');
      write(form.page, form.rows[2] ?? 0, columnOf(form.page, COLUMNS.role), '不再承担');
      return sendBack(form, expect(form), { damages: ['reference-changed'] });
    },
  },
  {
    name: '工作任务一栏被截短（只留前二十个字）',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const content = columnOf(form.page, COLUMNS.content);
      for (const row of form.rows) write(form.page, row, content, read(form.page, row, content).slice(0, 20));
      return sendBack(form, expect(form).set('all', 'all', 'right').set('all', 'value', 'certain'), {
        damages: ['wording-changed'],
      });
    },
  },
  {
    name: '原文中的半角换成全角、换行拆成几行',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const content = columnOf(form.page, COLUMNS.content);
      for (const index of [0, 1, 2]) {
        const row = form.rows[index] ?? 0;
        const text = read(form.page, row, content);
        write(form.page, row, content, `${text.slice(0, 8)}\n${text.slice(8, 20)}\n${text.slice(20)}`);
      }
      return sendBack(form, expect(form));
    },
  },
];
