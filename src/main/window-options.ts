import type { BrowserWindowConstructorOptions } from 'electron';

/**
 * The window and what its page may do. Defaults of Electron are written out as well: they have changed between
 * versions, and a test reads them here.
 */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    title: '督办台账',
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
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
      // Chromium would fetch dictionaries from the network.
      spellcheck: false,
      devTools: false,
    },
  };
}
