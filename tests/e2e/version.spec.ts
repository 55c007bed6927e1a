import type { Page } from '@playwright/test';
import { writeWorkbook } from '../core/importing/write-workbook.ts';
import { change, huaduRows, huaduSheet } from '../helpers/huadu.ts';
import { confirmImport, expect, HUADU, ledgerTable, openPage, readFiles, test } from './app.ts';

const NEW_TASK = '建立社区老年人助餐服务网络';

/** 花都区 with one word changed, one responsibility changed, and one row taken out with another put in its place. */
async function changedCopy() {
  const rows = await huaduRows();
  const first = rows.find((row) => row.number === '1');
  const fifth = rows.find((row) => row.number === '5');
  if (!first || !fifth) throw new Error('花都区 has no rows 1 and 5');
  const content = first.content.replace('逐步', '全部');
  const changes = change(change(rows, 1, { content }), 5, { responsibility: `${fifth.responsibility}、区医保局` });
  const replaced = change(changes, 10, { content: NEW_TASK, responsibility: '区民政局' });
  const buffer = Buffer.from(await writeWorkbook(huaduSheet(replaced)));
  const removed = rows.find((row) => row.number === '10')?.content ?? '';
  return { file: { name: '花都区（修订）.xlsx', mimeType: 'application/octet-stream', buffer }, removed };
}

async function readChangedCopy(app: Page) {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await app.getByRole('button', { name: '继续导入' }).click();
  const copy = await changedCopy();
  await readFiles(app, copy.file);
  return copy;
}

test('a changed copy opens as a comparison; what is accepted comes into the ledger, and 撤销 restores it', async ({
  app,
}, info) => {
  const { removed } = await readChangedCopy(app);
  await expect(app.getByRole('region', { name: '新版本' })).toContainText(
    /像是《花都区医养结合试点工作任务分解表》（第 1 批，.*）的新版本/,
  );
  await expect(app.getByRole('radio', { name: '作为新版本更新' })).toBeChecked();

  const review = app.getByRole('region', { name: '与台账比较' });
  const options = review.getByRole('option');
  await expect(options).toHaveCount(4);
  await expect(review).toContainText('未变 18 项');
  const changedWord = options.filter({ hasText: '老年病区' });
  await expect(changedWord.locator('del')).toHaveText('逐步');
  await expect(changedWord.locator('ins')).toHaveText('全部');
  await expect(options.filter({ hasText: '区医保局' })).toContainText('新增责任单位：区医保局');
  await expect(options.filter({ hasText: NEW_TASK })).toContainText('新增');
  await expect(options.filter({ hasText: removed })).toContainText('删去');
  await expect(app.getByText('请选择要从《花都区（修订）.xlsx》接受的改动。')).toBeVisible();
  await expect(app.getByRole('button', { name: '确认导入' })).toBeDisabled();
  await app.screenshot({ path: info.outputPath('comparison.png'), animations: 'disabled' });

  await test.step('A accepts and goes on, R takes it back', async () => {
    await options.first().focus();
    await app.keyboard.press('a');
    await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
    await expect(options.nth(1)).toBeFocused();
    await app.keyboard.press('a');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await app.keyboard.press('ArrowUp');
    await app.keyboard.press('r');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'false');
    await app.keyboard.press('End');
    await options.filter({ hasText: removed }).click();
    await expect(app.getByText('台账中的方案改动 1 项、删去 1 项，其余 19 项不动。')).toBeVisible();
  });
  await app.screenshot({ path: info.outputPath('accepted.png'), animations: 'disabled' });

  await confirmImport(app);
  await expect(app.getByRole('region', { name: '导入结果' })).toContainText('改动 1 项、删去 1 项');
  await app.screenshot({ path: info.outputPath('applied.png'), animations: 'disabled' });
  await app.getByRole('button', { name: '查看台账' }).click();
  const table = ledgerTable(app);
  await expect(table).toHaveAttribute('aria-rowcount', '21');
  await expect(table).toContainText('有条件的医疗机构全部设立老年病区');
  await expect(table).not.toContainText(NEW_TASK);

  await openPage(app, '导入');
  await app.getByRole('button', { name: '撤销本次导入' }).click();
  await expect(app.getByRole('region', { name: '导入记录' })).toContainText('已撤销');
  await openPage(app, '台账');
  await expect(table).toHaveAttribute('aria-rowcount', '22');
  await expect(table).toContainText('有条件的医疗机构逐步设立老年病区');
});

test('全部接受 takes every change over; 作为另一份方案导入 leaves the plan in the ledger alone', async ({
  app,
}, info) => {
  await readChangedCopy(app);
  await app.getByRole('button', { name: '全部接受' }).click();
  await expect(app.getByText('台账中的方案改动 2 项、新增 1 项、删去 1 项，其余 18 项不动。')).toBeVisible();
  await app.getByText('作为另一份方案导入').click();
  await expect(app.getByText(/将从 1 个文件新增 21 项任务/)).toBeVisible();
  await expect(app.getByRole('grid', { name: /源表/ })).toBeVisible();
  await confirmImport(app);
  await openPage(app, '台账');
  await expect(app.getByText('显示 42 项，共 42 项任务')).toBeVisible();

  await test.step('the same wording in the other plan is offered as 上级对应任务', async () => {
    const drawer = app.getByRole('dialog');
    await ledgerTable(app).getByRole('row').nth(3).dblclick();
    await drawer.getByRole('button', { name: /设为上级对应任务/ }).click();
    await expect(drawer.getByRole('button', { name: /取消对应/ })).toBeVisible();
    await app.screenshot({ path: info.outputPath('upper-task.png'), animations: 'disabled' });
    await drawer.getByRole('button', { name: /取消对应/ }).click();
    await expect(drawer.getByRole('button', { name: /设为上级对应任务/ })).toBeVisible();
  });
});

test('pasted running text becomes tasks, and so do cells copied from a sheet', async ({ app }, info) => {
  await openPage(app, '导入');
  await app.getByRole('button', { name: '粘贴文字' }).click();
  const dialog = app.getByRole('dialog', { name: '粘贴文字或表格' });
  await expect(dialog.getByRole('button', { name: '读取' })).toBeDisabled();
  await dialog
    .getByRole('textbox')
    .fill(
      [
        '花都区养老服务工作方案',
        '一、重点任务',
        '（一）加强养老机构医疗服务。支持养老机构设立医务室。（责任单位：区卫计局，协助单位：区民政局。完成时限：2024年12月底前）',
        '（二）建立健康档案。为65岁以上老年人建立健康档案。（责任单位：区卫计局）',
      ].join('\n'),
    );
  await app.screenshot({ path: info.outputPath('paste.png'), animations: 'disabled' });
  await dialog.getByRole('button', { name: '读取' }).click();
  const cards = app.getByRole('list', { name: '读取的文件' });
  await expect(cards).toContainText('粘贴的文字.txt');
  await expect(cards).toContainText('2 项任务');
  await app.getByRole('button', { name: '不导入' }).click();

  await app.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '序号\\t工作任务\\t责任单位\\n1\\t建设老年病区\\t区卫计局\\n2\\t建立健康档案\\t区民政局');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
  await dialog.getByRole('button', { name: '读取' }).click();
  await expect(cards).toContainText('粘贴的表格.txt');
  await expect(cards).toContainText('2 项任务');
});
