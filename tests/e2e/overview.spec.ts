import type { Page } from '@playwright/test';
import { RPC_PATH } from '../../src/shared/host.ts';
import type { TaskPage } from '../../src/shared/model/ledger.ts';
import type { Overview, Period } from '../../src/shared/model/tracking.ts';
import { RATING_CLASS_WORDS, RATING_CLASSES, STATES, TRACKING_STATE_WORDS } from '../../src/shared/tracking-words.ts';
import { department, figure, laggingItem, overview } from '../renderer/overview/fixtures.ts';
import { confirmImport, expect, HUADU, ledgerTable, openPage, openSection, readFiles, test } from './app.ts';
import { call } from './rpc.ts';

const TODAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** 花都区 under way: all handed out, some signed for, some rated, one accepted; the period that runs is there. */
async function setUp(app: Page): Promise<void> {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await openPage(app, '总览');
  await app.getByRole('button', { name: '新建一期' }).click();
  await app.getByRole('dialog').getByRole('button', { name: '新建' }).click();
  await expect(app.getByRole('button', { name: /^当前期/ })).toBeVisible();

  const { tasks } = await call<TaskPage>(app, 'tasks/list', { filter: {}, offset: 0, limit: 100 });
  const ids = tasks
    .flatMap(({ obligations }) => obligations)
    .filter(({ role }) => role !== 'support')
    .map(({ id }) => id);
  const event = (kind: string, obligations: readonly number[]) =>
    call(app, 'tracking/event', { obligations, kind, on: TODAY });
  await event('assign', ids);
  await event('receive', ids.slice(0, 12));
  await event('start', ids.slice(0, 9));
  await event('report', ids.slice(0, 3));
  await event('accept', ids.slice(0, 1));
  const [period] = await call<readonly Period[]>(app, 'periods/list');
  const entry = (obligationId: number, rating: string, progress: string) => ({ obligationId, rating, progress });
  await call(app, 'tracking/enter', {
    periodId: period?.id,
    entries: [
      entry(ids[0] ?? 0, 'done', '老年病区已投入使用'),
      entry(ids[1] ?? 0, 'on-track', '已印发实施方案'),
      entry(ids[2] ?? 0, 'ahead', '两处试点提前建成'),
      { ...entry(ids[3] ?? 0, 'behind', ''), problem: '用地手续未批复，改造尚未招标', next: '本月底前完成招标' },
    ],
  });
  await app.reload();
  await expect(app.getByRole('region', { name: '主要数字' })).toContainText('单位任务');
}

test('an empty ledger starts with the way in; 新建一期 is the first thing about periods', async ({ app }) => {
  await expect(app.getByRole('button', { name: '导入自己的表格' })).toBeVisible();
  await app.getByRole('button', { name: '新建一期' }).click();
  const dialog = app.getByRole('dialog');
  const name = dialog.getByLabel('期名');
  await expect(name).toHaveValue(/^\d{4}年\d{1,2}月$/);
  await name.fill('');
  await expect(dialog.getByRole('button', { name: '新建' })).toBeDisabled();
  await name.fill('第1期');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: '当前期：第1期，进行中' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('button', { name: '新建一期' })).toBeVisible();
});

test('every number opens its rows: as many as it says', async ({ app }) => {
  await setUp(app);
  const counted = await call<Overview>(app, 'tracking/overview', {
    periodId: (await call<readonly Period[]>(app, 'periods/list'))[0]?.id,
  });
  const counts: readonly (readonly [string, number])[] = [
    ['任务', counted.tasks],
    ['单位任务', counted.unitDuties],
    ['已办结', counted.accepted],
    ['滞后', counted.laggingTotal],
    ['七日内到期', counted.dueSoon],
    ['本期未报送', counted.notReturned],
  ];
  expect(counted.accepted).toBe(1);
  expect(counted.laggingTotal).toBeGreaterThan(0);
  for (const [word, count] of counts) {
    const tile = app
      .getByRole('region', { name: '主要数字' })
      .getByRole('link', { name: new RegExp(`^${word} *${count}`) });
    await tile.click();
    if (count > 0) await expect(ledgerTable(app)).toBeVisible();
    await expect(app.getByRole('contentinfo').getByRole('status')).toContainText(`显示 ${count} `);
    await app.goBack();
  }
});

test('the chart has its numbers beside it, in order of protocol, and each opens its rows', async ({ app }) => {
  await setUp(app);
  const panel = app.getByRole('region', { name: '任务分布' });
  await expect(panel.locator('svg.recharts-surface')).toBeVisible();
  await panel.getByText('进展评价').click();
  await expect(panel.getByRole('list', { name: '图例和合计' })).toContainText('欠序时 1');
  await panel.getByRole('button', { name: '看数字' }).click();
  const table = panel.getByRole('table');
  await expect(table.getByRole('columnheader', { name: '欠序时' })).toBeVisible();
  const shares = await panel.getByRole('list', { name: '图例和合计' }).getByText(/%$/).allTextContents();
  const tenths = shares.reduce((sum, share) => sum + Math.round(Number.parseFloat(share) * 10), 0);
  expect(tenths).toBe(1000);
  await table.getByRole('row').nth(1).getByRole('link').last().click();
  await expect(ledgerTable(app)).toBeVisible();
});

test('a period taken back while the page shows it leads to how things stand today', async ({ app }) => {
  await readFiles(app, HUADU);
  await confirmImport(app);
  await openPage(app, '总览');
  await app.getByRole('button', { name: '新建一期' }).click();
  await app.getByRole('dialog').getByLabel('期名').fill('第1期');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: '第1期总览' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('heading', { name: '总览', exact: true })).toBeVisible();
  await expect(app.getByRole('region', { name: '主要数字' })).toContainText('还没有设期');

  await test.step('a period set up ahead of its time shows today, and says so', async () => {
    await call(app, 'periods/add', { name: '2099年1月', start: '2099-01-01', cutoff: '2099-01-25' });
    await app.reload();
    await expect(app.getByText('“2099年1月”从 2099-01-01 开始，这里是今天的情况')).toBeVisible();
    await expect(app.getByRole('heading', { name: '总览', exact: true })).toBeVisible();
    await app.getByRole('link', { name: '领导专报' }).click();
    await expect(app.getByRole('radio', { name: /2099年1月.*2099-01-01 才开始/ })).toBeDisabled();
    await expect(app.getByRole('radio', { name: '今天' })).toBeChecked();
    await expect(app.getByText(/重点任务办理情况专报/).first()).toBeVisible();
    await openSection(app, '报表模板');
    await app.getByRole('button', { name: '新建督办台账模板' }).click();
    await expect(app.getByRole('region', { name: '样张' }).getByRole('region', { name: /^第 1 页，/ })).toBeVisible();
  });
});

test('the lagging list says what was said last and leads to the task', async ({ app }) => {
  await setUp(app);
  const list = app.getByRole('list', { name: '滞后清单' });
  await expect(list).toContainText('用地手续未批复，改造尚未招标');
  await expect(list).toContainText('措施：本月底前完成招标');
  await list.getByRole('link').first().click();
  await expect(app).toHaveURL(/#\/task\?id=\d+/);
});

test('a frozen period keeps its numbers, says so, and cannot be changed', async ({ app }) => {
  await setUp(app);
  await app.getByRole('button', { name: /^当前期/ }).click();
  await app.getByRole('menuitem', { name: /^冻结/ }).click();
  await app.getByRole('dialog').getByRole('button', { name: '冻结这一期' }).click();
  await expect(app.getByRole('button', { name: /^当前期：.*已冻结/ })).toBeVisible();
  await expect(app.getByText(/冻结后不再变化/)).toBeVisible();

  const { tasks } = await call<TaskPage>(app, 'tasks/list', { filter: { states: ['reported'] }, offset: 0, limit: 9 });
  const reported = tasks.flatMap(({ obligations }) => obligations).filter(({ state }) => state === 'reported');
  await call(app, 'tracking/event', { obligations: reported.map(({ id }) => id), kind: 'accept', on: TODAY });
  expect(await call<Overview>(app, 'tracking/overview', { periodId: null })).toMatchObject({ accepted: 3 });
  await app.reload();
  const numbers = app.getByRole('region', { name: '主要数字' });
  await expect(numbers.getByRole('link', { name: /^已办结 *1/ })).toBeVisible();

  await app.getByRole('button', { name: /^当前期/ }).click();
  await expect(app.getByRole('menuitem', { name: /新建一期/ })).toBeVisible();
  await expect(app.getByRole('menuitem', { name: /^修改|^冻结/ })).toHaveCount(0);
});

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('打印 gives one page, with everything on it in words', async ({ app }, info) => {
  await setUp(app);
  await app.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const sheet = app.getByRole('article', { name: '领导页' });
  await expect(sheet).toContainText('滞后任务');
  await expect(sheet).toContainText('各单位主责任务');
  await expect(app.getByRole('navigation', { name: '主菜单' })).toBeHidden();
  const pdf = await app.pdf({ path: info.outputPath('leader.pdf'), preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBe(1);
});

/** 60 departments in nine states and ratings, 500 obligations that lag: a whole city district at the end of a bad year. */
function largeOverview(): Overview {
  const byState = STATES.map((key, index) => figure(key, TRACKING_STATE_WORDS[key], index + 1, 10));
  const byRating = RATING_CLASSES.map((key, index) => figure(key, RATING_CLASS_WORDS[key], index + 2, 12.5));
  const departments = Array.from({ length: 60 }, (_, index) =>
    department(index + 1, index % 7 === 0 ? `市规划和自然资源局花都区第${index}分局` : `区第${index}办公室`, {
      duties: 55,
      byState,
      byRating,
      byLight: [figure('红灯', '红灯', 20), figure('none', '不亮灯', 35)],
      overdue: index,
      notReturned: index % 4,
    }),
  );
  const lagging = Array.from({ length: 100 }, (_, index) =>
    laggingItem(index + 1, { content: '全面推进家庭医生签约服务，根据实际服务能力优先满足老年人需求。'.repeat(4) }),
  );
  const byLight = [figure('红灯', '红灯', 1200, 36.4), figure('none', '不亮灯', 2100, 63.6)];
  return overview({ departments, lagging, laggingTotal: 500, byState, byRating, byLight });
}

test('a whole district fits: bars for 60 departments, and still one page for the leader', async ({ app }, info) => {
  await setUp(app);
  const { rules } = await call<Overview>(app, 'tracking/overview', { periodId: null });
  await app.route(`**${RPC_PATH}/tracking/overview*`, (route) =>
    route.fulfill({ json: { json: { ...largeOverview(), rules } } }),
  );
  await app.reload();
  const panel = app.getByRole('region', { name: '任务分布' });
  await expect(panel.getByRole('link', { name: '区第59办公室：55 项' })).toBeAttached();
  await app.screenshot({ path: info.outputPath('large.png'), animations: 'disabled' });
  await panel.getByRole('button', { name: '看数字' }).click();
  await app.screenshot({ path: info.outputPath('large-numbers.png'), animations: 'disabled' });

  await app.emulateMedia({ media: 'print' });
  await expect(app.getByRole('article', { name: '领导页' })).toContainText('另有');
  const pdf = await app.pdf({ path: info.outputPath('large.pdf'), preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBe(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`at 125 % ${colorScheme}`, () => {
    test.use({ viewport: { width: 1093, height: 614 }, deviceScaleFactor: 1.25, colorScheme });
    test('the screen fits', async ({ app }, info) => {
      await setUp(app);
      await expect(app.locator('svg.recharts-surface')).toBeVisible();
      await app.screenshot({ path: info.outputPath('states.png'), animations: 'disabled' });
      await app.getByRole('region', { name: '任务分布' }).getByText('亮灯').click();
      await app.screenshot({ path: info.outputPath('lights.png'), animations: 'disabled' });
      const wide = await app.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wide).toBe(0);
    });
  });
}
