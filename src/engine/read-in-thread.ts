import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LongWork, NamedBytes, ReadResult } from '../core/app.ts';
import { AppError } from '../shared/errors.ts';
import type { ReadAnswer } from './read-thread.ts';
import { threadPath } from './thread-path.ts';

/** What one file may cost. Files come from other offices by mail: a bad one must not take the ledger down with it. */
export type ReadLimits = {
  readonly seconds: number;
  /** JavaScript objects; V8 ends the thread by itself. */
  readonly heapMegabytes: number;
  /** Objects and buffers (unpacked parts lie outside V8's heap), watched from here. */
  readonly totalMegabytes: number;
};

export const READ_LIMITS: ReadLimits = { seconds: 30, heapMegabytes: 384, totalMegabytes: 448 };

const WATCH_MILLISECONDS = 100;
const MEGABYTE = 1024 * 1024;

export type ThreadReader = {
  /**
   * Reads one file; calls wait for each other. Throws `AppError` where the file is refused or costs too much, the
   * signal's reason where the work is cancelled.
   */
  read(file: NamedBytes, work?: LongWork): Promise<ReadResult>;
  close(): Promise<void>;
};

/** Reads files in a thread that is kept between files, killed with its file, and started again for the next. */
export function createThreadReader(limits = READ_LIMITS, entry = threadPath('read-thread')): ThreadReader {
  let thread: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  function startThread(): Worker {
    const started = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes } });
    started.on('error', () => undefined); // Whoever waits for the file hears of it; nobody else needs to.
    started.once('exit', () => {
      if (thread === started) thread = null;
    });
    thread = started;
    return started;
  }

  function read(file: NamedBytes, work: LongWork = {}): Promise<ReadResult> {
    const turn = queue.then(() => {
      work.signal?.throwIfAborted();
      return readIn(thread ?? startThread(), file, limits, work.signal);
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function close(): Promise<void> {
    await thread?.terminate();
  }

  return { read, close };
}

/** One file in one thread; a thread that did not answer does not live on. */
async function readIn(
  thread: Worker,
  file: NamedBytes,
  limits: ReadLimits,
  cancel: AbortSignal | undefined,
): Promise<ReadResult> {
  const stop = new AbortController();
  const signal = cancel ? AbortSignal.any([stop.signal, cancel]) : stop.signal;
  const timer = setTimeout(() => stop.abort(tooSlow(file, limits)), limits.seconds * 1000);
  const watch = setInterval(async () => {
    const heap = await thread.getHeapStatistics().catch(() => null);
    if (heap && heap.total_heap_size + heap.external_memory > limits.totalMegabytes * MEGABYTE)
      stop.abort(tooBig(file));
  }, WATCH_MILLISECONDS);
  const onExit = () => stop.abort(new Error(`The read thread ended by itself while reading ${file.name}`));
  thread.once('exit', onExit);
  thread.ref();

  try {
    const answered = once(thread, 'message', { signal });
    thread.postMessage(file);
    const [answer] = (await answered) as [ReadAnswer];
    return unwrap(answer);
  } catch (error) {
    if (error instanceof AppError) throw error;
    await thread.terminate();
    if (signal.aborted) throw signal.reason;
    throw isOutOfMemory(error) ? tooBig(file) : error;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    thread.off('exit', onExit);
    thread.unref();
  }
}

function unwrap(answer: ReadAnswer): ReadResult {
  switch (answer.kind) {
    case 'read':
      return answer.result;
    case 'refused':
      throw new AppError(answer.error.code, answer.error.message);
    case 'failed':
      throw answer.error;
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const WAY_OUT = '请在 Excel 或 WPS 中只留下任务表，删去多余的空行、空列和其他工作表，另存为 .xlsx 后再导入。';

function tooSlow(file: NamedBytes, limits: ReadLimits): AppError {
  return new AppError('read-too-slow', `“${file.name}”读了 ${limits.seconds} 秒仍未读完，已停止，没有导入。${WAY_OUT}`);
}

function tooBig(file: NamedBytes): AppError {
  return new AppError('read-too-big', `“${file.name}”展开后占用内存过大，已停止读取，没有导入。${WAY_OUT}`);
}
