import type { Page } from '@playwright/test';
import { confirmImport, expect, HUADU, ledgerTable, openPage, readFiles, test } from './app.ts';

/** A clerk's screen, and the same at 125 % scaling. */
const SCREENS = [
  { name: '1366x768', viewport: { width: 1366, height: 768 }, scale: 1 },
  { name: '125%', viewport: { width: 1093, height: 614 }, scale: 1.25 },
] as const;

for (const { name, viewport, scale } of SCREENS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, deviceScaleFactor: scale });

      test('every page fits the screen, without a bar to scroll the window by', async ({ app }, info) => {
        const shoot = async (page: string) => {
          await expectToFit(app);
          await app.screenshot({ path: info.outputPath(`${page}.png`), animations: 'disabled' });
        };
        await shoot('first-start');
        await openPage(app, '导入');
        await shoot('import');
        await readFiles(app, HUADU);
        await expect(app.getByRole('gridcell', { name: /^D4 / })).toBeVisible();
        await shoot('preview-doubts');
        await app.getByText('任务 21').click();
        await app.getByRole('gridcell', { name: /^D5 / }).click();
        await shoot('preview-task');
        await confirmImport(app);
        await shoot('imported');
        await app.getByRole('button', { name: '查看台账' }).click();
        await expect(ledgerTable(app)).toContainText('有条件的医疗机构');
        await shoot('ledger');
        await ledgerTable(app).getByRole('row').nth(3).dblclick();
        await expect(app.getByRole('dialog')).toContainText('出处');
        await shoot('task');
        await openPage(app, '单位');
        await expect(app.getByRole('grid', { name: /^单位/ })).toContainText('区卫计局');
        await shoot('departments');
      });
    });
  }
}

async function expectToFit(app: Page): Promise<void> {
  const excess = await app.evaluate(`[
    document.documentElement.scrollWidth - innerWidth,
    document.documentElement.scrollHeight - innerHeight,
  ]`);
  expect(excess).toEqual([0, 0]);
}
