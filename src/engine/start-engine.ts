import { once } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { AppError } from '../shared/errors.ts';
import type { EngineOptions, FromEngine, ToEngine } from './engine-messages.ts';
import { threadPath } from './thread-path.ts';

export type Engine = {
  /** A new port on which the contract is served: one for each window, one for the HTTP host. */
  connect(): MessagePort;
  /** Fulfilled when the thread has ended: null after `close`, else what ended it. */
  readonly ended: Promise<Error | null>;
  /** Finishes what is being written, closes the ledger, ends the thread. */
  close(): Promise<void>;
};

/** Opens the ledger in a thread of its own. Throws `AppError` where the ledger is refused (newer, foreign, damaged …). */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const thread = new Worker(threadPath('engine-thread'), { workerData: options });
  const [answer] = (await once(thread, 'message')) as [FromEngine];
  if (answer.kind === 'refused') {
    await thread.terminate();
    throw new AppError(answer.error.code, answer.error.message);
  }

  const ended = new Promise<Error | null>((resolve) => {
    thread.once('error', (error) => resolve(error instanceof Error ? error : new Error(String(error))));
    thread.once('exit', () => resolve(null));
  });
  const send = (message: ToEngine, transfer: MessagePort[] = []) => thread.postMessage(message, transfer);

  return {
    connect() {
      const { port1, port2 } = new MessageChannel();
      send({ kind: 'serve', port: port1 }, [port1]);
      return port2;
    },
    ended,
    async close() {
      send({ kind: 'close' });
      await ended;
    },
  };
}
