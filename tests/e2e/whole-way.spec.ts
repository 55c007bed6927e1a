import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../src/core/workbook/read-workbook.ts';
import { confirmImport, expect, HUADU, ledgerTable, openPage, readFiles, test } from './app.ts';

test('花都区 goes from the workbook through the page into the ledger, out to Excel, and is taken back', async ({
  app,
}) => {
  await readFiles(app, HUADU);
  const cards = app.getByRole('list', { name: '读取的文件' });
  await expect(cards).toContainText('21 项任务');
  await expect(app.getByText('将从 1 个文件新增 21 项任务、59 项单位任务，2 处存疑保留待核。')).toBeVisible();
  await expect(app.getByLabel('所属地区')).toHaveValue('花都区');
  await confirmImport(app);
  await app.getByRole('button', { name: '查看台账' }).click();

  const table = ledgerTable(app);
  await expect(table).toHaveAttribute('aria-rowcount', '22');
  await expect(app.getByText('显示 21 项，共 21 项任务')).toBeVisible();
  // The first row of the body is the heading of its category.
  await expect(table.getByRole('row').nth(1)).toContainText('提高医疗机构老年医疗服务水平');
  await expect(table.getByRole('row').nth(2)).toContainText('有条件的医疗机构逐步设立老年病区');

  await test.step('区卫计局 owes 20 tasks, by role, each number a door to its rows', async () => {
    await openPage(app, '单位');
    const row = app.getByRole('row').filter({ has: app.getByText('区卫计局', { exact: true }) });
    const counts = row.getByRole('gridcell');
    await expect(counts).toContainText(['花都区', '区卫计局', '1', '0', '1', '17', '1', '20', '卫计局']);
    await row.getByRole('link', { name: '区卫计局 未注明 17 项，打开' }).click();
    await expect(table).toHaveAttribute('aria-rowcount', '18');
    await expect(app.getByRole('button', { name: '去掉筛选条件：单位 区卫计局' })).toBeVisible();
    await app.getByRole('button', { name: '去掉筛选条件：角色 未注明' }).click();
    await expect(table).toHaveAttribute('aria-rowcount', '21');
    await app.getByRole('button', { name: '清除全部' }).click();
    await expect(table).toHaveAttribute('aria-rowcount', '22');
  });

  await test.step('the exported workbook holds the 21 tasks as they were written', async () => {
    const [download] = await Promise.all([
      app.waitForEvent('download'),
      app.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^花都区医养结合试点工作任务分解表.*\.xlsx$/);
    const bytes = await readFile(await download.path());
    const workbook = await readWorkbook(download.suggestedFilename(), new Uint8Array(bytes));
    const statesIn = (cells: readonly { readonly text: string }[]) => cells.filter(({ text }) => text === '待交办');
    const [table, details] = workbook.sheets.map((sheet) => sheet.cells);
    expect(table?.map(({ text }) => text)).toContain('区人社局，卫计局、民政局、教育局配合');
    expect(statesIn(table ?? [])).toHaveLength(21);
    expect(statesIn(details ?? []), 'one line for each unit duty').toHaveLength(59);
  });

  await test.step('撤销 takes the whole batch back and leaves its record', async () => {
    await openPage(app, '导入');
    await app.getByRole('button', { name: '撤销本次导入' }).click();
    await expect(app.getByRole('region', { name: '导入记录' })).toContainText('已撤销');
    await openPage(app, '台账');
    await expect(app.getByText('台账里现在没有任务')).toBeVisible();
    await openPage(app, '单位');
    await expect(app.getByText('区卫计局')).toHaveCount(0);
  });
});
