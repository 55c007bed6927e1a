import ExcelJS from 'exceljs';
import { confirmImport, expect, HUADU, openPage, readFiles, test } from './app.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Row = readonly (string | number)[];

/** A workbook as an office would send it, by the rows of each sheet. */
async function workbook(name: string, sheets: Readonly<Record<string, readonly Row[]>>) {
  const book = new ExcelJS.Workbook();
  for (const [title, rows] of Object.entries(sheets)) book.addWorksheet(title).addRows(rows.map((row) => [...row]));
  return { name, mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

test('the two doubts of 花都区 are settled by the keyboard, and what was said is what is taken in', async ({ app }) => {
  await readFiles(app, HUADU);
  const side = app.getByRole('region', { name: '读出的任务' });
  await expect(side.getByText('还有 2 处待核对')).toBeVisible();
  await side.getByRole('button', { name: /“区卫计局”后面用的是逗号/ }).focus();
  await app.keyboard.press('2');
  await expect(side.getByText('还有 1 处待核对')).toBeVisible();

  const second = side.getByRole('button', { name: /按标点把“区人社局”读作牵头单位/ });
  await expect(second).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('gridcell', { name: /^E12 / })).toHaveAttribute('aria-selected', 'true');
  await expect(second).toBeFocused();
  await app.keyboard.press('1');
  await expect(side.getByText('已全部核对')).toBeVisible();
  await expect(side.getByRole('region', { name: '已核对' }).getByRole('listitem')).toHaveCount(2);
  await expect(app.getByText('将从 1 个文件新增 21 项任务、59 项单位任务，没有存疑。')).toBeVisible();

  await confirmImport(app);
  await openPage(app, '单位');
  const counts = (name: string) =>
    app
      .getByRole('row')
      .filter({ has: app.getByText(name, { exact: true }) })
      .getByRole('gridcell');
  await expect(counts('区人社局')).toContainText(['花都区', '区人社局', '1']);
  await expect(counts('区卫计局')).toContainText(['花都区', '区卫计局', '2', '0', '1', '16', '1', '20', '卫计局']);
});

test('an answer is taken back by its button and by Ctrl+Z, and the question stands again', async ({ app }) => {
  await readFiles(app, HUADU);
  const side = app.getByRole('region', { name: '读出的任务' });
  await side.getByRole('button', { name: '全部照此读取' }).click();
  await expect(side.getByText('已全部核对')).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(side.getByText('还有 2 处待核对')).toBeVisible();

  await side.getByRole('button', { name: /“区卫计局”牵头，其余配合/ }).click();
  await expect(side.getByText('还有 1 处待核对')).toBeVisible();
  await side.getByRole('button', { name: /^撤回：/ }).click();
  await expect(side.getByText('还有 2 处待核对')).toBeVisible();
  await expect(side.getByRole('region', { name: '已核对' })).toBeHidden();
});

test('what a column means is said on its letter, shown on a chip and taken back there', async ({ app }) => {
  const file = await workbook('城管局.xlsx', {
    任务: [
      ['2024年城市管理工作任务分解表'],
      ['序号', '工作任务', '责任单位', '落实部门'],
      [1, '完成背街小巷整治20条', '区城管局', '区住建局'],
      [2, '新建公共停车场3处', '区住建局', '区城管局'],
    ],
  });
  await readFiles(app, file);
  await app.getByLabel('所属地区').fill('花都区');
  const source = app.getByRole('grid', { name: /源表/ });
  await source.getByRole('button', { name: /^D 列/ }).click();
  await app.getByRole('menuitem', { name: '配合单位' }).click();
  await expect(source).toContainText('D 配合单位');
  const chip = app.getByRole('list', { name: '已作的改正' }).getByRole('button', { name: '撤回改正：D 列：配合单位' });
  await expect(chip).toBeVisible();
  await app.getByRole('gridcell', { name: /^B3 / }).click();
  await expect(app.getByLabel('选中的任务')).toContainText('配合 区住建局');

  await chip.click();
  await expect(source).not.toContainText('D 配合单位');
  await expect(chip).toBeHidden();
  await expect(app.getByLabel('选中的任务')).not.toContainText('配合 区住建局');
});

test('a row is ruled out by the keyboard alone, from the bar over the grid', async ({ app }) => {
  await readFiles(app, HUADU);
  await app.getByRole('grid', { name: /源表/ }).focus();
  for (let row = 1; row <= 4; row += 1) await app.keyboard.press('ArrowDown');
  await expect(app.getByRole('toolbar', { name: '改正读法' })).toBeVisible();
  await app.getByRole('button', { name: /^第 \d+ 行：任务/ }).focus();
  await app.keyboard.press('Enter');
  await app.getByRole('menuitem', { name: '不导入' }).press('Enter');
  await expect(app.getByRole('list', { name: '读取的文件' })).toContainText('20 项任务');
});

test('a sheet left out is shown as such and can be brought back', async ({ app }) => {
  const rows: readonly Row[] = [
    ['序号', '工作任务', '责任单位'],
    [1, '完成背街小巷整治20条', '区城管局'],
  ];
  await readFiles(
    app,
    await workbook('两张表.xlsx', { 附件1: rows, 附件2: rows.with(1, [1, '新建停车场', '区住建局']) }),
  );
  const cards = app.getByRole('list', { name: '读取的文件' });
  await expect(cards).toContainText('2 项任务');
  await app.getByText('附件2', { exact: true }).click();
  await app.getByRole('button', { name: '不导入此表' }).click();
  await expect(cards).toContainText('1 项任务');
  await expect(app.getByText('附件2（未导入）')).toBeVisible();
  await app.getByRole('button', { name: '导入此表' }).click();
  await expect(cards).toContainText('2 项任务');
});

test('the bodies and the last day of a task are corrected beside its wording', async ({ app }) => {
  await readFiles(app, HUADU);
  await app.getByRole('gridcell', { name: /^D6 / }).click();
  const task = app.getByLabel('选中的任务');
  await task.getByRole('button', { name: '改责任单位' }).click();
  await task.getByRole('button', { name: '加一个单位' }).click();
  await app.keyboard.type('区教育局');
  await app.keyboard.press('Enter');
  await expect(task).toContainText('区教育局');
  await task.getByRole('button', { name: '改时限' }).click();
  await task.getByLabel('最后一天').fill('2018-12-31');
  await app.keyboard.press('Enter');
  await expect(task).toContainText('2018-12-31');
  await expect(app.getByRole('list', { name: '已作的改正' }).getByRole('listitem')).toHaveCount(2);
  await app.keyboard.press('Control+z');
  await expect(task).not.toContainText('2018-12-31');
  await expect(task).toContainText('区教育局');
});

test('a table that was not found is shown by a person: its header row and what its columns mean', async ({ app }) => {
  const file = await workbook('事项.xlsx', {
    Sheet1: [
      ['甲', '乙'],
      ['背街小巷', '城管'],
      ['公共停车场', '住建'],
    ],
  });
  await readFiles(app, file);
  await expect(app.getByRole('list', { name: '读取的文件' })).toContainText('不能导入');
  const source = app.getByRole('grid', { name: /源表/ });
  // A reading under way lays the sheet out anew and closes the menu that was opened before it ended.
  const choose = (heading: RegExp, meaning: string) =>
    expect(async () => {
      await app.keyboard.press('Escape');
      await source.getByRole('button', { name: heading }).click();
      await app.getByRole('menuitem', { name: meaning }).click({ timeout: 3_000 });
    }).toPass();
  await choose(/^第 1 行/, '从这行起是表头');
  await choose(/^A 列/, '工作任务');
  await choose(/^B 列/, '责任单位');
  await expect(app.getByRole('list', { name: '读取的文件' })).toContainText('2 项任务');
});

test('a second file of the same layout is not asked about again, and 改 brings the question back', async ({ app }) => {
  const rows = (first: string): readonly Row[] => [
    ['2024年医养结合任务分解表'],
    ['序号', '工作任务', '责任单位'],
    [1, first, '区人社局，卫计局、民政局、教育局配合'],
  ];
  await readFiles(app, await workbook('一.xlsx', { 任务: rows('建立人才培养机制') }));
  await app.getByLabel('所属地区').fill('花都区');
  const side = app.getByRole('region', { name: '读出的任务' });
  await expect(side.getByText('还有 1 处待核对')).toBeVisible();
  await side.getByRole('button', { name: /“区人社局”后面|“区人社局”读作/ }).focus();
  await app.keyboard.press('2');
  await expect(side.getByText('已全部核对')).toBeVisible();
  await confirmImport(app);
  await app.getByRole('button', { name: '继续导入' }).click();

  await readFiles(app, await workbook('二.xlsx', { 任务: rows('开展老年人健康管理服务工作') }));
  await expect(side.getByText(/按上次的选择读取/)).toBeVisible();
  await expect(side.getByText(/处待核对/)).toBeHidden();
  await side.getByRole('button', { name: /^改：/ }).click();
  await expect(side.getByText('还有 1 处待核对')).toBeVisible();
});
