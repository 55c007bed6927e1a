import { AppError } from '../../shared/errors.ts';
import type { LongWork, NamedBytes, ReadResult } from '../app.ts';
import type { ReadFile } from './kept-plans.ts';
import type { Reading } from './plan-import.ts';

/** How one file is read; `onFault` hears of faults of ours, which refuse that file and let the others go on. */
export type Reader = {
  readonly read: (file: NamedBytes, work?: LongWork) => Promise<ReadResult>;
  readonly onFault?: ((error: unknown) => void) | undefined;
};

/** Reads files one after the other: what each came to, and what must be kept of it. Throws only where cancelled. */
export async function readAll(
  reader: Reader,
  files: readonly NamedBytes[],
  work: LongWork,
): Promise<readonly { readonly reading: Reading; readonly kept: ReadFile }[]> {
  const results: { reading: Reading; kept: ReadFile }[] = [];
  for (const [done, file] of files.entries()) {
    work.signal?.throwIfAborted();
    work.onProgress?.({ done, total: files.length, label: `正在读取“${file.name}”` });
    results.push(await readOne(reader, file, work));
  }
  return results;
}

async function readOne({ read, onFault }: Reader, file: NamedBytes, work: LongWork) {
  try {
    const { recognized, sheets } = await read(file, work);
    return { reading: { kind: 'read', recognized }, kept: { content: file.bytes, sheets } } as const;
  } catch (error) {
    if (work.signal?.aborted) throw error;
    if (!(error instanceof AppError)) onFault?.(error);
    const refused = error instanceof AppError ? error : readingFault(file.name);
    return { reading: { kind: 'refused', file: file.name, error: refused.toData() }, kept: null } as const;
  }
}

/** A fault of ours met while reading a file; the sentence names the file, since others may have gone well. */
function readingFault(file: string): AppError {
  return new AppError('internal', `读取“${file}”时程序内部出错，没有导入。请把这个文件交给维护人员。`);
}
