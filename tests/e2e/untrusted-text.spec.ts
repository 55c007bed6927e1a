import { makeSheet, textCell } from '../helpers/make-xlsx.ts';
import { confirmImport, expect, ledgerTable, openPage, readFiles, test } from './app.ts';

const TASK = '<img src=x onerror=alert(1)>推进老年病区建设{{7*7}}';
const BUREAU = '<script>alert(2)</script>区民政局';

function row(number: number, ...texts: readonly string[]): string {
  const cells = texts.map((text, index) => textCell(`${'ABC'[index]}${number}`, text));
  return `<row r="${number}">${cells.join('')}</row>`;
}

test('what a workbook says is shown as text on every page, never run', async ({ app }) => {
  const rows = [row(1, '序号', '工作任务', '责任单位'), row(2, '1', TASK, `${BUREAU}牵头`)].join('');
  const buffer = Buffer.from(makeSheet(rows));
  await readFiles(app, { name: '<b>分工表.xlsx', mimeType: 'application/octet-stream', buffer });
  await expect(app.getByRole('list', { name: '读取的文件' })).toContainText('<b>分工表.xlsx');
  await expect(app.getByRole('gridcell', { name: /^B2 / })).toHaveText(TASK);
  await app.getByLabel('所属地区').fill('<i>花都区');
  await confirmImport(app);
  await openPage(app, '台账');
  await expect(ledgerTable(app)).toContainText(TASK);
  await ledgerTable(app).getByRole('row').nth(1).dblclick();
  await expect(app.getByRole('dialog')).toContainText(TASK);
  await openPage(app, '单位');
  await expect(app.getByRole('grid')).toContainText('<i>花都区');
  await expect(app.locator('main img, main script, main b, main i')).toHaveCount(0);
});
