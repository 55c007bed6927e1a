import {
  BrowserWindow,
  dialog,
  type IpcMain,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  type MessagePortMain,
} from 'electron';
import { AppError } from '../shared/errors.ts';
import { PORT_MESSAGE, SAVE_FILE_CHANNEL, type SaveResult } from '../shared/host.ts';
import { isAppAddress } from './app-address.ts';
import { saveFile } from './save-file.ts';

/** Everything that the page may ask of the main process beyond the engine: two messages, each checked for its sender. */
export function answerPage(ipc: IpcMain, connect: (port: MessagePortMain) => void): void {
  ipc.on(PORT_MESSAGE, (event) => {
    const [port] = event.ports;
    if (isFromPage(event) && port) connect(port);
  });
  ipc.handle(SAVE_FILE_CHANNEL, async (event, name: unknown, bytes: unknown): Promise<SaveResult> => {
    if (!isFromPage(event)) throw new Error('Refused: not sent by the page');
    if (typeof name !== 'string' || !(bytes instanceof ArrayBuffer))
      throw new Error('Refused: a name and bytes are needed');
    return askAndSave(BrowserWindow.fromWebContents(event.sender), name, new Uint8Array(bytes));
  });
}

/** Only the top frame of our own page: no frame in it, no other address in its place. */
function isFromPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}

/** The place is chosen here by the person: the page suggests a name and never learns the path. */
async function askAndSave(window: BrowserWindow | null, name: string, bytes: Uint8Array): Promise<SaveResult> {
  if (!window) return { saved: false };
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '保存文件',
    buttonLabel: '保存',
    defaultPath: safeFileName(name),
    filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }],
  });
  if (canceled || !filePath) return { saved: false };
  try {
    await saveFile(filePath, bytes);
    return { saved: true };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await dialog.showMessageBox(window, {
      type: 'warning',
      title: '没有保存',
      message: error.message,
      buttons: ['知道了'],
    });
    return { saved: false };
  }
}

/** A name without a folder, whatever the page sent: `../../x.xlsx` becomes `x.xlsx`. */
export function safeFileName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .replace(/[<>:"|?*\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '_')
    .replace(/[. ]+$/, '');
  return clean.slice(0, 120) || '督办台账.xlsx';
}
