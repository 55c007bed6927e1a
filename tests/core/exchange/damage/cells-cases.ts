import { RATING_CODES } from './answers.ts';
import { merge, read, textOf, write } from './book.ts';
import { type DamageCase, expect, sendBack } from './expected.ts';
import { put } from './fill.ts';
import { COLUMNS, columnOf, headerRow, INDICATOR_COLUMNS, indicatorPage } from './layout.ts';

/** What becomes of single cells: merged, typed in the wrong place, wording of the source changed. */
export const CELL_CASES: readonly DamageCase[] = [
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
  {
    name: '表下写了一段话，签字栏也填了',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const below = form.page.rows.length + 1;
      write(form.page, below, 1, '建议：第3项由区卫计局牵头更为合适，请区政府办协调。');
      write(form.page, below + 1, 4, '另请明确第5项的经费渠道。');
      return sendBack(form, expect(form), {
        damages: ['text-under-table'],
        reading: ['建议：第3项由区卫计局牵头更为合适，请区政府办协调。', '另请明确第5项的经费渠道。'],
      });
    },
  },
  {
    name: '补充说明栏和签字栏填了字',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const row = form.page.rows.findIndex((_, index) => read(form.page, index, 1) === '补充说明');
      write(form.page, row, 2, '第3项不属我局职责，建议调整；另有一项新工作正在报批。');
      const signs = form.page.rows[row + 1] ?? [];
      for (const [column, box] of signs.entries()) {
        const label = textOf(box);
        if (label === '审核人：') write(form.page, row + 1, column, '审核人：罗卫东');
        if (label === '日期：　　　年　　月　　日') write(form.page, row + 1, column, '日期：2026年11月23日');
      }
      return sendBack(form, expect(form), {
        reading: ['第3项不属我局职责，建议调整；另有一项新工作正在报批。'],
      });
    },
  },
  {
    name: '表格右边空白处写了字',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const width = Math.max(...form.page.rows.map((boxes) => boxes.length));
      write(form.page, form.rows[2] ?? 0, width + 1, '此项已并入省级试点，请核。');
      return sendBack(form, expect(form), { damages: ['text-beside-table'], reading: ['此项已并入省级试点，请核。'] });
    },
  },
  {
    name: '标题与表头之间写了几句总的情况',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const header = headerRow(form.page, COLUMNS.progress);
      form.page.rows.splice(header, 0, [], []);
      form.page.merges = form.page.merges.map((area) =>
        area.top >= header ? { ...area, top: area.top + 2, bottom: area.bottom + 2 } : area,
      );
      write(form.page, header, 1, '总的情况：我局高度重视，已召开专题会议三次。');
      return sendBack(form, expect(form), { reading: ['总的情况：我局高度重视，已召开专题会议三次。'] });
    },
  },
  {
    name: '批注式地在“填报说明”表里写了字',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const guide = form.book.pages.find(({ name, state }) => name.includes('说明') && state === 'visible');
      if (!guide) throw new Error('the form has no guide');
      write(guide, guide.rows.length + 2, 1, '问：第2项应由谁统计？我局没有数据。');
      return sendBack(form, expect(form), { reading: ['问：第2项应由谁统计？我局没有数据。'] });
    },
  },
  {
    name: '另附一张自己做的工作表',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      form.book.pages.push({
        name: '附件：签约机构名单',
        state: 'visible',
        rows: ['机构名称', '花都区第一养老院', '狮岭镇敬老院'].map((value) => [{ value }]),
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        filter: null,
      });
      return sendBack(form, expect(form), {
        damages: ['extra-sheet'],
        reading: ['花都区第一养老院', '狮岭镇敬老院'],
      });
    },
  },
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
      put(form.page, form.rows[2] ?? 0, 'progress', '已完成');
      put(form.page, form.rows[2] ?? 0, 'rating', '');
      const expectations = expect(form)
        .set(1, 'progress', 'maybe', '80%')
        .set(1, 'percent', 'asked', '80')
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

/** All but the values, which stand on a sheet of their own. */
const TABLE = ['progress', 'problem', 'next', 'rating', 'percent', 'saidBy'] as const;
