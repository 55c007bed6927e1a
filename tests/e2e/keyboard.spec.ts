import { confirmImport, expect, HUADU, ledgerTable, openPage, readFiles, test } from './app.ts';

test.beforeEach(async ({ app }) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await openPage(app, '台账');
  await expect(ledgerTable(app)).toHaveAttribute('aria-rowcount', '22');
});

test('↓ chooses, Enter opens the task, ↓ walks on with the drawer open, Esc closes it', async ({ app }) => {
  const table = ledgerTable(app);
  const drawer = app.getByRole('dialog');
  await table.focus();
  for (let step = 0; step < 8; step += 1) await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(drawer).toContainText('第 8 项，共 21 项');
  await expect(drawer).toContainText('区人社局，卫计局、民政局、教育局配合');
  await expect(drawer.getByRole('article', { name: '牵头 区人社局' })).toContainText('推定');
  await expect(drawer).toContainText('s02_huadu.xlsx');
  await app.keyboard.press('ArrowDown');
  await expect(drawer).toContainText('第 9 项，共 21 项');
  await expect(drawer).toContainText('健全养老机构保险机制');
  await expect(table).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

test('Ctrl+K searches from any page, 返回 goes back to where one came from', async ({ app }) => {
  await openPage(app, '单位');
  await app.keyboard.press('Control+k');
  await expect(app.getByLabel('搜索台账')).toBeFocused();
  await app.keyboard.type('老年病区');
  await expect(app.getByText('显示 1 项，共 21 项任务')).toBeVisible();
  await app.goBack();
  await expect(app.getByRole('grid', { name: /^单位/ })).toBeVisible();
  await expect(app.getByLabel('搜索台账')).toHaveValue('');
});

test('a search without hits says so and offers the way back', async ({ app }) => {
  await app.getByLabel('搜索台账').fill('没有这样的任务');
  await app.getByRole('button', { name: '清除全部筛选' }).click();
  await expect(app.getByText('显示 21 项，共 21 项任务')).toBeVisible();
});

test('every stop of the Tab key can be seen and has a name', async ({ app }) => {
  // A fresh page: the first Tab goes to its first stop.
  await app.reload();
  await expect(ledgerTable(app)).toBeVisible();
  const names = new Set<string>();
  for (let step = 0; step < 34; step += 1) {
    await app.keyboard.press('Tab');
    const stop = await app.evaluate(`(() => {
      const { activeElement: element } = document;
      const name = element.ariaLabel || element.textContent || element.title || element.placeholder;
      const { width, height } = element.getBoundingClientRect();
      return { tag: element.tagName, name: name.trim(), visible: width > 0 && height > 0 };
    })()`);
    const { tag, name, visible } = stop as { tag: string; name: string; visible: boolean };
    if (tag === 'BODY') break;
    expect({ name, visible }).toEqual({ name: expect.stringMatching(/./), visible: true });
    names.add(name);
  }
  expect([...names]).toEqual(expect.arrayContaining(['台账', '导入', '单位', '搜索台账', '按单位筛选', '导出 Excel']));
});
