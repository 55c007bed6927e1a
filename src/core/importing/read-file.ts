import { createHash } from 'node:crypto';
import { type AppError, NoTableError } from '../../shared/errors.ts';
import { type Answers, NO_ANSWERS } from '../../shared/model/correction.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { NamedBytes, ReadResult } from '../app.ts';
import { isRunningText } from '../passages/recognize-passages.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { recognizeDocument } from './recognize-document.ts';

/**
 * Reads one file: its sheets, and the tasks recognised in them as the answers have it. Throws an `AppError` where the
 * file cannot be read, a `NoTableError` where no sheet of it holds a task table or a paragraph that names who owes it. Text that a person pastes comes as the
 * bytes of a file, too: { name: '粘贴的文字.txt', bytes }.
 */
export async function readFile({ name, bytes }: NamedBytes, answers: Answers = NO_ANSWERS): Promise<ReadResult> {
  const { sheets } = await readWorkbook(name, bytes);
  const { recognized, lesson } = recognizeDocument(name, sheets, answers);
  if (recognized.tables.length === 0) throw withoutTable(name, sheets);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { recognized: { file: name, sha256, size: bytes.byteLength, ...recognized }, sheets, lesson };
}

function withoutTable(name: string, sheets: readonly Sheet[]): AppError {
  if (sheets.some(isRunningText)) {
    const wanted = '段末的（责任单位：…）、（…负责），或者另起一行的“责任单位：…”';
    return new NoTableError(
      'no-task-passage',
      `“${name}”是文字材料，没有找到写明责任单位的段落（${wanted}），没有可导入的任务。请核对是否选对了文件。`,
      sheets,
    );
  }
  const visible = sheets.filter((sheet) => sheet.visibility === 'visible').map((sheet) => `“${sheet.name}”`);
  const searched = visible.length > 0 ? `已查看工作表 ${visible.slice(0, 6).join('、')}` : '其中的工作表都是隐藏的';
  const more = visible.length > 6 ? ` 等 ${visible.length} 张` : '';
  const wanted = '没有找到表头（同一行里既有“工作任务”“具体任务”之类，又有“责任单位”“牵头单位”之类的列名）';
  return new NoTableError(
    'no-task-table',
    `“${name}”里没有可导入的任务分工表：${searched}${more}，${wanted}。请核对文件，或补上表头后再试。`,
    sheets,
  );
}
