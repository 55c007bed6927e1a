import { defineConfig } from '@playwright/test';

/** Debian's Chromium: Playwright's own cannot be had from the registry. As root Chromium runs only without its sandbox. */
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const args = ['--disable-background-networking', '--disable-component-update'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 45_000 },
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    launchOptions: { executablePath, args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args },
  },
});
