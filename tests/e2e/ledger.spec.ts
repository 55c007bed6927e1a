import type { Page } from '@playwright/test';
import { confirmImport, expect, HUADU, ledgerTable, openPage, readFiles, test } from './app.ts';

test.beforeEach(async ({ app }) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await openPage(app, '台账');
  await expect(ledgerTable(app)).toHaveAttribute('aria-rowcount', '22');
});

async function showUnits(app: Page): Promise<void> {
  await app.getByText('按单位任务', { exact: true }).click();
  await expect(ledgerTable(app)).toHaveAttribute('aria-rowcount', '60');
}

async function openPeriod(app: Page): Promise<void> {
  await app.getByRole('button', { name: '新建一期' }).click();
  await app.getByRole('dialog').getByRole('button', { name: '新建' }).click();
  await expect(app.getByRole('button', { name: /^当前期/ })).toBeVisible();
}

const rowOf = (app: Page, index: number) => ledgerTable(app).locator(`tr[aria-rowindex="${index + 1}"]`);
const batchBar = (app: Page) => app.getByRole('toolbar', { name: '对选中的行' });

test('rows are picked by Shift, Space and Ctrl+A; a step on all of them is one, and Ctrl+Z takes it back', async ({
  app,
}) => {
  await showUnits(app);
  const table = ledgerTable(app);
  await table.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Shift+ArrowDown');
  await app.keyboard.press('Shift+ArrowDown');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Space');
  await expect(batchBar(app)).toContainText('已选 4 项单位任务');
  await expect(batchBar(app).getByRole('button', { name: '销号' })).toBeDisabled();
  await batchBar(app).getByRole('button', { name: '交办' }).click();
  const dialog = app.getByRole('dialog', { name: '交办 4 项单位任务' });
  await dialog.getByLabel('督办通知文号（可不填）').fill('督办〔2026〕12号');
  await app.keyboard.press('Enter');
  await expect(app.getByText(/^登记交办：区卫计局（第 1 项）等 4 项/)).toBeVisible();
  await expect(rowOf(app, 1)).toContainText('已交办');
  await expect(rowOf(app, 4)).toContainText('待交办');
  await expect(rowOf(app, 5)).toContainText('已交办');
  await expect(table).toBeFocused();

  // All rows, also those that were never drawn; the four that are out already stay as they are.
  await app.keyboard.press('Control+a');
  await expect(batchBar(app)).toContainText('已选 59 项单位任务');
  await batchBar(app).getByRole('button', { name: '交办 55' }).click();
  await expect(app.getByRole('dialog')).toContainText('另有 4 项以现在的状态不能交办，保持不变');
  await app.keyboard.press('Escape');
  await app.keyboard.press('Control+z');
  await expect(rowOf(app, 1)).toContainText('待交办');
});

test('F2 types this period’s words in the cell, Enter goes down, Esc leaves the cell as it was', async ({ app }) => {
  await showUnits(app);
  const table = ledgerTable(app);
  await rowOf(app, 2).click();
  await app.keyboard.press('F2');
  await expect(app.getByText('还没有填报期。请先在窗口上方新建一期，再填进展。')).toBeVisible();
  await openPeriod(app);
  await rowOf(app, 2).getByRole('gridcell').last().dblclick();
  const editor = app.getByRole('textbox', { name: /^进展情况：区民政局/ });
  await expect(editor).toBeFocused();
  await app.keyboard.type('已选址，正在办理用地手续');
  await app.keyboard.press('Enter');
  await expect(rowOf(app, 2)).toContainText('已选址，正在办理用地手续');
  await expect(table).toBeFocused();
  await expect(rowOf(app, 3)).toHaveAttribute('data-active', 'true');

  // The same entry gets its rating; what was said stays.
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('ArrowLeft');
  await app.keyboard.press('Enter');
  await app.keyboard.type('达序时');
  await app.getByTitle('达序时', { exact: true }).click();
  await expect(rowOf(app, 2)).toContainText('达序时');
  await expect(rowOf(app, 2)).toContainText('已选址，正在办理用地手续');

  await rowOf(app, 2).getByRole('gridcell').last().dblclick();
  await app.keyboard.type('，写错了');
  await app.keyboard.press('Escape');
  await expect(table).toBeFocused();
  await expect(rowOf(app, 2)).not.toContainText('写错了');

  // Two steps back, the second asked for before the first has come to its end.
  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await expect(rowOf(app, 2)).not.toContainText('已选址');
  await expect(rowOf(app, 2)).not.toContainText('达序时');
});

test('a block of Excel is shown with where each line goes before it is taken', async ({ app }) => {
  await showUnits(app);
  await openPeriod(app);
  await rowOf(app, 1).click();
  await paste(
    app,
    '序号\t责任单位\t进展情况\t存在的问题\t评价\r\n2\t区民政局\t"已签协议\n覆盖 3 家"\t缺床位\t达序时\r\n1\t区财政局\t经费到位\t\t\r\n1\t区发改局\t已立项\t\t良好\r\n',
  );
  const dialog = app.getByRole('dialog', { name: /^粘贴到/ });
  await expect(dialog.getByRole('row', { name: /已签协议/ })).toContainText('新填');
  await expect(dialog.getByRole('row', { name: /经费到位/ })).toContainText('表中没有这样的行');
  await expect(dialog.getByRole('row', { name: /已立项/ })).toContainText('“良好”不是本单位的评价');
  await expect(dialog).toContainText('将填入 1 行；2 行不粘贴');
  await app.screenshot({ path: 'test-results/ledger-paste.png' });
  await dialog.getByRole('button', { name: '粘贴 1 行' }).click();
  await expect(rowOf(app, 5)).toContainText('已签协议');
  await expect(rowOf(app, 5)).toContainText('达序时');
  await app.keyboard.press('Control+z');
  await expect(rowOf(app, 5)).not.toContainText('已签协议');
});

test('Ctrl+C takes the rows along as a table, in the columns shown', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ledgerTable(app).focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Shift+ArrowDown');
  await app.keyboard.press('Control+c');
  await expect(app.getByText(/^已复制 2 行/)).toBeVisible();
  const text = await app.evaluate('navigator.clipboard.readText()');
  const [titles, first, second] = String(text).split(/\r?\n/);
  expect(titles).toBe('序号\t工作任务\t牵头单位\t到期日\t状态\t灯\t逾期天数\t评价\t进展情况');
  expect(first).toMatch(/^1\t有条件的医疗机构逐步设立老年病区/);
  expect(second).toMatch(/^2\t鼓励区内医疗机构/);
});

test('columns and orders are chosen and still there the next time; another order has no headings', async ({ app }) => {
  const titles = () => ledgerTable(app).locator('thead th').allTextContents();
  await expect(
    ledgerTable(app)
      .getByRole('rowheader', { name: /（一）提高医疗机构/ })
      .first(),
  ).toBeVisible();
  await app.getByRole('button', { name: '列', exact: true }).click();
  await app.getByRole('checkbox', { name: '存在问题' }).check();
  await app.getByRole('checkbox', { name: '评价' }).uncheck();
  await app.getByRole('button', { name: '状态左移' }).click();
  await app.keyboard.press('Escape');
  expect(await titles()).toEqual([
    '',
    '序号',
    '工作任务',
    '牵头单位',
    '状态',
    '到期日',
    '灯',
    '逾期天数',
    '进展情况',
    '存在问题',
  ]);
  await app.getByRole('button', { name: '序号', exact: true }).click();
  await app.getByRole('button', { name: /^序号/ }).click();
  await expect(rowOf(app, 1)).toContainText('21');
  await expect(ledgerTable(app).getByRole('rowheader')).toHaveCount(0);
  await app.reload();
  await expect(rowOf(app, 1)).toContainText('21');
  expect((await titles()).slice(3, 6)).toEqual(['牵头单位', '状态', '到期日']);
});

test('filters stand as chips, are named and brought back; a unit is found by its initials', async ({ app }) => {
  await showUnits(app);
  await app.getByLabel('按单位筛选').fill('mzj');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: '去掉筛选条件：单位 区民政局' })).toBeVisible();
  await app.getByRole('button', { name: '按状态筛选' }).click();
  await app.getByRole('menuitem', { name: '待交办' }).click();
  await expect(app.getByRole('button', { name: '去掉筛选条件：状态 待交办' })).toBeVisible();
  await app.getByRole('button', { name: '保存的视图' }).click();
  await app.getByLabel('视图名称').fill('民政待交办');
  await app.keyboard.press('Enter');
  await expect(app.getByText('保存视图“民政待交办”')).toBeVisible();
  await app.getByRole('button', { name: '清除全部' }).click();
  await expect(ledgerTable(app)).toHaveAttribute('aria-rowcount', '60');
  await app.getByRole('button', { name: '保存的视图' }).click();
  await app.getByRole('button', { name: '民政待交办', exact: true }).click();
  await expect(app.getByRole('button', { name: '去掉筛选条件：单位 区民政局' })).toBeVisible();
});

test('the menu of a row offers what is possible now, by mouse and by keyboard', async ({ app }) => {
  await showUnits(app);
  await rowOf(app, 3).click({ button: 'right' });
  const menu = app.getByRole('menu', { name: '对选中的行' });
  await expect(menu.getByRole('menuitem', { name: '交办' })).toBeVisible();
  await expect(menu.getByRole('menuitem', { name: '销号' })).toHaveCount(0);
  await app.screenshot({ path: 'test-results/ledger-menu.png' });
  await menu.getByRole('menuitem', { name: '看详情' }).click();
  await expect(menu).toBeHidden();
  await expect(app.getByRole('dialog')).toContainText('第 3 项，共 59 项');
});

/** Ctrl+V with a text on the clipboard. */
async function paste(app: Page, text: string): Promise<void> {
  await ledgerTable(app).focus();
  await app.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}
