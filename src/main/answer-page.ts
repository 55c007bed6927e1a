import {
  BrowserWindow,
  type IpcMain,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  type MessagePortMain,
} from 'electron';
import {
  PORT_MESSAGE,
  PRINT_CHANNEL,
  SAVE_FILE_CHANNEL,
  SAVE_FILES_CHANNEL,
  SAVE_PDF_CHANNEL,
  type SaveResult,
} from '../shared/host.ts';
import { isAppAddress } from './app-address.ts';
import { askAndSave, askAndSaveAll } from './ask-and-save.ts';
import { isPrintPaper, pageAsPdf, printPage } from './print-page.ts';

/** Everything that the page may ask of the main process beyond the engine, each message checked for its sender. */
export function answerPage(ipc: IpcMain, connect: (port: MessagePortMain) => void): void {
  ipc.on(PORT_MESSAGE, (event) => {
    const [port] = event.ports;
    if (isFromPage(event) && port) connect(port);
  });
  ipc.handle(SAVE_FILE_CHANNEL, async (event, name: unknown, bytes: unknown): Promise<SaveResult> => {
    if (!isFromPage(event)) throw new Error('Refused: not sent by the page');
    if (typeof name !== 'string' || !(bytes instanceof ArrayBuffer))
      throw new Error('Refused: a name and bytes are needed');
    const window = BrowserWindow.fromWebContents(event.sender);
    return window ? askAndSave(window, name, new Uint8Array(bytes)) : { saved: false };
  });
  ipc.handle(
    SAVE_FILES_CHANNEL,
    async (event, folder: unknown, names: unknown, ...contents: unknown[]): Promise<SaveResult> => {
      if (!isFromPage(event)) throw new Error('Refused: not sent by the page');
      if (typeof folder !== 'string' || !Array.isArray(names) || names.length !== contents.length)
        throw new Error('Refused: a folder, names and as many contents are needed');
      const files = contents.map((bytes, index) => {
        const name: unknown = names[index];
        if (typeof name !== 'string' || !(bytes instanceof ArrayBuffer))
          throw new Error('Refused: each file needs a name and bytes');
        return { name, bytes: new Uint8Array(bytes) };
      });
      const window = BrowserWindow.fromWebContents(event.sender);
      return window ? askAndSaveAll(window, folder, files) : { saved: false };
    },
  );
  ipc.handle(PRINT_CHANNEL, async (event, paper: unknown): Promise<void> => {
    if (!isFromPage(event)) throw new Error('Refused: not sent by the page');
    if (!isPrintPaper(paper)) throw new Error('Refused: a paper is needed');
    await printPage(event.sender, paper);
  });
  ipc.handle(SAVE_PDF_CHANNEL, async (event, name: unknown): Promise<SaveResult> => {
    if (!isFromPage(event)) throw new Error('Refused: not sent by the page');
    if (typeof name !== 'string') throw new Error('Refused: a name is needed');
    const window = BrowserWindow.fromWebContents(event.sender);
    return window ? askAndSave(window, name, await pageAsPdf(event.sender)) : { saved: false };
  });
}

/** Only the top frame of our own page: no frame in it, no other address in its place. */
function isFromPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}
