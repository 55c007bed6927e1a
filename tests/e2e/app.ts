import { join } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { startHost } from './host.ts';

export { expect } from '@playwright/test';

const SEEDS = join(import.meta.dirname, '..', 'fixtures', 'seeds');

/** 花都区: 21 tasks, 59 obligations, its two doubtful commas. */
export const HUADU = join(SEEDS, 's02_huadu.xlsx');

type Fixtures = {
  /** The app on a fresh ledger, open in the browser. Fails the test on any fault or breach of the policy in the page. */
  readonly app: Page;
};

export const test = base.extend<Fixtures>({
  app: async ({ page }, use) => {
    const host = await startHost();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol === 'http:' && hostname !== '127.0.0.1') faults.push(`request to ${hostname}`);
    });
    await page.goto(host.startUrl);
    await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
    await use(page);
    // The page may still be asking for something: what it asks of a host that is gone is no fault of its own.
    await page.close();
    await host.stop();
    expect(faults).toEqual([]);
  },
});

type MenuWord = '总览' | '台账' | '导入' | '交换' | '报表' | '单位' | '日程' | '记录' | '设置';

export async function openPage(app: Page, word: MenuWord): Promise<void> {
  await app.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: word }).click();
}

/** Opens a section of the page 设置. */
export async function openSection(app: Page, word: string): Promise<void> {
  await openPage(app, '设置');
  await app.getByRole('navigation', { name: '设置项目' }).getByRole('link', { name: word, exact: true }).click();
}

/** Picks files on the page 导入 and waits for their cards. */
export async function readFiles(app: Page, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await openPage(app, '导入');
  await app.getByLabel('要导入的文件', { exact: true }).setInputFiles(files);
  await expect(app.getByRole('list', { name: '读取的文件' })).toBeVisible();
}

export async function confirmImport(app: Page): Promise<void> {
  await app.getByRole('button', { name: '确认导入' }).click();
  await expect(app.getByRole('region', { name: '导入结果' })).toBeVisible();
}

export function ledgerTable(app: Page): Locator {
  return app.getByRole('grid', { name: /任务台账/ });
}
