import type { Locator, Page } from '@playwright/test';
import { confirmImport, expect, ledgerTable, openPage, test } from './app.ts';

test.beforeEach(async ({ app }) => {
  await app.getByRole('button', { name: '载入示例台账（花都区、朝阳区）' }).click();
  await expect(app.getByRole('list', { name: '读取的文件' })).toContainText('52 项任务');
  await confirmImport(app);
  await openPage(app, '单位');
  await expect(app.getByRole('tree')).toBeVisible();
});

async function openBody(app: Page, words: string, name: string): Promise<Locator> {
  await app.getByLabel('查找单位').fill(words);
  await app.getByRole('treeitem', { name }).click();
  const body = app.getByRole('article', { name });
  await expect(body).toBeVisible();
  return body;
}

function toast(app: Page): Locator {
  return app.locator('.ant-message');
}

test('qmzj finds 区民政局 of 花都区 and, as another body, that of 朝阳区', async ({ app }) => {
  await app.getByLabel('查找单位').fill('qmzj');
  const found = app.getByRole('treeitem', { name: '区民政局' });
  await expect(found).toHaveCount(2);
  await found.first().click();
  const first = app.url();
  await found.last().click();
  expect(app.url()).not.toBe(first);
  await app.getByLabel('查找单位').fill('花都 qmzj');
  await expect(found).toHaveCount(1);
});

test('a body says what it owes, how it is written and where, and why it is meant; numbers are doors', async ({
  app,
}) => {
  const body = await openBody(app, 'wjj', '区卫计局');
  await expect(body).toContainText('花都区医养结合试点工作任务分解表');
  await expect(body.getByRole('row').filter({ hasText: '第 2 项' })).toContainText('卫计局');
  await expect(body.getByRole('list', { name: '沿革' })).toContainText('一般沿革，未经核对');
  await body.getByRole('link', { name: /涉及任务 20 项，打开/ }).click();
  await expect(ledgerTable(app)).toHaveAttribute('aria-rowcount', '21');
  await app.goBack();
  await expect(body).toBeVisible();
});

test('更名 is dated and documented, leaves the wording of the source alone, and is taken back', async ({ app }) => {
  const body = await openBody(app, '花都 wjj', '区卫计局');
  await app.getByRole('button', { name: '更名', exact: true }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('新名称').fill('区卫生健康局');
  await dialog.getByLabel('启用日期').fill('2019-03-01');
  await dialog.getByLabel('启用日期').press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('依据文号').fill('花编〔2019〕5号');
  await dialog.getByLabel('依据文号').press('Enter');
  const renamed = app.getByRole('article', { name: '区卫生健康局' });
  await expect(renamed.getByRole('list', { name: '沿革' })).toContainText('花编〔2019〕5号');
  await expect(renamed).toContainText('2019-03-01 起');
  await expect(renamed.getByRole('row').filter({ hasText: '第 2 项' })).toContainText('卫计局');
  await toast(app).getByRole('button', { name: '撤销' }).click();
  await expect(body).toBeVisible();
  await expect(body.getByRole('list', { name: '沿革' })).not.toContainText('花编〔2019〕5号');
});

test('two entries are joined as one step, which 操作记录 takes back and does again', async ({ app }) => {
  await openBody(app, '花都 发改', '区发改局');
  await app.getByRole('button', { name: '合并到' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('选择单位').fill('qmzj');
  await dialog.getByLabel('选择单位').press('Enter');
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await expect(app.getByRole('article', { name: '区民政局' })).toContainText('发改局');
  await app.getByLabel('查找单位').fill('花都');
  await expect(app.getByRole('treeitem', { name: '区民政局' })).toBeVisible();
  await expect(app.getByRole('treeitem', { name: '区发改局' })).toHaveCount(0);
  await app.getByRole('button', { name: '返回清单' }).click();
  await app.getByText('操作记录').click();
  await app.getByRole('button', { name: /^撤销：/ }).click();
  await expect(app.getByRole('treeitem', { name: '区发改局' })).toBeVisible();
  await app.getByRole('button', { name: /^重做：/ }).click();
  await expect(app.getByRole('treeitem', { name: '区发改局' })).toHaveCount(0);
});

test('a question is answered by its key, and asked again once that is taken back', async ({ app }) => {
  await app.getByText(/^待确认 \d+$/).click();
  const waiting = app.getByText(/^还有 \d+ 处待确认/);
  const before = await waiting.textContent();
  const yes = app.getByRole('button', { name: /^1 / }).first();
  const sentence = app.locator('[aria-keyshortcuts^="1"]').first();
  await expect(yes).toBeVisible();
  await sentence.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowUp');
  await expect(sentence).toBeFocused();
  await app.keyboard.press('2');
  await expect(waiting).not.toHaveText(before ?? '');
  await app.keyboard.press('Control+z');
  await expect(waiting).toHaveText(before ?? '');
});

test('by keyboard alone: search, open, walk, move in the order of protocol, take it back', async ({ app }) => {
  const names = () => app.getByRole('treeitem', { level: 3 }).allTextContents();
  await app.getByLabel('查找单位').fill('花都 qmzj');
  await app.getByLabel('查找单位').press('Enter');
  await expect(app.getByRole('article', { name: '区民政局' })).toBeVisible();
  await expect(app.getByRole('tree')).toBeFocused();
  await app.getByLabel('查找单位').fill('花都');
  await app.getByLabel('查找单位').press('ArrowDown');
  await expect(app.getByRole('tree')).toBeFocused();
  const before = await names();
  const chosen = app.getByRole('treeitem', { selected: true });
  await app.keyboard.press('End');
  await app.keyboard.press('Home');
  await expect(chosen).toContainText('花都区');
  // 党委, 区编办, 政府部门, 区发改局.
  for (let step = 0; step < 4; step += 1) await app.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('区发改局');
  const moved = await chosen.textContent();
  await app.keyboard.press('Alt+ArrowDown');
  await expect.poll(names).not.toEqual(before);
  await expect(chosen).toHaveText(moved ?? '');
  await app.keyboard.press('Control+z');
  await expect.poll(names).toEqual(before);
});

test('a body is dragged to its place in the order of protocol', async ({ app }) => {
  const bodies = app.getByRole('treeitem', { level: 3 });
  await app.getByLabel('查找单位').fill('花都');
  const order = async () => (await bodies.allTextContents()).map((text) => text.replace(/\d+$|待确认/g, ''));
  const before = await order();
  await bodies.filter({ hasText: '区人社局' }).dragTo(bodies.filter({ hasText: '区民政局' }), {
    targetPosition: { x: 60, y: 4 },
  });
  const after = before.filter((name) => name !== '区人社局');
  after.splice(after.indexOf('区民政局'), 0, '区人社局');
  await expect.poll(order).toEqual(after);
});

test('医保 tasks pass to another body on a day; the source still names the first, and what was chosen is what moves', async ({
  app,
}) => {
  await openBody(app, '花都 qrsj', '区人社局');
  await app.getByRole('button', { name: '划转' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('按文字查找任务').fill('定点');
  await dialog.getByRole('button', { name: '全选所列' }).click();
  await expect(dialog.getByText('已选 2 项，共 8 项')).toBeVisible();
  await dialog.getByLabel('选择单位').fill('花都 民政');
  await dialog.getByLabel('选择单位').press('Enter');
  await dialog.getByLabel('划转日期').fill('2019-03-01');
  await dialog.getByLabel('划转日期').press('Enter');
  await dialog.getByLabel('划转的事项').fill('医保定点');
  await dialog.getByRole('button', { name: '划转', exact: true }).click();
  await expect(app.getByText('原文由它负责、已划给别的单位 2 项。')).toBeVisible();
  await expect(app.getByRole('list', { name: '沿革' })).toContainText('医保定点');
  await app.keyboard.press('Control+z');
  await expect(app.getByText('已划给别的单位')).toBeHidden();
});

test('a group takes its members from a pasted list, and names that the directory lacks are said', async ({ app }) => {
  const body = await openBody(app, '各街乡', '各街乡');
  await body.getByRole('button', { name: '编辑成员' }).click();
  await body.getByLabel('粘贴成员名单').fill('区残联\n三里屯街道办事处\n来广营乡');
  await body.getByRole('button', { name: '加入名单' }).click();
  await expect(body.getByRole('alert')).toContainText('三里屯街道办事处、来广营乡');
  await body.getByRole('button', { name: '登记这 2 个单位并加入' }).click();
  await expect(body.getByRole('alert')).toBeHidden();
  await body.getByRole('button', { name: '去掉 区残联' }).click();
  await body.getByRole('button', { name: '保存成员' }).click();
  await expect(body.getByRole('link', { name: '来广营乡' })).toBeVisible();
  await expect(body.getByText('成员（2 个）')).toBeVisible();
  await expect(body.getByRole('link', { name: '区残联' })).toBeHidden();
});

test('contacts are kept by post, and a half-filled line is not', async ({ app }) => {
  const body = await openBody(app, '花都 qmzj', '区民政局');
  await body.getByRole('button', { name: '编辑联系人' }).click();
  await body.getByLabel('第 1 行岗位').fill('办公室主任');
  await expect(body.getByText('第 1 行还缺姓名。')).toBeVisible();
  await expect(body.getByRole('button', { name: '保存联系人' })).toBeDisabled();
  await body.getByLabel('第 1 行姓名').fill('张三');
  await body.getByLabel('第 1 行电话').fill('020-86880000');
  await body.getByLabel('第 1 行电话').press('Enter');
  await expect(body.getByRole('row', { name: '办公室主任 张三 020-86880000' })).toBeVisible();
});

const SCREENS = [
  { name: '1366x768', viewport: { width: 1366, height: 768 }, scale: 1 },
  { name: '125%', viewport: { width: 1093, height: 614 }, scale: 1.25 },
] as const;

for (const { name, viewport, scale } of SCREENS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, deviceScaleFactor: scale });

      test('tree, body, questions, dialog and record fit the screen', async ({ app }, info) => {
        const shoot = async (page: string) => {
          const excess = 'document.documentElement.scrollWidth - innerWidth';
          expect(await app.evaluate(excess)).toBe(0);
          await app.screenshot({ path: info.outputPath(`${page}.png`), animations: 'disabled' });
        };
        await shoot('counts');
        await app.getByText(/^待确认 \d+$/).click();
        await expect(app.getByText(/^还有 \d+ 处待确认/)).toBeVisible();
        await shoot('questions');
        await openBody(app, '花都 wjj', '区卫计局');
        await app.getByLabel('查找单位').fill('');
        await shoot('body');
        await app.getByRole('button', { name: '划转' }).click();
        await expect(app.getByRole('grid', { name: /它负责的任务/ })).toContainText('老年病区');
        await shoot('transfer');
        await app.keyboard.press('Escape');
        await expect(app.getByRole('dialog')).toBeHidden();
      });
    });
  }
}
