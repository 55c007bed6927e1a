import { confirmImport, expect, ledgerTable, openPage, test } from './app.ts';

test('a new ledger offers the samples, which are looked at before they are taken in', async ({ app }) => {
  await app.getByRole('button', { name: '载入示例台账（花都区、朝阳区）' }).click();
  const cards = app.getByRole('list', { name: '读取的文件' });
  await expect(cards).toContainText('21 项任务');
  await expect(cards).toContainText('52 项任务');
  await expect(app.getByText(/将从 2 个文件新增 73 项任务、206 项单位任务/)).toBeVisible();
  await confirmImport(app);
  await openPage(app, '台账');
  await expect(ledgerTable(app)).toHaveAttribute('aria-rowcount', '74');
});

test('once something was imported the samples are not offered again', async ({ app }) => {
  await app.getByRole('button', { name: /载入示例台账/ }).click();
  await confirmImport(app);
  await app.getByRole('button', { name: '撤销本次导入' }).click();
  await expect(app.getByText('把任务分工表拖到这里')).toBeVisible();
  await expect(app.getByRole('button', { name: /载入示例台账/ })).toBeHidden();
});

test('the office gives the ledger its name, kept over a reload', async ({ app }) => {
  await app.getByRole('button', { name: /督办台账/ }).click();
  await app.getByLabel('本单位名称').fill('花都区政府督查室');
  await app.keyboard.press('Enter');
  await app.reload();
  await expect(app.getByRole('button', { name: '花都区政府督查室 · 督办台账' })).toBeVisible();
});

test('the start address works once: its code is out of the address bar and a second use is refused in words', async ({
  app,
  browser,
}) => {
  expect(app.url()).not.toContain('code=');
  const stranger = await browser.newPage();
  await stranger.goto(`${new URL(app.url()).origin}/#code=${'x'.repeat(43)}`);
  await expect(stranger.getByText('无法打开台账')).toBeVisible();
  await expect(stranger.getByText(/这个地址已经用过或已过期/)).toBeVisible();
  await stranger.close();
});
