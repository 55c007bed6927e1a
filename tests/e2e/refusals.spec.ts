import { makeZip } from '../helpers/make-xlsx.ts';
import { confirmImport, expect, HUADU, openPage, readFiles, test } from './app.ts';

test('a wrong file is refused with a sentence that names it, and the good one beside it is still taken', async ({
  app,
}) => {
  await readFiles(app, [HUADU, import.meta.filename]);
  const cards = app.getByRole('list', { name: '读取的文件' });
  await cards.getByRole('button', { name: /refusals\.spec\.ts/ }).click();
  await expect(app.getByRole('alert')).toContainText('refusals.spec.ts');
  // The refused file's own text is shown beside, and this very line is in it.
  await expect(app.getByRole('status').filter({ hasText: '将从 1 个文件新增 21 项任务' })).toBeVisible();
  await confirmImport(app);
});

test('a zip that is no workbook cannot be confirmed', async ({ app }) => {
  const buffer = Buffer.from(makeZip([{ name: 'readme.txt', data: '不是表格' }]));
  await readFiles(app, { name: '假表格.xlsx', mimeType: 'application/zip', buffer });
  await expect(app.getByRole('alert')).toContainText('假表格.xlsx');
  await expect(app.getByRole('button', { name: '确认导入' })).toBeDisabled();
  await app.getByRole('button', { name: '返回' }).click();
  await expect(app.getByText('把任务分工表拖到这里')).toBeVisible();
});

test('the same file again is asked about, left out by default, and taken on 仍要导入', async ({ app }) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await app.getByRole('button', { name: '继续导入' }).click();
  await readFiles(app, HUADU);
  await expect(app.getByRole('alert')).toContainText('导入过');
  await expect(app.getByRole('button', { name: '确认导入' })).toBeDisabled();
  await app.getByRole('checkbox', { name: '仍要导入' }).check();
  await confirmImport(app);
  await openPage(app, '台账');
  await expect(app.getByText('显示 42 项，共 42 项任务')).toBeVisible();
});
