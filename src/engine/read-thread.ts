/** Thread entry: reads one file a message. What it costs and how long it may take is `read-in-thread.ts`'s affair. */
import { parentPort } from 'node:worker_threads';
import type { NamedBytes, ReadResult } from '../core/app.ts';
import { readFile } from '../core/importing/read-file.ts';
import { AppError, type ErrorData } from '../shared/errors.ts';

export type ReadAnswer =
  | { readonly kind: 'read'; readonly result: ReadResult }
  | { readonly kind: 'refused'; readonly error: ErrorData }
  | { readonly kind: 'failed'; readonly error: unknown };

async function answer(file: NamedBytes): Promise<ReadAnswer> {
  try {
    return { kind: 'read', result: await readFile(file) };
  } catch (error) {
    return error instanceof AppError ? { kind: 'refused', error: error.toData() } : { kind: 'failed', error };
  }
}

parentPort?.on('message', async (file: NamedBytes) => parentPort?.postMessage(await answer(file)));
