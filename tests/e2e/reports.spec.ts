import { writeFileSync } from 'node:fs';
import { confirmImport, expect, HUADU, ledgerTable, openPage, readFiles, test } from './app.ts';

/** mm on the screen at 100 %. */
const pixels = (mm: number) => (mm * 96) / 25.4;

test('报表 shows the pages as they print, the rows behind each number, and gives them as files', async ({
  app,
}, info) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await openPage(app, '台账');
  await app.getByRole('button', { name: '打印、报表' }).click();
  const kinds = app.getByRole('navigation', { name: '报表种类' });
  const tools = app.getByRole('toolbar', { name: '打印和导出' });
  const preview = app.getByRole('region', { name: '页面预览' });
  const settings = app.getByRole('complementary', { name: '报表设置' });
  const page = (number: number) => preview.getByRole('region', { name: new RegExp(`^第 ${number} 页，共 \\d+ 页$`) });
  const pagesSaid = async () => Number(/共 (\d+) 页/.exec((await tools.getByRole('status').textContent()) ?? '')?.[1]);

  await test.step('the ledger, page for page, the header on each', async () => {
    await expect(page(1)).toContainText('花都区医养结合试点工作任务分解表');
    await expect(page(1)).toContainText('统计口径');
    await expect(page(2).getByRole('columnheader', { name: '工作任务' })).toBeVisible();
    await app.screenshot({ path: info.outputPath('reports-ledger.png') });
  });

  await test.step('at 100 % a page is as large as its paper', async () => {
    await tools.getByRole('combobox', { name: '显示比例' }).click();
    await app.getByTitle('100%').click();
    await expect.poll(async () => Math.round((await page(1).boundingBox())?.height ?? 0)).toBeGreaterThan(790);
    const box = await page(1).boundingBox();
    const sizes = [210, 297, 420].map((mm) => Math.round(pixels(mm)));
    expect(sizes).toContain(Math.round(box?.width ?? 0));
    expect(sizes).toContain(Math.round(box?.height ?? 0));
  });

  await test.step('this computer’s fonts are said before printing', async () => {
    const fonts = settings.getByRole('list', { name: '本机字体' }).getByRole('listitem');
    await expect(fonts.filter({ hasText: '方正小标宋简体（标题）' })).toContainText(/本机有|本机没有，用/);
  });

  await test.step('a workbook of the rows in scope', async () => {
    await settings.getByRole('combobox', { name: '单位' }).fill('mzj');
    await app.keyboard.press('Enter');
    await expect(page(1)).toContainText('单位：');
    const download = app.waitForEvent('download');
    await tools.getByRole('button', { name: '导出 Excel' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  });

  await test.step('a number opens the rows that it counts; Escape goes back', async () => {
    await kinds.getByRole('link', { name: '领导专报' }).click();
    const number = preview.getByRole('button', { name: /^[1-9]\d*项$/ }).first();
    const words = (await number.textContent()) ?? '';
    await number.press('Enter');
    const details = app.getByRole('complementary', { name: '明细' });
    await expect(details.getByRole('listitem')).toHaveCount(Number.parseInt(words, 10));
    await app.screenshot({ path: info.outputPath('reports-details.png') });
    await app.keyboard.press('Escape');
    await expect(settings).toBeVisible();
  });

  await test.step('on paper there are the pages alone, as many as the screen says', async () => {
    const count = await pagesSaid();
    const pdf = await app.pdf({ preferCSSPageSize: true });
    writeFileSync(info.outputPath('summary.pdf'), pdf);
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(count);
    await expect(tools).toBeVisible();
  });

  await test.step('a paper is about one task, with a number, as a Word letter', async () => {
    await kinds.getByRole('link', { name: '督办通知单' }).click();
    await expect(app.getByText('请在右边选定任务')).toBeVisible();
    await settings.getByRole('combobox', { name: '任务' }).fill('老年病区');
    await app.getByTitle(/有条件的医疗机构逐步设立老年病区/).click();
    await expect(page(1)).toContainText('督办通知单');
    await settings.getByRole('textbox', { name: '编号' }).fill('花督〔2026〕9号');
    await expect(page(1)).toContainText('花督〔2026〕9号');
    const download = app.waitForEvent('download');
    await tools.getByRole('button', { name: '导出 Word' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    await app.screenshot({ path: info.outputPath('reports-paper.png') });
  });

  await test.step('a paper that left is kept as it left', async () => {
    await tools.getByRole('button', { name: '登记发出' }).click();
    await expect(app.getByText('发出督办通知单“花督〔2026〕9号”')).toBeVisible();
    await expect(app.getByRole('region', { name: '登记交办' })).toContainText('“花督〔2026〕9号”已登记发出');
    const held = Promise.withResolvers<void>();
    await app.route(/\/reports\/build/, (route) => held.promise.then(() => route.continue()));
    await settings.getByRole('textbox', { name: '编号' }).fill('花督〔2026〕10号');
    // What leaves is what is seen: not while the pages are those of another number.
    await expect(tools.getByRole('button', { name: '登记发出' })).toBeDisabled();
    held.resolve();
    await expect(page(1)).toContainText('花督〔2026〕10号');
    await app.unroute(/\/reports\/build/);
    await settings.getByRole('combobox', { name: '查看已发出的原件' }).click();
    await app.getByTitle(/^花督〔2026〕9号/).click();
    await expect(app.getByText('这是发出时的原件')).toBeVisible();
    await expect(page(1)).toContainText('花督〔2026〕9号');
    await expect(tools.getByRole('button', { name: '登记发出' })).toHaveCount(0);
    await settings.getByRole('combobox', { name: '查看已发出的原件' }).press('Escape');
  });

  await test.step('the step that goes with a paper is offered under its number, and taken by a person', async () => {
    await app.goBack();
    await app.getByRole('button', { name: /^登记交办 \d+ 家/ }).click();
    const dialog = app.getByRole('dialog', { name: /^交办：/ });
    await expect(dialog.getByRole('textbox', { name: '督办通知文号（可不填）' })).toHaveValue('花督〔2026〕9号');
    await dialog.getByRole('button', { name: '登记交办' }).click();
    await expect(dialog).toBeHidden();
    await expect(app.getByRole('region', { name: '登记交办' })).toHaveCount(0);
  });

  await test.step('a letter is for one of the bodies that owe the task, other reports for those in scope', async () => {
    await kinds.getByRole('link', { name: '催办通知' }).click();
    await tools.getByRole('button', { name: '登记发出' }).click();
    await expect(app.getByText('请先在右边“发给”中选定单位')).toBeVisible();
    await settings.getByRole('combobox', { name: '发给' }).click();
    const body = app.locator('.ant-select-item-option:visible').filter({ hasNotText: '民政局' }).first();
    const name = (await body.textContent()) ?? '';
    await body.click();
    await expect(tools.getByRole('status')).toHaveText('共 1 页');
    await expect(page(1).getByText(`${name}：`, { exact: true })).toHaveCSS('text-indent', '0px');
    await app.screenshot({ path: info.outputPath('reports-urge.png') });
    await tools.getByRole('button', { name: '登记发出' }).click();
    await expect(app.getByRole('button', { name: '登记催办 1 家…' })).toBeVisible();
    await app.getByRole('button', { name: '不登记' }).click();
    await kinds.getByRole('link', { name: /全部任务和进展/ }).click();
    await expect(page(1)).toContainText(/范围：.*单位：区民政局/);
  });

  await test.step('a task opens its papers', async () => {
    await openPage(app, '台账');
    await ledgerTable(app).getByRole('row').filter({ hasText: '老年病区' }).first().click();
    await app.keyboard.press('Enter');
    await app.getByRole('button', { name: '出文' }).click();
    await app.getByRole('menuitem', { name: '推进情况表' }).click();
    await expect(page(1)).toContainText('推进情况表');
  });
});
