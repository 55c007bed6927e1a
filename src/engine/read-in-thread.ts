import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LongWork, NamedBytes, ReadResult } from '../core/app.ts';
import { AppError, NoTableError } from '../shared/errors.ts';
import { type Answers, NO_ANSWERS } from '../shared/model/correction.ts';
import type { Workbook } from '../shared/model/sheet.ts';
import type { ReadAnswer, ReadRequest } from './read-thread.ts';
import { threadPath } from './thread-path.ts';

/** What one file may cost. Files come from other offices by mail: a bad one must not take the ledger down with it. */
export type ReadLimits = {
  readonly seconds: number;
  /** Memory of the whole process above what it had before the file. */
  readonly megabytes: number;
};

export const READ_LIMITS: ReadLimits = { seconds: 30, megabytes: 448 };

/**
 * The process is watched from here, every few milliseconds. V8's own limit for a thread (`resourceLimits`) does not do:
 * it counts no buffers, and measured on Node 24.21 a thread that meets it in a native call ends the whole process. So
 * it is set out of reach, and the watch ends the thread long before.
 *
 * Neither can V8 stop every loop (measured: an optimized one that calls built-in functions only). Therefore nobody waits
 * for a thread to end, and the reader bounds its own work (core/workbook/limits.ts); this is the second line.
 */
const WATCH_MILLISECONDS = 20;
const HEAP_MEGABYTES = 2048;
const MEGABYTE = 1024 * 1024;

export type ThreadReader = {
  /**
   * Reads one file; calls wait for each other. Throws `AppError` where the file is refused or costs too much, the
   * signal's reason where the work is cancelled.
   */
  read(file: NamedBytes, work?: LongWork, answers?: Answers): Promise<ReadResult>;
  /** The same for the sheets alone, whatever they hold: files that departments send back. */
  readSheets(file: NamedBytes, work?: LongWork): Promise<Workbook>;
  close(): Promise<void>;
};

/** Reads files in a thread that is kept between files, given up with its file, and started again for the next. */
export function createThreadReader(limits = READ_LIMITS, entry = threadPath('read-thread')): ThreadReader {
  let thread: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  function startThread(): Worker {
    const started = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } });
    started.on('error', () => undefined); // Whoever waits for the file hears of it; nobody else needs to.
    started.unref();
    return started;
  }

  async function readNext(request: ReadRequest, signal: AbortSignal | undefined): Promise<ReadAnswer> {
    signal?.throwIfAborted();
    thread ??= startThread();
    const before = process.memoryUsage.rss();
    const hasGrown = (megabytes: number) => process.memoryUsage.rss() - before > megabytes * MEGABYTE;
    let isSpent = true;
    try {
      const answer = await ask(thread, request, limits, hasGrown, signal);
      // A thread keeps what it has grown by: the next file shall not begin with that.
      isSpent = hasGrown(limits.megabytes / 2);
      return answer;
    } finally {
      if (isSpent) {
        void thread.terminate();
        thread = null;
      }
    }
  }

  function waitFor(request: ReadRequest, signal: AbortSignal | undefined): Promise<ReadSuccess> {
    const turn = queue.then(async () => unwrap(await readNext(request, signal)));
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    async read(file, work = {}, answers = NO_ANSWERS) {
      const answer = await waitFor({ as: 'tasks', file, answers }, work.signal);
      if (answer.kind !== 'tasks') throw new Error(`${file.name} was asked for its tasks`);
      return answer.result;
    },
    async readSheets(file, work = {}) {
      const answer = await waitFor({ as: 'sheets', file }, work.signal);
      if (answer.kind !== 'sheets') throw new Error(`${file.name} was asked for its sheets`);
      return answer.workbook;
    },
    async close() {
      await thread?.terminate();
    },
  };
}

/** One file to one thread. What is thrown says why there is no answer; the thread is of no more use then. */
async function ask(
  thread: Worker,
  request: ReadRequest,
  limits: ReadLimits,
  hasGrown: (megabytes: number) => boolean,
  cancel: AbortSignal | undefined,
): Promise<ReadAnswer> {
  const { file } = request;
  const stop = new AbortController();
  const signal = cancel ? AbortSignal.any([stop.signal, cancel]) : stop.signal;
  const timer = setTimeout(() => stop.abort(tooSlow(file, limits)), limits.seconds * 1000);
  const watch = setInterval(() => {
    if (hasGrown(limits.megabytes)) stop.abort(tooBig(file));
  }, WATCH_MILLISECONDS);
  const onExit = () => stop.abort(new Error(`The read thread ended by itself while reading ${file.name}`));
  thread.once('exit', onExit);
  thread.ref();

  try {
    const answered = once(thread, 'message', { signal });
    thread.postMessage(request);
    const [answer] = (await answered) as [ReadAnswer];
    return answer;
  } catch (error) {
    throw isAbort(error) ? signal.reason : error;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    thread.off('exit', onExit);
    thread.unref();
  }
}

type ReadSuccess = Extract<ReadAnswer, { kind: 'tasks' | 'sheets' }>;

function unwrap(answer: ReadAnswer): ReadSuccess {
  switch (answer.kind) {
    case 'tasks':
    case 'sheets':
      return answer;
    case 'refused':
      throw new AppError(answer.error.code, answer.error.message);
    case 'no-table':
      throw new NoTableError(answer.error.code, answer.error.message, answer.sheets);
    case 'failed':
      throw answer.error;
  }
}

/** What `once` throws for the signal, whatever the signal's own reason is. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

const WAY_OUT = '请在 Excel 或 WPS 中只留下任务表，删去多余的空行、空列和其他工作表，另存为 .xlsx 后再导入。';

function tooSlow(file: NamedBytes, limits: ReadLimits): AppError {
  return new AppError('read-too-slow', `“${file.name}”读了 ${limits.seconds} 秒仍未读完，已停止，没有导入。${WAY_OUT}`);
}

function tooBig(file: NamedBytes): AppError {
  return new AppError('read-too-big', `“${file.name}”展开后占用内存过大，已停止读取，没有导入。${WAY_OUT}`);
}
