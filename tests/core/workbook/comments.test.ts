import exceljs from 'exceljs';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';

async function commented(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('反馈表');
  sheet.getCell('B3').value = '已签约3家';
  sheet.getCell('B3').note = { texts: [{ text: '张科：' }, { text: '待统计局核定。' }] };
  sheet.getCell('A2').note = '口径请明确';
  book.addWorksheet('指标').getCell('A1').value = '建档率';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

it('reads the comments of returned files, row by row, also on empty cells', async () => {
  const [answers, other] = (await readWorkbook('反馈表.xlsx', await commented(), 'keep')).sheets;
  expect(answers?.comments).toEqual([
    { row: 2, column: 1, text: '口径请明确' },
    { row: 3, column: 2, text: '张科：待统计局核定。' },
  ]);
  expect(other).not.toHaveProperty('comments');
});

it('leaves comments aside where a plan is read', async () => {
  const [answers] = (await readWorkbook('方案.xlsx', await commented())).sheets;
  expect(answers).not.toHaveProperty('comments');
});
