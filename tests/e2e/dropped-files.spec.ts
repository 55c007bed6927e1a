import { readFile } from 'node:fs/promises';
import { confirmImport, expect, HUADU, ledgerTable, openPage, test } from './app.ts';
import { drop } from './drop.ts';

test('a workbook dropped on any page is read, and 导入 opens', async ({ app }) => {
  await openPage(app, '单位');
  await drop(app, [{ name: '花都区.xlsx', buffer: await readFile(HUADU) }]);
  await expect(app.getByText(/将从 1 个文件新增 21 项任务/)).toBeVisible();
  await expect(app.getByText('松开鼠标，读取这些文件')).toBeHidden();
});

test('a look at another page does not lose the preview', async ({ app }) => {
  await drop(app, [{ name: '花都区.xlsx', buffer: await readFile(HUADU) }]);
  await expect(app.getByRole('button', { name: '确认导入' })).toBeEnabled();
  await openPage(app, '台账');
  await openPage(app, '导入');
  await confirmImport(app);
  await openPage(app, '台账');
  await expect(ledgerTable(app)).toHaveAttribute('aria-rowcount', '22');
});

test('reading can be cancelled, from 导入 and from any other page', async ({ app }) => {
  await app.route('**/rpc/imports/preview', () => undefined);
  await drop(app, [{ name: '花都区.xlsx', buffer: await readFile(HUADU) }]);
  await expect(app.getByRole('region', { name: '正在读取文件' })).toBeVisible();
  await app.getByRole('button', { name: '取消' }).click();
  await expect(app.getByText('把任务分工表拖到这里')).toBeVisible();

  await drop(app, [{ name: '花都区.xlsx', buffer: await readFile(HUADU) }]);
  await openPage(app, '单位');
  await app.getByRole('contentinfo').getByRole('button', { name: '取消' }).click();
  await expect(app.getByRole('contentinfo')).not.toContainText('正在读取文件');
});
