/** Thread entry: reads one file a message. What it costs and how long it may take is `read-in-thread.ts`'s affair. */
import { parentPort } from 'node:worker_threads';
import type { NamedBytes, ReadResult } from '../core/app.ts';
import { readFile } from '../core/importing/read-file.ts';
import { readWorkbook } from '../core/workbook/read-workbook.ts';
import { AppError, type ErrorData, NoTableError } from '../shared/errors.ts';
import type { Answers } from '../shared/model/correction.ts';
import type { Sheet, Workbook } from '../shared/model/sheet.ts';

/** One file to read: the tasks in it, with what is known of how to read them, or nothing but its sheets. */
export type ReadRequest =
  | { readonly as: 'tasks'; readonly file: NamedBytes; readonly answers: Answers }
  | { readonly as: 'sheets'; readonly file: NamedBytes };

export type ReadAnswer =
  | { readonly kind: 'tasks'; readonly result: ReadResult }
  | { readonly kind: 'sheets'; readonly workbook: Workbook }
  | { readonly kind: 'refused'; readonly error: ErrorData }
  | { readonly kind: 'no-table'; readonly error: ErrorData; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'failed'; readonly error: unknown };

async function answer(request: ReadRequest): Promise<ReadAnswer> {
  const { as, file } = request;
  try {
    if (as === 'sheets') return { kind: 'sheets', workbook: await readWorkbook(file.name, file.bytes, 'keep') };
    return { kind: 'tasks', result: await readFile(file, request.answers) };
  } catch (error) {
    if (error instanceof NoTableError) return { kind: 'no-table', error: error.toData(), sheets: error.sheets };
    return error instanceof AppError ? { kind: 'refused', error: error.toData() } : { kind: 'failed', error };
  }
}

parentPort?.on('message', async (request: ReadRequest) => parentPort?.postMessage(await answer(request)));
