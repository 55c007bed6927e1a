import { expect, test } from 'vitest';
import { copyRows } from '../../../src/renderer/pages/ledger/clipboard/copy-rows.ts';
import { readTsv, toHtml, toTsv } from '../../../src/renderer/pages/ledger/clipboard/table-text.ts';
import { defaultChoice, shownColumns } from '../../../src/renderer/pages/ledger/columns/column-choice.ts';
import { ratingWords } from '../../../src/renderer/pages/ledger/rows/row-words.ts';
import { entry, obligation, RATINGS, row, standing } from './rows.ts';

const table = {
  titles: ['序号', '进展情况'],
  rows: [
    ['3-1', '第一段\n第二段'],
    ['2', '建成“老年友好”社区，占比 "60%"'],
  ],
};

test('what was copied is read back the same, breaks and quotes included', () => {
  expect(readTsv(toTsv(table))).toEqual([table.titles, ...table.rows]);
});

test('a block of Excel is read with its empty cells, without its empty last line', () => {
  expect(readTsv('1\t\t已开工\r\n2\t有困难\t\r\n')).toEqual([
    ['1', '', '已开工'],
    ['2', '有困难', ''],
  ]);
  expect(readTsv('"两行\r\n文字"\t60%')).toEqual([['两行\n文字', '60%']]);
  expect(readTsv('')).toEqual([]);
});

test('a quote inside a text is a sign of the text, not of the format', () => {
  expect(readTsv('"三色"预警\t完成')).toEqual([['"三色"预警', '完成']]);
  expect(readTsv('"没有结束\t完成')).toEqual([['"没有结束', '完成']]);
});

test('the table for Word keeps text as text: no date of 3-1, no tag of what a department typed', () => {
  const html = toHtml({ titles: ['序号'], rows: [['3-1'], ['<img src=x onerror=alert(1)>']] });
  expect(html).toContain(`<td style="mso-number-format:'\\@'">3-1</td>`);
  expect(html).not.toContain('<img');
  expect(toHtml(table)).toContain('第一段<br>第二段');
});

test('rows are copied in the columns shown, in words', () => {
  const late = obligation({
    standing: standing({
      daysLate: 12,
      due: '2026-06-30',
      originalDue: '2026-03-31',
      rating: 'behind',
      light: { color: 'red', word: '红灯', meaning: '逾期', alarm: true },
      entry: entry('已开工'),
    }),
  });
  const columns = shownColumns(defaultChoice('obligations'), 'obligations');
  const { titles, rows } = copyRows([row('3', [late])], columns, ratingWords(RATINGS));
  const [cells = []] = rows;
  expect(Object.fromEntries(titles.map((title, index) => [title, cells[index]]))).toEqual({
    序号: '3',
    工作任务: '任务3',
    单位: '区民政局',
    角色: '牵头',
    到期日: '2026-06-30（原 2026-03-31）',
    状态: '已交办',
    灯: '红灯',
    逾期天数: '12',
    评价: '欠序时',
    进展情况: '已开工',
  });
});

test('a task without a deadline says so and is not called late', () => {
  const open = obligation({ standing: standing({ binding: 'none', due: null, originalDue: null }) });
  const columns = shownColumns({ shown: ['due', 'late'], widths: {} }, 'tasks');
  expect(copyRows([row('1', [open])], columns, new Map()).rows).toEqual([['未注明时限', '']]);
});

test('where several answer for a task, each is named before its words', () => {
  const several = row('7', [
    obligation({ id: 1, standing: standing({ entry: entry('已选址') }) }),
    obligation({ id: 2, department: '区卫计局', standing: standing({ entry: entry('已立项'), percent: 40 }) }),
    obligation({ id: 3, department: '区财政局', role: 'support', standing: standing({ entry: entry('资金到位') }) }),
  ]);
  const columns = shownColumns({ shown: ['leads', 'progress', 'percent'], widths: {} }, 'tasks');
  expect(copyRows([several], columns, new Map()).rows).toEqual([
    ['区民政局、区卫计局', '区民政局：已选址；区卫计局：已立项', '40%'],
  ]);
});
