import { expect, HUADU, readFiles, test } from './app.ts';

test('the doubts come first, and each leads to its cell and its task', async ({ app }) => {
  await readFiles(app, HUADU);
  const side = app.getByRole('region', { name: '读出的任务' });
  await expect(side.getByRole('radio', { name: '存疑 2' })).toBeChecked();
  await side.getByRole('button', { name: /按标点把“区人社局”/ }).click();
  await expect(app.getByRole('gridcell', { name: /^E12 / })).toHaveAttribute('aria-selected', 'true');
  await expect(app.getByRole('gridcell', { name: /^E12 / })).toBeInViewport();
  await expect(app.getByLabel('选中的任务')).toContainText('建立医养结合人才队伍培养、储备、使用机制');
  await expect(app.getByLabel('选中的任务')).toContainText('牵头 推定 区人社局');
});

test('a cell of the source chooses its task, and a task shows its cells', async ({ app }) => {
  await readFiles(app, HUADU);
  await app.getByText('任务 21').click();
  await app.getByRole('gridcell', { name: /^D6 / }).click();
  const tasks = app.getByRole('grid', { name: /读出的任务/ });
  await expect(tasks.getByRole('row', { selected: true })).toContainText('发挥卫生计生系统服务网络优势');

  await tasks.focus();
  await app.keyboard.press('End');
  await expect(app.getByRole('gridcell', { name: /^D27 / })).toBeInViewport();
  await expect(app.getByLabel('选中的任务')).toContainText('21.');
});

test('the source looks as in Excel: letters, numbers, merged categories, what each row was taken for', async ({
  app,
}) => {
  await readFiles(app, HUADU);
  const source = app.getByRole('grid', { name: /源表/ });
  await expect(source).toContainText('D 工作任务');
  await expect(source).toContainText('E 责任单位');
  await expect(app.getByRole('gridcell', { name: /^A4 一、重点任务/ })).toHaveCount(1);
  await expect(app.getByRole('gridcell', { name: /^A5 / })).toHaveCount(0);
  await expect(app.getByRole('list', { name: '颜色说明' })).toContainText('责任单位');
});

test('without a place nothing is taken in, and the page says which file lacks it', async ({ app }) => {
  await readFiles(app, HUADU);
  await app.getByLabel('所属地区').fill('');
  await expect(app.getByText('请先填写《s02_huadu.xlsx》的所属地区。')).toBeVisible();
  await expect(app.getByRole('button', { name: '确认导入' })).toBeDisabled();
});

test('不导入 leaves the ledger untouched', async ({ app }) => {
  await readFiles(app, HUADU);
  await app.getByRole('button', { name: '不导入' }).click();
  await expect(app.getByText('把任务分工表拖到这里')).toBeVisible();
  await expect(app.getByRole('region', { name: '导入记录' })).toBeHidden();
});
