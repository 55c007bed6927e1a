import { read, write } from '../book.ts';
import { type DamageCase, expect, sendBack } from '../expected.ts';
import { put } from '../fill.ts';
import { COLUMNS, columnOf, keyColumns } from '../layout.ts';

/** What stands in the cells: formulas, faults, strings that mean harm, and anything else that a text may be. */
export const CONTENTS: readonly DamageCase[] = [
  {
    name: '答复里用了公式',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const at = (index: number, column: 'progress' | 'percent') =>
        [form.page, form.rows[index] ?? 0, columnOf(form.page, COLUMNS[column])] as const;
      write(...at(0, 'percent'), { formula: '8/10*100', result: 80 });
      write(...at(1, 'progress'), { formula: '"已签约"&3&"家机构"', result: '已签约3家机构' });
      const expectations = expect(form).set(0, 'percent', 'asked', '80').set(1, 'progress', 'asked', '已签约3家机构');
      return sendBack(form, expectations, { damages: ['formula'] });
    },
  },
  {
    name: '单元格里是 #REF! 和 #N/A',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      write(form.page, form.rows[0] ?? 0, columnOf(form.page, COLUMNS.percent), { error: '#REF!' });
      write(form.page, form.rows[1] ?? 0, columnOf(form.page, COLUMNS.progress), { error: '#N/A' });
      const expectations = expect(form).set(0, 'percent', 'maybe', null).set(1, 'progress', 'maybe', null);
      return sendBack(form, expectations, { damages: ['error-value'] });
    },
  },
  {
    name: '答复以 = + - @ 开头（文字）',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const texts = [
        `=cmd|' /C calc'!A0`,
        '+86 20 3689 1234 已电话联系',
        '-已停止试点',
        '@SUM(1+1)*cmd|xx',
        '=HYPERLINK("http://example.com","点此")',
        '＝1＋1',
        `'=1+1`,
        '<script>alert(1)</script>',
        '{{7*7}}&amp;&lt;b&gt;',
        `"; DROP TABLE progress_entries; --`,
      ];
      const expectations = expect(form);
      for (const [index, text] of texts.entries()) {
        put(form.page, form.rows[index] ?? 0, 'progress', text);
        expectations.set(index, 'progress', 'certain', text);
      }
      return sendBack(form, expectations);
    },
  },
  {
    name: '一格写满 32767 个字',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const text = '进展如下：'.concat('逐项落实，'.repeat(7000)).slice(0, 32_767);
      put(form.page, form.rows[3] ?? 0, 'progress', text);
      return sendBack(form, expect(form).set(3, 'progress', 'certain', text));
    },
  },
  {
    name: '表情、生僻字、组合字符',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const texts = [
        '已完成👍🏽签约',
        '𠮷林村、㙟水站、䶮街已覆盖',
        '龘靐齉爩',
        '👨‍👩‍👧 家庭医生签约',
        'é 与 é',
        '①②③ⅣⅤ㎡',
      ];
      const expectations = expect(form);
      for (const [index, text] of texts.entries()) {
        put(form.page, form.rows[index] ?? 0, 'progress', text);
        expectations.set(index, 'progress', 'certain', text);
      }
      return sendBack(form, expectations);
    },
  },
  {
    name: '答复分几段写，中间有换行和空行',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const text = '一、已签约3家。\n二、培训两期：\n\n（1）护理员20人；\n（2）社工8人。';
      put(form.page, form.rows[3] ?? 0, 'progress', text);
      return sendBack(form, expect(form).set(3, 'progress', 'certain', text));
    },
  },
  {
    name: '原文、行码和评价里混进零宽字符、不断行空格、全角空格',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const content = columnOf(form.page, COLUMNS.content);
      const [row = 0, another = 0] = form.rows;
      write(form.page, row, content, [...read(form.page, row, content)].join('\u200B'));
      write(form.page, another, content, `\u3000${read(form.page, another, content)}\u00A0`);
      for (const column of keyColumns(form.page))
        write(form.page, row, column, `\uFEFF${read(form.page, row, column)}\u200B`);
      const rating = columnOf(form.page, COLUMNS.rating);
      write(form.page, row, rating, `\u200B${read(form.page, row, rating)}\u00A0`);
      return sendBack(form, expect(form));
    },
  },
  {
    name: '答复前后有空格和零宽字符',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const text = form.answers[2]?.progress ?? '';
      put(form.page, form.rows[2] ?? 0, 'progress', `\u3000\u3000${text}  \u200B`);
      return sendBack(form, expect(form));
    },
  },
  {
    name: '进展栏里是数字和日期，不是文字',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      put(form.page, form.rows[0] ?? 0, 'progress', 12);
      write(
        form.page,
        form.rows[1] ?? 0,
        columnOf(form.page, COLUMNS.progress),
        new Date(Date.UTC(2026, 10, 18)),
        'yyyy-mm-dd',
      );
      const expectations = expect(form).set(0, 'progress', 'right', '12').set(1, 'progress', 'right', '2026-11-18');
      return sendBack(form, expectations);
    },
  },
  {
    name: '只有空格的格子',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      put(form.page, form.rows[0] ?? 0, 'progress', '   ');
      put(form.page, form.rows[1] ?? 0, 'percent', '\u3000');
      return sendBack(form, expect(form).set(0, 'progress', 'none').set(1, 'percent', 'none'));
    },
  },
  {
    name: '答复里有部分加粗变色的文字和超链接',
    async make(desk) {
      const form = await desk.filled('花都区', '区民政局');
      const column = columnOf(form.page, COLUMNS.progress);
      const richText = [{ text: '已签约' }, { text: '3家', font: { bold: true } }, { text: '机构。' }];
      write(form.page, form.rows[0] ?? 0, column, { richText });
      write(form.page, form.rows[1] ?? 0, column, { text: '详见区门户网站公告', hyperlink: 'http://example.invalid/' });
      const expectations = expect(form)
        .set(0, 'progress', 'certain', '已签约3家机构。')
        .set(1, 'progress', 'certain', '详见区门户网站公告');
      return sendBack(form, expectations);
    },
  },
];
