import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { TaskPage } from '../../src/shared/model/ledger.ts';
import { confirmImport, expect, HUADU, ledgerTable, openPage, readFiles, test } from './app.ts';
import { drop } from './drop.ts';
import { dropHidden, fillIn, picked, unzip, writeBelow } from './filled-forms.ts';
import { call } from './rpc.ts';

const TODAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

const changes = (app: Page) => app.getByRole('grid', { name: /^改动/ });
const panel = (app: Page) => app.getByRole('region', { name: '这一处改动' });
const board = (app: Page) => app.getByRole('grid', { name: /^各单位报送情况/ });
const tab = (app: Page, word: RegExp) => app.getByLabel('交换', { exact: true }).getByText(word);
const kind = (app: Page, word: string) => app.getByLabel('筛选改动').getByText(word);

/** 花都区, all handed out. */
async function setUp(app: Page): Promise<void> {
  await readFiles(app, HUADU);
  await confirmImport(app);
  const { tasks } = await call<TaskPage>(app, 'tasks/list', { filter: {}, offset: 0, limit: 100 });
  const obligations = tasks.flatMap((task) => task.obligations).filter(({ role }) => role !== 'support');
  await call(app, 'tracking/event', { obligations: obligations.map(({ id }) => id), kind: 'assign', on: TODAY });
}

test('forms go out to the departments of 花都区 and come back: read, looked at by keyboard, merged, taken back', async ({
  app,
}, info) => {
  const shoot = (name: string) => app.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
  await setUp(app);

  await test.step('without a period the page says what comes first', async () => {
    await openPage(app, '交换');
    await app.getByRole('main').getByRole('button', { name: '新建一期' }).click();
    await app.getByRole('dialog').getByLabel('期名').fill('第1期');
    await app.keyboard.press('Enter');
    await expect(board(app)).toContainText('区民政局');
  });

  await test.step('a blank form is printed for who has no computer: A4 landscape, nothing of the window on it', async () => {
    await board(app)
      .getByRole('row', { name: /区民政局/ })
      .click();
    await app.getByRole('button', { name: '预览、打印' }).click();
    const sheet = app.getByRole('article', { name: '区民政局 反馈表' });
    await expect(sheet).toContainText('第1期工作任务进展情况反馈表');
    await expect(sheet).toContainText('单位（盖章）');
    await shoot('form');
    const pdf = await app.pdf({ preferCSSPageSize: true, path: info.outputPath('form.pdf') });
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
    expect(boxes.length).toBeGreaterThan(0);
    for (const [, width, height] of boxes) expect(Number(width)).toBeGreaterThan(Number(height));
    await app.emulateMedia({ media: 'print' });
    await expect(app.getByText('新增“第1期”')).toBeHidden();
    await app.emulateMedia({ media: null });
    await app.keyboard.press('Escape');
    await expect(board(app)).toBeVisible();
  });

  const forms = await test.step('all forms are one zip, with the covering list', async () => {
    await app.getByRole('button', { name: '生成反馈表' }).click();
    const [download] = await Promise.all([
      app.waitForEvent('download'),
      app
        .getByRole('dialog')
        .getByRole('button', { name: /^生成 \d+ 份/ })
        .click(),
    ]);
    const files = await unzip(download);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['下发清单.xlsx', '区民政局-第1期反馈表.xlsx', '区卫计局-第1期反馈表.xlsx']),
    );
    await expect(board(app).getByRole('row', { name: /区民政局/ })).toContainText('第 1 次');
    return files;
  });

  const returned =
    await test.step('two departments fill theirs in, one of them twice, one over a damaged copy', async () => {
      const civil = forms.get('区民政局-第1期反馈表.xlsx');
      const health = forms.get('区卫计局-第1期反馈表.xlsx');
      return [
        picked(
          '区民政局.xlsx',
          await fillIn(
            civil,
            [{ progress: '老年病区已选址', rating: '达序时', percent: 60, person: '陈志明' }, { progress: '无变化' }],
            (page) => writeBelow(page, '另：第3项建议请区卫计局牵头。'),
          ),
        ),
        picked('区民政局（更正）.xlsx', await fillIn(civil, [{ progress: '老年病区已开工' }])),
        picked(
          '卫计局 改.xlsx',
          await fillIn(
            health,
            [{ progress: '两家医院设立老年病区', rating: '进度还可以', percent: 80 }, { progress: '已签约12家' }],
            dropHidden,
          ),
        ),
        picked('说明.txt', Buffer.from('我局情况见附件。', 'utf8')),
      ];
    });

  await test.step('what came back is read: each file has its verdict, nothing is chosen beforehand', async () => {
    await app.getByLabel('各单位报回的文件').setInputFiles([...returned]);
    await expect(app.getByRole('region', { name: '核对报回的内容' })).toBeVisible();
    const files = app.getByRole('grid', { name: /^读取的文件/ });
    await expect(files.getByRole('row', { name: /说明\.txt/ })).toContainText('不能汇总');
    await expect(changes(app)).toBeFocused();
    await expect(changes(app).getByText('取', { exact: true })).toHaveCount(0);
    await shoot('review');
  });

  await test.step('Enter shows the sheet at the cell; it follows ↓, Esc closes it', async () => {
    await app.keyboard.press('Enter');
    const source = app.getByRole('region', { name: '原表' });
    await expect(source.getByRole('gridcell', { selected: true })).toContainText('老年病区已选址');
    await shoot('source');
    await app.keyboard.press('ArrowDown');
    await expect(source.getByRole('gridcell', { selected: true })).toContainText('老年病区已开工');
    await app.keyboard.press('Escape');
    await expect(source).toBeHidden();
  });

  await test.step('one key takes all certain ones, Ctrl+Z goes back a step', async () => {
    const merge = app.getByRole('button', { name: /^汇总 \d+ 处/ });
    await app.keyboard.press('Shift+A');
    await expect(merge).toBeEnabled();
    await app.keyboard.press('Control+z');
    await expect(merge).toHaveCount(0);
    await app.keyboard.press('Shift+A');
  });

  await test.step('two files of one department contradict each other: one side is taken, the other left', async () => {
    await kind(app, '冲突').click();
    await expect(panel(app)).toContainText('老年病区已选址');
    await expect(panel(app)).toContainText('老年病区已开工');
    await shoot('conflict');
    await panel(app).getByRole('button', { name: '取彼' }).click();
    await expect(changes(app).getByText('不取', { exact: true })).toHaveCount(1);
  });

  await test.step('a rating that means none of the list cannot be taken as it is: one is chosen', async () => {
    await kind(app, '存疑').click();
    await expect(panel(app).getByRole('list', { name: '存疑的原因' })).toContainText('进度还可以');
    await shoot('doubt');
    await app.keyboard.press('a');
    await expect(app.getByRole('button', { name: /^这样取/ })).toBeDisabled();
    await app.keyboard.press('Escape');
    const third = panel(app).getByRole('region', { name: '也可能是' }).getByRole('button').nth(2);
    const word = (await third.innerText()).replace(/^3\s*/, '');
    await app.keyboard.press('3');
    await expect(changes(app)).toContainText(word);
    await expect(changes(app).getByText('改后取')).toHaveCount(1);
  });

  await test.step('what stands outside the rows is not lost', async () => {
    await kind(app, '表外内容').click();
    await expect(app.getByRole('grid', { name: /^表外内容/ })).toContainText('建议请区卫计局牵头');
  });

  await test.step('汇总 does what it says, the ledger has it, and it is taken back whole', async () => {
    await app.getByRole('button', { name: /^汇总 10 处/ }).click();
    const done = app.getByRole('region', { name: '汇总结果' });
    await expect(done).toContainText('已记入台账：4 项单位任务，10 处');
    await shoot('done');
    await done.getByRole('button', { name: '查看台账' }).click();
    await expect(ledgerTable(app)).toContainText('老年病区已开工');
    await expect(ledgerTable(app)).not.toContainText('老年病区已选址');
    await openPage(app, '交换');
    await tab(app, /^汇总/).click();
    await done.getByRole('button', { name: '撤销本次汇总' }).click();
    await expect(app.getByText('台账回到汇总以前')).toBeVisible();
    await expect(app.getByRole('region', { name: '汇总记录' })).toContainText('已撤销');
    await openPage(app, '台账');
    await expect(ledgerTable(app)).not.toContainText('老年病区已开工');
  });

  await test.step('dropped anew they are asked about anew; what is left open then is asked about alone', async () => {
    await openPage(app, '交换');
    await drop(app, returned);
    await expect(changes(app)).toBeFocused();
    await app.keyboard.press('Shift+A');
    await app.getByRole('button', { name: /^汇总 8 处/ }).click();
    await app.getByRole('button', { name: '接着定剩下的 3 处' }).click();
    await expect(app.getByRole('status').getByText(/以前定过 8 处/)).toBeVisible();
    await expect(kind(app, '全部 3')).toBeVisible();
    await app.getByRole('button', { name: /^放弃|^返回/ }).click();
  });

  await test.step('what was outside waits on the reading list until somebody has read it', async () => {
    await tab(app, /^阅读清单/).click();
    const item = app.getByRole('grid', { name: /^阅读清单/ }).getByRole('row', { name: /建议请区卫计局牵头/ });
    await item.click();
    await shoot('reading');
    await app.keyboard.press('r');
    await expect(item).toHaveCount(0);
    await app.keyboard.press('Control+z');
    await expect(item).toBeVisible();
  });

  await test.step('the board says who has returned what; the others are urged from there', async () => {
    await tab(app, /^报送情况/).click();
    await app.getByRole('button', { name: '区民政局报回的文件 2 份' }).press('Enter');
    const [original] = await Promise.all([
      app.waitForEvent('download'),
      app.getByRole('menuitem', { name: /区民政局（更正）\.xlsx$/ }).click(),
    ]);
    const [, corrected] = returned;
    expect(original.suggestedFilename()).toBe(corrected?.name);
    expect((await readFile(await original.path())).equals(corrected?.buffer ?? Buffer.of())).toBe(true);
    await board(app)
      .getByRole('row', { name: /人社局/ })
      .click();
    await app.keyboard.press('Space');
    await app.getByRole('button', { name: /^催办 \d+ 项/ }).click();
    await expect(app.getByLabel('催办事项（可不填）')).toHaveValue('请报送第1期进展情况反馈表');
    await app.getByRole('button', { name: '登记催办' }).click();
    await expect(board(app).getByRole('row', { name: /人社局/ })).toContainText('1 次');
    await shoot('board');
  });

  await test.step('a plan goes to another office as one file', async () => {
    await tab(app, /^方案互传/).click();
    const [download] = await Promise.all([
      app.waitForEvent('download'),
      app.getByRole('button', { name: /^传出/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await shoot('plans');
  });

  await test.step('at 125 %, and in the dark, nothing is cut off', async () => {
    await app.setViewportSize({ width: 1093, height: 614 });
    await app.emulateMedia({ colorScheme: 'dark' });
    await tab(app, /^报送情况/).click();
    await shoot('board-125-dark');
    await drop(app, returned);
    await expect(changes(app)).toBeFocused();
    await shoot('review-125-dark');
    const excess = await app.evaluate(
      '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]',
    );
    expect(excess).toEqual([0, 0]);
  });
});

test('a plan goes out as one file with its parts and nodes, comes in again, and says what it does not carry', async ({
  app,
}, info) => {
  await setUp(app);
  await call(app, 'periods/add', { name: '第1期', start: TODAY, cutoff: TODAY });
  const milestones = [{ kind: 'part', title: '完成选址', due: TODAY, doneOn: TODAY }];
  const { tasks } = await call<TaskPage>(app, 'tasks/list', { filter: {}, offset: 0, limit: 1 });
  const taskId = tasks[0]?.id;
  const step = await call<{ readonly id: number }>(app, 'tracking/setMilestones', { taskId, milestones });
  await openPage(app, '交换');
  await tab(app, /^方案互传/).click();
  await expect(app.getByText('佐证材料只列名称，文件不在其中')).toBeVisible();
  await app.screenshot({ path: info.outputPath('plans.png'), animations: 'disabled' });
  const [download] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: /^传出/ }).click(),
  ]);
  const file = { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
  await call(app, 'changes/undo', { id: step.id });
  await drop(app, [file]);
  await expect(changes(app)).toContainText('子项：完成选址');
  await app.screenshot({ path: info.outputPath('part.png'), animations: 'disabled' });
  await app.keyboard.press('Shift+A');
  await app.getByRole('button', { name: /^汇总 1 处/ }).click();
  await expect(app.getByRole('button', { name: '撤销本次汇总' })).toBeVisible();
  expect(await call(app, 'tracking/record', { taskId })).toMatchObject({ milestones });
});
