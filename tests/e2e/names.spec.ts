import ExcelJS from 'exceljs';
import { confirmImport, expect, HUADU, ledgerTable, openPage, readFiles, test } from './app.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table of 花都区 with a slip of the pen, and one body under three names of two times. */
async function table(name: string, title = '2024年花都区重点任务分工表') {
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet('Sheet1')
    .addRows([
      [title],
      ['序号', '工作任务', '责任单位'],
      [1, '推进就业服务体系建设。', '区人力资源社会保障、区教育局、区财政局'],
      [2, '推进城市管理精细化。', '区水务局、区卫计局、民政局'],
      [3, '推进老年健康服务。', '区卫健局、区卫生健康局'],
    ]);
  return { name, mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

test('the names that nobody can be sure of are one list, answered by keys, and never asked again', async ({
  app,
}, info) => {
  await readFiles(app, [await table('花都区分工表.xlsx')]);
  const names = app.getByRole('region', { name: '单位名称' });
  await expect(names).toContainText('3 个待确认');
  await expect(app.getByText('3 个单位名称未确认，先按现在的读法登记')).toBeVisible();
  await names.getByRole('button', { name: /单位名称/ }).click();
  const asked = names.getByRole('list', { name: /待确认的单位名称/ });
  await expect(asked.getByRole('listitem')).toHaveCount(3);
  await app.screenshot({ path: info.outputPath('names.png'), animations: 'disabled' });

  await test.step('a name leads to its cell', async () => {
    await asked
      .getByRole('button', { name: /“区卫健局”/ })
      .first()
      .click();
    await expect(app.getByRole('gridcell', { name: /^C5 / })).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('keys answer, a button takes back, and the numbers follow', async () => {
    await asked.getByRole('button', { name: /“区人力资源社会保障”/ }).focus();
    await app.keyboard.press('1');
    await expect(asked.getByRole('listitem').first()).toContainText('是“区人力资源社会保障局”');
    await expect(names).toContainText('2 个待确认');
    await app.keyboard.press('1');
    await app.keyboard.press('1');
    await expect(names).toContainText('已全部确认');
    await asked.getByRole('button', { name: '撤回：区卫生健康局' }).click();
    await expect(names).toContainText('1 个待确认');
    await asked.getByRole('button', { name: '2 是单独的单位' }).click();
    await expect(names).toContainText('已全部确认');
    await expect(app.getByText('未确认')).toBeHidden();
  });

  await test.step('all names are there with rule and reason', async () => {
    await names.getByText(/^全部 8$/).click();
    await expect(names.getByRole('row', { name: /区民政局/ })).toContainText('承前省略“区”');
  });

  await confirmImport(app);
  await app.getByRole('button', { name: '继续导入' }).click();
  await readFiles(app, [await table('花都区第二张分工表.xlsx', '2025年花都区重点任务分工表')]);
  await expect(names).toContainText('没有疑问');
  await expect(names).toContainText('不新登记单位');
});

test('names follow the place that a person types', async ({ app }) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await app.getByRole('button', { name: '继续导入' }).click();
  await readFiles(app, [await table('花都区分工表.xlsx')]);
  const names = app.getByRole('region', { name: '单位名称' });
  await expect(names).toContainText('将新登记 2 个单位');
  await app.getByLabel('所属地区').fill('朝阳区');
  await expect(names).toContainText('将新登记 6 个单位');
  await names.getByRole('button', { name: /单位名称/ }).click();
  await names.getByText(/^全部 8$/).click();
  await expect(names.getByRole('row', { name: /区民政局/ })).toContainText('朝阳区');
  await confirmImport(app);
  await openPage(app, '单位');
  await expect(app.getByText('朝阳区').first()).toBeVisible();
});

test('a task shows the words of the source, the body that they mean, and on demand why', async ({ app }) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await app.getByRole('button', { name: '查看台账' }).click();
  await ledgerTable(app).getByRole('row').filter({ hasText: '建立医养结合人才队伍' }).dblclick();
  const duty = app.getByRole('article', { name: '配合 区民政局' });
  await expect(duty).toContainText('原文“民政局”');
  await duty.getByText('依据').click();
  await expect(duty).toContainText('承前省略“区”');
});
