import { contextBridge, ipcRenderer } from 'electron';
import {
  type ElectronBridge,
  PORT_MESSAGE,
  PRINT_CHANNEL,
  SAVE_FILE_CHANNEL,
  SAVE_FILES_CHANNEL,
  SAVE_PDF_CHANNEL,
} from '../shared/host.ts';

/** Runs sandboxed before the page: leaves the bridge at `window.host`, hands the page's port to the main process. */
const bridge: ElectronBridge = {
  kind: 'electron',
  saveFile: (name, bytes) => ipcRenderer.invoke(SAVE_FILE_CHANNEL, name, bytes),
  print: (paper) => ipcRenderer.invoke(PRINT_CHANNEL, paper),
  savePdf: (name) => ipcRenderer.invoke(SAVE_PDF_CHANNEL, name),
  saveFiles: (folder, names, contents) => ipcRenderer.invoke(SAVE_FILES_CHANNEL, folder, names, ...contents),
};

contextBridge.exposeInMainWorld('host', bridge);

window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== window || event.data !== PORT_MESSAGE || !port) return;
  ipcRenderer.postMessage(PORT_MESSAGE, null, [port]);
});
