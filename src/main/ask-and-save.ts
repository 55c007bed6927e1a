import { type BrowserWindow, dialog } from 'electron';
import { AppError } from '../shared/errors.ts';
import { safeWholeName } from '../shared/file-name.ts';
import type { SaveResult } from '../shared/host.ts';
import { saveFile } from './save-file.ts';
import { type NamedFile, saveFiles } from './save-files.ts';

/** The place is chosen here by the person: the page suggests a name and never learns the path. */

const KINDS: Readonly<Record<string, string>> = {
  xlsx: 'Excel 工作簿',
  docx: 'Word 文档',
  pdf: 'PDF 文件',
  zip: '压缩文件',
  json: '报表模板',
};

export async function askAndSave(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<SaveResult> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '保存文件',
    buttonLabel: '保存',
    defaultPath: safeWholeName(name),
    filters: [filterFor(name)],
  });
  if (canceled || !filePath) return { saved: false };
  return saving(window, () => saveFile(filePath, bytes));
}

/** Into a new folder of that name, so that nothing in the one that was chosen is replaced. */
export async function askAndSaveAll(
  window: BrowserWindow,
  folder: string,
  files: readonly NamedFile[],
): Promise<SaveResult> {
  const safe = files.map(({ name, bytes }) => ({ name: safeWholeName(name), bytes }));
  if (new Set(safe.map(({ name }) => name.normalize('NFKC').toLowerCase())).size < safe.length) {
    throw new Error('Refused: two files of one name');
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: '选择保存的位置',
    buttonLabel: '保存到这里',
    message: `将在所选位置新建文件夹“${safeWholeName(folder)}”`,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [parent] = filePaths;
  if (canceled || !parent) return { saved: false };
  return saving(window, () => saveFiles(parent, safeWholeName(folder), safe));
}

async function saving(window: BrowserWindow, work: () => Promise<unknown>): Promise<SaveResult> {
  try {
    await work();
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

function filterFor(name: string): { name: string; extensions: string[] } {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = KINDS[ending];
  return kind ? { name: kind, extensions: [ending] } : { name: '所有文件', extensions: ['*'] };
}
