import { randomUUID } from 'node:crypto';
import type { NamedBytes } from '../core/app.ts';
import { AppError } from '../shared/errors.ts';

/**
 * Files written by long work, until the window takes them. They cannot travel with its progress: a stream of events carries
 * text alone. Only the latest ones wait; a window that was closed leaves no more behind.
 */
export class WaitingFiles {
  private waiting: { readonly id: string; readonly files: readonly NamedBytes[] } | null = null;

  keep(files: readonly NamedBytes[]): string {
    const id = randomUUID();
    this.waiting = { id, files };
    return id;
  }

  /** Hands them out once. Throws `AppError` where they were taken, or gave way to later ones. */
  take(id: string): readonly NamedBytes[] {
    if (this.waiting?.id !== id) {
      throw new AppError('files-gone', '生成的文件已经取走或失效。请重新生成；下发记录可以在“记录”页撤销。');
    }
    const { files } = this.waiting;
    this.waiting = null;
    return files;
  }
}
