import { readFile } from 'node:fs/promises';
import { confirmImport, expect, HUADU, openPage, openSection, readFiles, test } from './app.ts';

test('an office shapes its reports beside their real pages, numbers its papers, and keeps what it sent', async ({
  app,
}, info) => {
  const picture = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.emulateMedia({ colorScheme });
      await app.screenshot({ path: info.outputPath(`${name}-${colorScheme}.png`), animations: 'disabled' });
    }
    await app.emulateMedia({ colorScheme: 'light' });
  };
  await readFiles(app, HUADU);
  await confirmImport(app);
  await openSection(app, '报表模板');
  const list = app.getByRole('table', { name: '报表模板，按报表种类' });
  const sample = app.getByRole('region', { name: '样张' });
  const page = sample.getByRole('region', { name: /^第 1 页，/ });
  const headers = async () => (await page.getByRole('columnheader').allTextContents()).map((text) => text.trim());

  await test.step('title, columns, their order, fonts and lines to sign on are seen on the pages at once', async () => {
    await list.getByRole('button', { name: '新建督办台账模板' }).click();
    await expect(page).toContainText('花都区医养结合试点工作任务分解表');
    await app.getByLabel('模板名称').fill('常务会样式');
    await app.getByRole('button', { name: '在标题里加入{标题}' }).click();
    await app.keyboard.type('办理情况');
    await expect(page).toContainText('任务分解表办理情况');
    const before = await headers();
    await app.getByLabel('“牵头单位”列的列名').fill('承办单位');
    await expect.poll(headers).toContain('承办单位');
    await app.getByRole('button', { name: '“牵头单位”列上移' }).press('Enter');
    await app.getByRole('checkbox', { name: '状态' }).uncheck();
    await expect.poll(headers).not.toContain('状态');
    expect((await headers()).indexOf('承办单位')).toBeLessThan(before.indexOf('牵头单位'));
    await app
      .getByRole('row', { name: /^“牵头单位”列/ })
      .getByTitle('按住拖动')
      .dragTo(app.getByRole('row', { name: /^“序号”列/ }));
    await expect.poll(async () => (await headers()).join()).toContain('承办单位,序号,工作任务');
    await app.getByRole('textbox', { name: '签字栏' }).fill('审核人、签发人');
    await app.getByRole('combobox', { name: '表内的字号' }).click();
    await app.getByTitle('小三（15 磅）').click();
    await expect(page.getByRole('cell').first()).toHaveCSS('font-size', '20px');
    await picture('template');
  });

  await test.step('what cannot be kept is said before it is saved', async () => {
    await app.getByRole('textbox', { name: '标题' }).fill('{日期}台账');
    await expect(app.getByText('标题里的“{日期}”不认识')).toBeVisible();
    await expect(app.getByRole('button', { name: '保存模板' })).toBeDisabled();
    await app.getByRole('textbox', { name: '标题' }).fill('{标题}办理情况');
  });

  await test.step('saving is a step that can be taken back', async () => {
    await app.getByRole('button', { name: '保存模板' }).click();
    await expect(list).toContainText('常务会样式');
    await app.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(list).not.toContainText('常务会样式');
    await app.getByRole('button', { name: '重做' }).click();
    await expect(list).toContainText(/改了标题、列 \d+ 项、字体 1 处、签字栏/);
    await picture('templates');
  });

  await test.step('it goes to another office as a file, which is looked at before it is kept', async () => {
    const download = app.waitForEvent('download');
    await app.getByRole('button', { name: '导出模板“常务会样式”' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('报表模板 督办台账 常务会样式.json');
    const buffer = await readFile(await file.path());
    const given = { name: '来件.json', mimeType: 'application/json', buffer };
    await app.getByLabel('报表模板文件').setInputFiles(given);
    await expect(app.getByRole('heading', { name: '督办台账模板（新）' })).toBeVisible();
    await expect(app.getByLabel('模板名称')).toHaveValue('常务会样式2');
    await expect(page).toContainText('任务分解表办理情况');
    await app.getByRole('button', { name: '返回清单' }).click();
    await expect(list).not.toContainText('常务会样式2');
  });

  await test.step('the page 报表 prints by it', async () => {
    await openPage(app, '报表');
    await app.getByRole('combobox', { name: '模板' }).click();
    await app.getByTitle('常务会样式').click();
    await expect(app.getByRole('region', { name: '页面预览' })).toContainText('任务分解表办理情况');
  });

  await test.step('numbers: the next one is shown; a rule by which two papers share one is refused', async () => {
    await openSection(app, '发文编号');
    const rule = app.getByLabel('督办通知单的编号规则');
    await rule.fill('花督〔{年}〕{号}号');
    await app.getByLabel('督办通知单的起始号').fill('7');
    await expect(app.getByRole('row', { name: /^督办通知单/ })).toContainText(/花督〔\d{4}〕7号/);
    await app.getByLabel('催办通知的编号规则').fill('花督〔{年}〕{号}号');
    await expect(app.getByText('两种文书会同号')).toBeVisible();
    await expect(app.getByRole('button', { name: '启用这些规则' })).toBeDisabled();
    await picture('serials');
    await app.getByLabel('催办通知的编号规则').fill('花催〔{年}〕{号}号');
    await app.getByRole('button', { name: '启用这些规则' }).click();
    await expect(app.getByText(/现在的设置自 .* 起有效/)).toBeVisible();
  });

  await test.step('a paper sent is listed, read as it left, and can be taken back', async () => {
    await openPage(app, '报表');
    const kinds = app.getByRole('navigation', { name: '报表种类' });
    await kinds.getByRole('link', { name: '督办通知单' }).click();
    await app.getByRole('combobox', { name: '任务' }).fill('老年病区');
    await app.getByTitle(/有条件的医疗机构逐步设立老年病区/).click();
    await expect(app.getByRole('region', { name: '页面预览' })).toContainText(/花督〔\d{4}〕7号/);
    await app.getByRole('button', { name: '登记发出' }).click();
    await expect(app.getByText(/发出督办通知单“花督〔\d{4}〕7号”/)).toBeVisible();
    await expect(app.getByRole('region', { name: '页面预览' })).toContainText(/花督〔\d{4}〕8号/);
    await kinds.getByRole('link', { name: '已发文书' }).click();
    const papers = app.getByRole('region', { name: '已发文书' });
    await expect(papers.getByRole('row', { name: /花督〔\d{4}〕7号/ })).toContainText('督办通知单');
    await picture('papers');
    await papers.getByRole('link', { name: /^打开/ }).click();
    await expect(app.getByText('这是发出时的原件')).toBeVisible();
    await expect(app.getByRole('region', { name: '页面预览' })).toContainText(/花督〔\d{4}〕7号/);
    const download = app.waitForEvent('download');
    await app.getByRole('button', { name: '导出 Word' }).click();
    expect((await download).suggestedFilename()).toMatch(/^督办通知单 .*\.docx$/);
    await kinds.getByRole('link', { name: '已发文书' }).click();
    await papers.getByRole('button', { name: /^撤销登记/ }).click();
    await expect(app.getByText('还没有登记发出的文书')).toBeVisible();
  });
});
