import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { Workbook } from '../../shared/model/sheet.ts';
import type { LongWork, NamedBytes } from '../app.ts';
import type { ReadReturn } from './known.ts';

/** How the sheets of one file are read; `onFault` hears of faults of ours, which refuse that file and let the others go on. */
export type SheetReader = {
  readonly readSheets: (file: NamedBytes, work?: LongWork) => Promise<Workbook>;
  readonly onFault?: ((error: unknown) => void) | undefined;
};

/** A dropped file as it could be opened, before anybody looked at what it is. */
export type OpenedReturn = ReadReturn & {
  readonly content: Exclude<ReadReturn['content'], { readonly answers: unknown }>;
};

/** Opens dropped files one after the other; one that cannot be opened is told why. Throws only where cancelled. */
export async function readReturns(
  reader: SheetReader,
  files: readonly NamedBytes[],
  { signal, onProgress }: LongWork = {},
): Promise<readonly OpenedReturn[]> {
  const opened: OpenedReturn[] = [];
  for (const [done, file] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ done, total: files.length, label: `正在读取“${file.name}”` });
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    opened.push({ name: file.name, sha256, size: file.bytes.byteLength, content: await open(reader, file, signal) });
  }
  onProgress?.({ done: files.length, total: files.length, label: '正在与台账比对' });
  return opened;
}

async function open(
  { readSheets, onFault }: SheetReader,
  file: NamedBytes,
  signal: AbortSignal | undefined,
): Promise<OpenedReturn['content']> {
  try {
    return { workbook: await readSheets(file, signal ? { signal } : {}) };
  } catch (error) {
    if (signal?.aborted) throw error;
    if (error instanceof AppError) return { error: error.toData() };
    onFault?.(error);
    const message = `读取“${file.name}”时程序内部出错，没有汇总。请把这个文件交给维护人员。`;
    return { error: { code: 'internal', message } };
  }
}
