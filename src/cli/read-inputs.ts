import type { NamedBytes, ReadResult } from '../core/app.ts';
import { createThreadReader } from '../engine/read-in-thread.ts';
import { AppError, type ErrorData } from '../shared/errors.ts';
import { readInputFile } from './input-file.ts';
import type { Io } from './io.ts';

export type Inputs = {
  readonly reads: ReadonlyMap<NamedBytes, ReadResult>;
  readonly refused: readonly { readonly file: string; readonly error: ErrorData }[];
};

/** Reads the files named on the command line in the read thread; says on stderr where it is. */
export async function readInputs(paths: readonly string[], io: Io): Promise<Inputs> {
  const reader = createThreadReader();
  const reads = new Map<NamedBytes, ReadResult>();
  const refused: { file: string; error: ErrorData }[] = [];
  try {
    for (const path of paths) {
      io.err(`正在读取“${path}”……\n`);
      try {
        const file = await readInputFile(path);
        reads.set(file, await reader.read(file));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refused.push({ file: path, error: error.toData() });
      }
    }
    return { reads, refused };
  } finally {
    await reader.close();
  }
}
