import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openInChromium } from '../main/simulation/open-in-chromium.ts';
import { type Simulation, simulate } from '../main/simulation/simulate.ts';

/** The built page, preload script and main process together; only `electron` itself is a stand-in. */

let simulation: Simulation;
test.beforeEach(() => {
  simulation = simulate(join(import.meta.dirname, '..', '..', 'out'));
});
test.afterEach(() => simulation.dispose());

test('the window takes the samples in and saves the workbook where the person says', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await openInChromium(page, simulation);

  await page.getByRole('button', { name: /载入示例台账/ }).click();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByRole('region', { name: '导入结果' })).toBeVisible();
  await page.getByRole('button', { name: '查看台账' }).click();
  await expect(page.getByText('显示 73 项，共 73 项任务')).toBeVisible();

  const path = join(simulation.dataFolder, '导出的台账.xlsx');
  await simulation.answerDialog(path);
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  expect(faults).toEqual([]);
  expect(await simulation.quit()).toBe(0);
});
