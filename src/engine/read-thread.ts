/** Thread entry: reads one file a message. What it costs and how long it may take is `read-in-thread.ts`'s affair. */
import { parentPort } from 'node:worker_threads';
import type { NamedBytes, ReadResult } from '../core/app.ts';
import { readFile } from '../core/importing/read-file.ts';
import { AppError, type ErrorData, NoTableError } from '../shared/errors.ts';
import type { Answers } from '../shared/model/correction.ts';
import type { Sheet } from '../shared/model/sheet.ts';

/** One file to read, and what is known of how to read it. */
export type ReadRequest = { readonly file: NamedBytes; readonly answers: Answers };

export type ReadAnswer =
  | { readonly kind: 'read'; readonly result: ReadResult }
  | { readonly kind: 'refused'; readonly error: ErrorData }
  | { readonly kind: 'no-table'; readonly error: ErrorData; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'failed'; readonly error: unknown };

async function answer({ file, answers }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { kind: 'read', result: await readFile(file, answers) };
  } catch (error) {
    if (error instanceof NoTableError) return { kind: 'no-table', error: error.toData(), sheets: error.sheets };
    return error instanceof AppError ? { kind: 'refused', error: error.toData() } : { kind: 'failed', error };
  }
}

parentPort?.on('message', async (request: ReadRequest) => parentPort?.postMessage(await answer(request)));
