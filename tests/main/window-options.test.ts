import { describe, expect, it } from 'vitest';
import { isAppAddress, mayLoad } from '../../src/main/app-address.ts';
import { windowOptions } from '../../src/main/window-options.ts';

describe('the window', () => {
  it('runs its page sandboxed, isolated and without Node, each setting written out', () => {
    expect(windowOptions('/app/preload.cjs').webPreferences).toEqual({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });

  it('fits a screen of 1366 × 768', () => {
    const { minWidth = 0, minHeight = 0 } = windowOptions('/app/preload.cjs');
    expect(minWidth).toBeLessThanOrEqual(1366);
    expect(minHeight).toBeLessThanOrEqual(728);
  });
});

describe('an address', () => {
  it.each(['app://duban/', 'app://duban/index.html', 'app://duban/assets/a.js?x=1#y'])(
    '%s is of the page',
    (address) => {
      expect(isAppAddress(address)).toBe(true);
      expect(mayLoad(address)).toBe(true);
    },
  );

  it.each([
    'app://duban.evil/index.html',
    'app://evil/duban/index.html',
    'app://user@duban/',
    'app://duban:8080/',
    'https://duban/',
    'http://127.0.0.1/',
    'ws://duban/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'chrome://settings',
    'devtools://devtools/bundled/inspector.html',
    'about:blank',
    'app:duban',
    '',
  ])('%s is neither of the page nor loaded by it', (address) => {
    expect(isAppAddress(address)).toBe(false);
    expect(mayLoad(address)).toBe(false);
  });

  it('that the page made itself is loaded, but is not the page', () => {
    for (const address of ['blob:app://duban/1-2-3', 'data:image/png;base64,AA==']) {
      expect(mayLoad(address)).toBe(true);
      expect(isAppAddress(address)).toBe(false);
    }
  });
});
