import ExcelJS from 'exceljs';
import { confirmImport, expect, openPage, readFiles, test } from './app.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
const [year, month] = today.split('-').map(Number);

/** Tasks that fall due at the end of this month, and one that never does. */
async function table() {
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet('Sheet1')
    .addRows([
      [`${year}年花都区重点任务分工表`],
      ['序号', '工作任务', '责任单位', '完成时限'],
      [1, '建成区级养老服务中心。', '区民政局牵头，区财政局配合', `${year}年${month}月底前`],
      [2, '完成医养结合机构备案。', '区卫生健康局牵头，区民政局配合', `${year}年${month}月底前`],
      [3, '长期坚持老年人健康管理。', '区卫生健康局', '长期坚持'],
    ]);
  return { name: '花都区分工表.xlsx', mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

test('a month shows what falls due, by keys to the day and on to the task', async ({ app }, info) => {
  await readFiles(app, [await table()]);
  await confirmImport(app);
  await openPage(app, '日程');
  await expect(app.getByRole('heading', { name: `${year}年${month}月`, exact: true })).toBeVisible();
  await expect(app.getByText(/^到期 2 项：/).first()).toBeVisible();

  await test.step('arrows walk by days, PageDown and PageUp by months', async () => {
    const grid = app.getByRole('grid', { name: /月历/ });
    await grid.locator('[aria-selected="true"]').focus();
    await app.keyboard.press('PageDown');
    await expect(app.getByRole('heading', { name: `${year}年${month}月`, exact: true })).toBeHidden();
    await app.keyboard.press('PageUp');
    await expect(app.getByRole('heading', { name: `${year}年${month}月`, exact: true })).toBeVisible();
    const before = await grid.locator('[aria-selected="true"]').getAttribute('data-day');
    await app.keyboard.press('ArrowDown');
    await expect(grid.locator('[aria-selected="true"]')).toBeFocused();
    expect(await grid.locator('[aria-selected="true"]').getAttribute('data-day')).not.toBe(before);
    await app.keyboard.press('ArrowUp');
  });

  await test.step('the last day of the month has both tasks, and the long-term one is nowhere', async () => {
    await app.getByRole('gridcell', { name: /到期 2 项/ }).click();
    const list = app.getByRole('region', { name: '到期事项' });
    await expect(list.getByRole('link')).toHaveCount(2);
    await expect(list).toContainText('区民政局');
    await expect(list).not.toContainText('长期坚持');
    await app.keyboard.press('Enter');
    await expect(list.getByRole('link').first()).toBeFocused();
    await app.screenshot({ path: info.outputPath('calendar.png'), animations: 'disabled' });
    await list.getByText('全月').click();
    await expect(list.getByRole('link')).toHaveCount(2);
    await list.getByRole('link', { name: /建成区级养老服务中心/ }).click();
    await expect(app.getByText('建成区级养老服务中心。').first()).toBeVisible();
    await app.goBack();
    await expect(app.getByRole('region', { name: '到期事项' })).toBeVisible();
  });

  await test.step('a year that is not in the work calendar is said plainly; holidays bear their marks', async () => {
    await app.goto(new URL('#/calendar?day=2031-10-01', app.url()).href);
    await expect(app.getByText(/工作日历里没有 2031 年的放假调休安排/)).toBeVisible();
    await app.goto(new URL('#/calendar?day=2026-10-01', app.url()).href);
    await expect(app.getByRole('gridcell', { name: /^10月1日 星期四，.*休/ })).toBeVisible();
    await expect(app.getByRole('gridcell', { name: /^10月10日 星期六，.*班/ })).toBeVisible();
    await app.screenshot({ path: info.outputPath('october.png'), animations: 'disabled' });
  });

  await test.step('the cut-off of a period stands on its day', async () => {
    await openPage(app, '设置');
    await app.getByRole('link', { name: '期', exact: true }).click();
    await app.getByRole('button', { name: /^新建“/ }).click();
    await expect(app.getByRole('heading', { name: '已有 1 期' })).toBeVisible();
    await openPage(app, '日程');
    await expect(app.getByRole('gridcell', { name: /报送截止 1 期/ })).toBeVisible();
  });
});
