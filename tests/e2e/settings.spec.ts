import { readFile } from 'node:fs/promises';
import { confirmImport, expect, HUADU, openPage, openSection, readFiles, test } from './app.ts';

const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至12日（周五）放假调休，共8天。1月31日（周日）、2月20日（周六）上班。`;

test('an office sets up its name, its periods and its holidays, and each can be taken back', async ({ app }, info) => {
  await openSection(app, '填报单位');
  await app.getByLabel('填报单位名称').fill('花都区政府督查室');
  await app.getByRole('button', { name: '保存' }).click();
  await expect(app.getByText('花都区政府督查室 · 督办台账')).toBeVisible();
  await expect(app.getByText(/现在的设置自 .* 起有效/)).toBeVisible();

  await test.step('periods by rhythm, one press each', async () => {
    await openSection(app, '期');
    await app.getByText('季', { exact: true }).click();
    await app.getByRole('button', { name: /^新建“\d{4}年第\d季度”/ }).click();
    const row = app.getByRole('row', { name: /第\d季度/ });
    await expect(row).toContainText('进行中');
    await row.getByRole('button', { name: /^修改/ }).click();
    await app.getByLabel('期名').fill('第四季度');
    await app.getByRole('button', { name: '保存' }).click();
    await expect(app.getByRole('row', { name: /第四季度/ })).toBeVisible();
    await app.screenshot({ path: info.outputPath('periods.png'), animations: 'disabled' });
    await app.getByRole('button', { name: '冻结“第四季度”' }).click();
    await expect(app.getByRole('dialog')).toContainText('不能撤销');
    await app.getByRole('button', { name: '暂不冻结' }).click();
  });

  await test.step('the notice of a year is pasted, read, and kept', async () => {
    await openSection(app, '工作日历');
    await app.getByText('2027年（未录入）').click();
    await expect(app.getByText('2027年的放假调休还没有录入')).toBeVisible();
    await app.getByRole('button', { name: '粘贴放假通知…' }).click();
    await app.getByLabel('通知全文').fill('关于做好值班工作的通知');
    await expect(app.getByText('没有读出放假安排')).toBeVisible();
    await app.getByLabel('通知全文').fill(NOTICE);
    await expect(app.getByText('2027年：放假 11 天，调休上班 2 天。')).toBeVisible();
    await app.screenshot({ path: info.outputPath('notice.png'), animations: 'disabled' });
    await app.getByRole('button', { name: '录入2027年' }).click();
    await expect(app.getByRole('region', { name: '2027年放假' })).toContainText('放假 11 天');
    await app.screenshot({ path: info.outputPath('workdays.png'), animations: 'disabled' });
    await app.getByRole('button', { name: '删去放假 2027-01-03' }).click();
    await expect(app.getByRole('region', { name: '2027年放假' })).toContainText('放假 10 天');
    await app.keyboard.press('Control+z');
    await expect(app.getByRole('region', { name: '2027年放假' })).toContainText('放假 11 天');
  });
});

test('lights are the office’s own table: from a shipped one, row by row, with its legend alive', async ({
  app,
}, info) => {
  await openSection(app, '亮灯规则');
  const legend = app.getByRole('region', { name: '图例' });
  await expect(legend).toContainText('以先符合的一条为准');
  await expect(app.getByText('现在是程序自带的设置')).toBeVisible();

  await app.getByLabel('现成的亮灯规则').click();
  await app.getByTitle(/^西安市纪委/).click();
  await expect(legend).toContainText('改动启用后的样子');
  await app.getByRole('button', { name: '加一条规则' }).click();
  await expect(app.getByRole('status').filter({ hasText: '没有写灯的名称' })).toBeVisible();
  await app.getByLabel('第 3 条的灯名').fill('绿灯');
  await app.getByLabel('第 3 条的含义').fill('其余');
  await app.getByLabel('第 3 条的颜色').click();
  await app.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '绿' }).click();
  await expect(legend).toContainText('其余（其余各项）');
  await app.getByRole('button', { name: '第 3 条规则上移' }).click();
  await app.getByRole('button', { name: '第 2 条规则上移' }).click();
  await expect(app.getByText(/永远不会亮/).first()).toBeVisible();
  await expect(app.getByRole('button', { name: '启用这套规则' })).toBeDisabled();
  await app.getByRole('button', { name: '第 1 条加一个条件' }).click();
  await expect(legend).toContainText('其余（已办结）');
  await expect(app.getByRole('button', { name: '启用这套规则' })).toBeEnabled();
  await app.screenshot({ path: info.outputPath('lights.png'), animations: 'disabled' });
  await app.getByRole('button', { name: '启用这套规则' }).click();
  await expect(app.getByText(/现在的设置自 .* 起有效/)).toBeVisible();
  await expect(app.getByText('与现行设置一致')).toBeVisible();
});

test('ratings are renamed and ordered; reminders say their days', async ({ app }, info) => {
  await openSection(app, '进度评价');
  await app.getByLabel('第 2 项的名称').fill('');
  await expect(app.getByText('第 2 项没有名称，请填写。')).toBeVisible();
  await app.getByLabel('第 2 项的名称').fill('慢序时');
  await app.getByRole('button', { name: '第 2 项评价上移' }).click();
  await expect(app.getByLabel('第 1 项的名称')).toHaveValue('慢序时');
  await app.screenshot({ path: info.outputPath('ratings.png'), animations: 'disabled' });
  await app.getByRole('button', { name: '启用这份评价' }).click();
  await expect(app.getByText('与现行设置一致')).toBeVisible();
  await expect(app.getByLabel('第 1 项的名称')).toHaveValue('慢序时');

  await openSection(app, '提醒');
  await app.getByLabel('即将到期的天数').fill('5');
  await app.getByRole('checkbox', { name: '交办未签收' }).uncheck();
  await app.screenshot({ path: info.outputPath('reminders.png'), animations: 'disabled' });
  await app.getByRole('button', { name: '启用这些提醒' }).click();
  await expect(app.getByText('与现行设置一致')).toBeVisible();
  await expect(app.getByText('不提醒')).toBeVisible();
});

test('the log holds all that was done, is filtered, exported, and takes steps back', async ({ app }, info) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await openSection(app, '期');
  await app.getByRole('button', { name: /^新建“/ }).click();
  await expect(app.getByRole('heading', { name: '已有 1 期' })).toBeVisible();

  await openPage(app, '记录');
  const log = app.getByRole('grid', { name: /操作记录/ });
  await expect(log.getByRole('row').nth(1)).toHaveCount(1);
  await log.getByRole('button', { name: /^撤销：新增“\d{4}年/ }).click();
  await expect(log.getByRole('button', { name: /^重做：新增“\d{4}年/ })).toBeVisible();
  await expect(log).toContainText('撤销：新增');
  await app.screenshot({ path: info.outputPath('log.png'), animations: 'disabled' });

  await app.getByLabel('按文字筛选').fill('导入');
  await expect(log.getByText(/新增“\d{4}年/)).toHaveCount(0);
  await log.getByText(/导入“/).click();
  await expect(app.getByRole('region', { name: '这一条记录' })).toContainText(/SHA-256 [0-9a-f]{64}/);
  const saving = app.waitForEvent('download');
  await app.getByRole('button', { name: '导出 Excel' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^操作记录 .*\.xlsx$/);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  await app.getByRole('button', { name: '清除筛选' }).click();
  await expect(log).toContainText('导出操作记录');
});
