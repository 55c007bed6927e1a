import { AppError, NoTableError } from '../../shared/errors.ts';
import type { Answers, Lesson } from '../../shared/model/correction.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { LongWork, NamedBytes, ReadResult } from '../app.ts';
import type { Reading } from './plan-import.ts';

/** How one file is read; `onFault` hears of faults of ours, which refuse that file and let the others go on. */
export type Reader = {
  readonly read: (file: NamedBytes, work?: LongWork, answers?: Answers) => Promise<ReadResult>;
  readonly onFault?: ((error: unknown) => void) | undefined;
};

/** What was read of one file and must be kept; also of one that could be opened and holds no table. */
export type ReadFile = { readonly file: NamedBytes; readonly sheets: readonly Sheet[]; readonly lesson: Lesson };

/** What one file came to; `kept` is null where it could not even be opened. */
export type FileResult = { readonly reading: Reading; readonly kept: ReadFile | null };

/** The result under the place that a person named; what was refused has none. */
export function placeResult(result: FileResult, place: string | undefined): FileResult {
  return result.reading.kind === 'refused' ? result : { ...result, reading: { ...result.reading, place } };
}

const NOTHING_LEARNED: Lesson = { remembered: [], forgotten: [] };

/** Reads files one after the other. Throws only where cancelled. */
export async function readAll(
  reader: Reader,
  files: readonly NamedBytes[],
  answers: Answers,
  work: LongWork,
): Promise<readonly FileResult[]> {
  const results: FileResult[] = [];
  for (const [done, file] of files.entries()) {
    work.signal?.throwIfAborted();
    work.onProgress?.({ done, total: files.length, label: `正在读取“${file.name}”` });
    results.push(await readOne(reader, file, answers, work));
  }
  return results;
}

/** Reads one file by what is known of it. Throws only where cancelled. */
export async function readOne(
  { read, onFault }: Reader,
  file: NamedBytes,
  answers: Answers,
  work: LongWork,
): Promise<FileResult> {
  try {
    const { recognized, sheets, lesson = NOTHING_LEARNED } = await read(file, work, answers);
    return { reading: { kind: 'read', recognized }, kept: { file, sheets, lesson } };
  } catch (error) {
    if (work.signal?.aborted) throw error;
    if (!(error instanceof AppError)) onFault?.(error);
    const refused = error instanceof AppError ? error : readingFault(file.name);
    const reading = { kind: 'refused', file: file.name, error: refused.toData() } as const;
    if (!(error instanceof NoTableError)) return { reading, kept: null };
    const { sheets } = error;
    const names = sheets.filter(({ cells }) => cells.length > 0).map(({ name }) => name);
    return { reading: { ...reading, sheets: names }, kept: { file, sheets, lesson: NOTHING_LEARNED } };
  }
}

/** A fault of ours met while reading a file; the sentence names the file, since others may have gone well. */
function readingFault(file: string): AppError {
  return new AppError('internal', `读取“${file}”时程序内部出错，没有导入。请把这个文件交给维护人员。`);
}
