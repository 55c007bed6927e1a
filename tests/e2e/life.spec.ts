import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { confirmImport, expect, HUADU, ledgerTable, openPage, readFiles, test } from './app.ts';

/** 花都区 第 16 项: 区卫计局 leads, 民政局 supports, due by 2020, 100 % promised. */
const TASK = '全面推进家庭医生签约服务';

test('the whole life of a 花都区 task, from 交办 to 销号, and its record on one sheet', async ({ app }, info) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await addPeriod(app, '第1期', dayFromToday(-40), dayFromToday(-20));
  await addPeriod(app, '第2期', dayFromToday(-10), dayFromToday(10));

  await openTask(app, TASK);
  const drawer = app.getByRole('dialog');
  await expect(drawer).toContainText('责任单位（2）');
  await drawer.getByRole('link', { name: '整页' }).click();

  const lead = app.getByRole('article', { name: '牵头 区卫计局' });
  const support = app.getByRole('article', { name: /^配合 / });
  const course = app.getByRole('region', { name: '办理过程' });
  await expect(lead).toContainText('待交办');
  await expect(lead).toContainText('2020-12-31');
  // What the table of transitions does not admit is not offered.
  await expect(lead.getByRole('button', { name: '销号' })).toHaveCount(0);
  await expect(lead.getByRole('button', { name: '填报进展' })).toHaveCount(0);

  await test.step('交办 to both units at once, with the number of the paper', async () => {
    await app.getByRole('button', { name: '交办 2 家' }).click();
    await fill(app, '督办通知文号（可不填）', '花督办〔2026〕12号');
    await take(app, '登记交办');
    await expect(lead).toContainText('已交办');
    await expect(support).toContainText('已交办');
    await expect(course).toContainText('花督办〔2026〕12号');
  });

  await test.step('a step is taken back by Ctrl+Z and done again', async () => {
    await app.keyboard.press('Control+z');
    await expect(lead).toContainText('待交办');
    await app.getByRole('button', { name: '重做' }).click();
    await expect(lead).toContainText('已交办');
  });

  await test.step('签收 and 开始办理', async () => {
    await app.getByRole('button', { name: '签收 2 家' }).click();
    await take(app, '登记签收');
    await expect(support).toContainText('已签收');
    await lead.getByRole('button', { name: '开始办理' }).click();
    await take(app, '登记开始办理');
    await expect(lead).toContainText('办理中');
  });

  await test.step('the first period: behind, with the problem and what is measured', async () => {
    await lead.getByRole('button', { name: '填报进展' }).click();
    await choose(app, '填报期', '第1期');
    await fill(app, '填报人（可不填）', '李主任');
    await fill(app, '进展情况', '已有12家社区卫生服务中心开展签约。');
    await fill(app, '存在问题', '全科医生不足');
    await fill(app, '下一步措施', '区卫计局统一招聘');
    await choose(app, '评价', '欠序时');
    await fill(app, '完成比例', '60');
    await app.getByLabel(/^现值：/).fill('60');
    await take(app, '记入本期');
    await expect(lead).toContainText('欠序时 60%');
    await expect(lead).toContainText('已有12家社区卫生服务中心开展签约。');
  });

  await test.step('催办 by telephone, with whom one spoke and what was answered', async () => {
    await lead.getByRole('button', { name: '催办' }).click();
    await fill(app, '接话人（可不填）', '李主任');
    await fill(app, '催办事项（可不填）', '请加快进度');
    await fill(app, '答复（没有答复不填）', '月底前全部签约');
    await take(app, '登记催办');
    await expect(course).toContainText('电话催办');
    await expect(course).toContainText('接话人：李主任；请加快进度；答复：月底前全部签约');
  });

  await test.step('延期: asked for too late, waiting, decided; both days stay', async () => {
    await lead.getByRole('button', { name: '申请延期' }).click();
    await expect(app.getByText('申请时已过时限')).toBeVisible();
    await fillDay(app, '申请延至', dayFromToday(30));
    await fill(app, '延期原因', '机构改革');
    await take(app, '登记延期申请');
    await expect(lead).toContainText(`待批复：${dayFromToday(0)} 申请延期至 ${dayFromToday(30)}。机构改革`);
    await lead.getByRole('button', { name: '批复延期' }).click();
    await take(app, '登记批复');
    await expect(lead).toContainText(`${dayFromToday(30)}（原 2020-12-31）`);
    await expect(lead).not.toContainText('逾期');
    await expect(lead).not.toContainText('待批复');
  });

  await test.step('the second period begins with what was said; the curve is drawn and a slip corrected', async () => {
    await lead.getByRole('button', { name: '填报进展' }).click();
    await expect(app.getByLabel('存在问题')).toHaveValue('全科医生不足');
    await fill(app, '进展情况', '20家社区卫生服务中心全部开展签约。');
    await fill(app, '存在问题', '');
    await fill(app, '下一步措施', '');
    await choose(app, '评价', '已完成');
    await fill(app, '完成比例', '10');
    await app.getByLabel(/^现值：/).fill('100');
    await take(app, '记入本期');
    await expect(lead).toContainText('已完成 10%');
    await app.getByRole('button', { name: '更正 区卫计局 第2期' }).click();
    await fill(app, '完成比例', '100');
    await take(app, '记为更正');
    await expect(lead).toContainText('已完成 100%');
    await expect(app.getByText(/已更正）$/)).toBeVisible();
    const curve = app.getByRole('figure');
    await expect(curve.getByRole('table')).toContainText(`${dayFromToday(-20)}60%`);
    await expect(curve.getByRole('table')).toContainText(`${dayFromToday(0)}100%`);
    await expect(curve.locator('svg').first()).toBeVisible();
  });

  await test.step('evidence is kept and can be taken out again', async () => {
    const file = info.outputPath('签约情况.txt');
    await writeFile(file, '20家全部签约');
    await app.getByLabel('要存入的材料').setInputFiles(file);
    const [download] = await Promise.all([
      app.waitForEvent('download'),
      app.getByRole('button', { name: '取出 签约情况.txt' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe('20家全部签约');
  });

  await test.step('反馈, 办结, and 销号 as a step of its own; 配合 is done with the lead', async () => {
    await lead.getByRole('button', { name: '反馈' }).click();
    await take(app, '登记反馈');
    await expect(lead).toContainText('已反馈');
    await lead.getByRole('button', { name: '办结' }).click();
    await fill(app, '审核意见（可不填）', '同意办结');
    await take(app, '登记办结');
    await expect(lead).toContainText('已办结');
    await expect(support).toContainText('已办结');
    await expect(course).toContainText('随牵头单位办结');
    await app.getByRole('button', { name: '销号 2 家' }).click();
    await take(app, '登记销号');
    await expect(lead).toContainText('已销号');
    await expect(support).toContainText('已销号');
  });
  await app.screenshot({ path: info.outputPath('task-page.png') });

  await test.step('its record is one sheet of A4, with all of it', async () => {
    const pdf = await app.pdf({ preferCSSPageSize: true, path: info.outputPath('record.pdf') });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await app.emulateMedia({ media: 'print' });
    const sheet = app.getByRole('article', { name: '督办任务办理记录' });
    await expect(app.getByRole('navigation', { name: '主菜单' })).toBeHidden();
    const words = [
      TASK,
      's02_huadu.xlsx',
      '区卫计局牵头',
      '花督办〔2026〕12号',
      '已销号',
      `${dayFromToday(30)}（原 2020-12-31）`,
      '已有12家社区卫生服务中心开展签约。',
      '20家社区卫生服务中心全部开展签约。',
      '（经更正）',
      '电话催办',
      '答复：月底前全部签约',
      '同意办结',
      '随牵头单位办结',
      '签约情况.txt',
      '审核人：',
      '图例',
    ];
    for (const word of words) await expect(sheet).toContainText(word);
    await app.screenshot({ path: info.outputPath('record.png'), fullPage: true });
  });
});

/** 第 14 项: 区卫计局 and 区民政局 each for its own part, no day. */
test('what leaves the usual course, beside the table: 异议, 中止, 退回, 无变化, 汇总单位 and nodes', async ({
  app,
}) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await addPeriod(app, '第1期', dayFromToday(-10), dayFromToday(10));
  await openTask(app, '探索老龄人健康养老');
  const one = app.getByRole('article', { name: '分别负责 区卫计局' });
  await expect(one).toContainText('未注明时限');

  await test.step('of two who answer for it one collects and reports', async () => {
    await app.getByLabel('汇总单位').click();
    await app.getByTitle('区卫计局', { exact: true }).last().click();
    await expect(one).toContainText('汇总单位');
  });

  await test.step('a disputed wording waits until it is settled, and moves no state', async () => {
    await more(one, '提出表述异议');
    const record = app.getByRole('button', { name: '登记提出表述异议' });
    await expect(record).toBeDisabled();
    await fill(app, '异议内容（对哪句话、认为应怎样写）', '“优先医疗”应写明范围');
    await take(app, '登记提出表述异议');
    await expect(one).toContainText('待交办');
    await expect(one).toContainText('提出表述异议。“优先医疗”应写明范围');
    await one.getByRole('button', { name: '处理表述异议' }).click();
    await fill(app, '处理结果', '维持原文');
    await take(app, '登记处理表述异议');
    await expect(one).not.toContainText('待处理');
  });

  await test.step('中止 and 恢复 lead back to where it stood; 退回 says why', async () => {
    await one.getByRole('button', { name: '交办' }).click();
    await take(app, '登记交办');
    await more(one, '中止');
    await fill(app, '中止原因', '等上级文件');
    await take(app, '登记中止');
    await expect(one).toContainText('已中止');
    await one.getByRole('button', { name: '恢复' }).click();
    await take(app, '登记恢复');
    await expect(one).toContainText('已交办');
    await more(one, '反馈');
    await take(app, '登记反馈');
    await one.getByRole('button', { name: '退回' }).click();
    await fill(app, '退回原因', '没有附签约名单');
    await take(app, '登记退回');
    await expect(one).toContainText('已退回');
    // A task without a day has none to be moved, and none of its own can be late.
    await expect(one.getByRole('button', { name: '申请延期' })).toHaveCount(0);
    await expect(one).not.toContainText('逾期');
  });

  await test.step('无变化 is one key', async () => {
    await one.getByRole('button', { name: '填报进展' }).focus();
    await app.keyboard.press('0');
    await expect(one).toContainText('第1期：本期无变化。');
  });

  await test.step('a node is put in, late by itself, and done by one tick', async () => {
    await app.getByRole('button', { name: '添加子项、节点' }).click();
    await fill(app, '第 1 行名称', '印发实施方案');
    await fillDay(app, '第 1 行时限', dayFromToday(-1));
    await take(app, '保存');
    const node = app.getByRole('listitem').filter({ hasText: '印发实施方案' });
    await expect(node.first()).toContainText('逾期');
    await app.getByRole('checkbox', { name: /印发实施方案/ }).click();
    await expect(node.first()).toContainText(`${dayFromToday(0)} 完成`);
    await expect(node.first()).not.toContainText('逾期');
  });
});

async function more(duty: Locator, word: string): Promise<void> {
  await duty.getByRole('button', { name: '更多' }).click();
  await duty.page().getByRole('menuitem', { name: word, exact: true }).click();
}

/** `YYYY-MM-DD` by the clock of this computer, which is the engine's too. */
function dayFromToday(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

async function openTask(app: Page, words: string): Promise<void> {
  await openPage(app, '台账');
  await app.getByLabel('搜索台账').fill(words);
  // The table begins anew with what was found.
  await expect(app.getByText('显示 1 项，共 21 项任务')).toBeVisible();
  await ledgerTable(app).getByRole('row').filter({ hasText: words }).dblclick();
}

async function addPeriod(app: Page, name: string, start: string, cutoff: string): Promise<void> {
  const first = app.getByRole('button', { name: '新建一期' });
  const chooser = app.getByRole('button', { name: /^当前期：/ });
  await expect(first.or(chooser)).toBeVisible();
  if (await first.isVisible()) await first.click();
  else {
    await chooser.click();
    await app.getByRole('menuitem', { name: '新建一期…' }).click();
  }
  await fill(app, '期名', name);
  await fillDay(app, '起始日', start);
  await fillDay(app, '报送截止日', cutoff);
  await take(app, '新建');
  await expect(app.getByRole('button', { name: `当前期：${name}，进行中` })).toBeVisible();
}

const dialogOf = (app: Page): Locator => app.getByRole('dialog').last();

async function fill(app: Page, word: string, text: string): Promise<void> {
  await dialogOf(app).getByLabel(word, { exact: true }).fill(text);
}

async function fillDay(app: Page, word: string, day: string): Promise<void> {
  const field = dialogOf(app).getByLabel(word, { exact: true });
  await field.fill(day);
  await field.press('Enter');
}

async function choose(app: Page, word: string, option: string): Promise<void> {
  await dialogOf(app).getByLabel(word, { exact: true }).click();
  await app.getByTitle(option, { exact: true }).last().click();
}

/** Takes the step and waits until its dialog has gone. */
async function take(app: Page, button: string): Promise<void> {
  const ok = app.getByRole('button', { name: button, exact: true });
  await ok.click();
  await expect(ok).toBeHidden();
}
