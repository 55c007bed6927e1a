import type { LongWork, Progress } from '../core/app.ts';
import type { ProgressEvent } from '../shared/contract.ts';

/**
 * Runs long work and yields its steps, then its result. Steps that come faster than they are read are merged into the
 * latest. The work is aborted when the caller's signal is, or when the reader leaves early.
 * @param refuse turns what the work throws into what may cross to the caller.
 */
export async function* followProgress<T>(
  start: (work: LongWork) => Promise<T>,
  callerSignal: AbortSignal | undefined,
  refuse: (error: unknown) => Error,
): AsyncGenerator<ProgressEvent<T>, void, void> {
  const left = new AbortController();
  const signal = callerSignal ? AbortSignal.any([callerSignal, left.signal]) : left.signal;
  let latest: Progress | null = null;
  let news = Promise.withResolvers<void>();
  const onProgress = (progress: Progress) => {
    latest = progress;
    news.resolve();
  };
  const finished = start({ signal, onProgress }).then((result) => ({ kind: 'done', result }) as const);
  finished.catch(() => undefined); // The reader may have left before the work notices.

  try {
    for (;;) {
      const outcome = await Promise.race([finished, news.promise]);
      if (outcome) {
        yield outcome;
        return;
      }
      news = Promise.withResolvers();
      if (latest) yield { kind: 'progress', ...(latest as Progress) };
    }
  } catch (error) {
    throw refuse(error);
  } finally {
    left.abort();
  }
}
