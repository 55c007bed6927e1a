/** Thread entry: the app over one ledger, served on every port it is sent. The window's thread never runs this code. */
import { parentPort, workerData } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { createApp } from '../core/app.ts';
import { openLedger } from '../core/ledger/open.ts';
import { AppError } from '../shared/errors.ts';
import type { EngineOptions, FromEngine, ToEngine } from './engine-messages.ts';
import { createThreadReader } from './read-in-thread.ts';
import { createRouter } from './router.ts';
import { readSamples } from './samples.ts';
import { startingDataIn, trackingSeedsIn } from './starting-data.ts';

const options = workerData as EngineOptions;
const now = () => new Date();
const host = parentPort;
if (!host) throw new Error('engine-thread.ts is the entry of a thread');

function tell(message: FromEngine): void {
  host?.postMessage(message);
}

/** Faults are for the maintainers: the window only says that there was one. */
function reportFault(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

function start(): void {
  const ledger = openLedger(options.ledgerPath, { now });
  const reader = createThreadReader();
  const app = createApp({
    ledger,
    read: reader.read,
    readSheets: reader.readSheets,
    samples: () => readSamples(options.seeds.samples),
    startingData: startingDataIn(options.seeds.directory),
    trackingSeeds: trackingSeedsIn(options.seeds.tracking),
    now,
    actor: options.actor,
    onFault: reportFault,
  });
  const handler = new RPCHandler(createRouter(app, reportFault));

  host?.on('message', async (message: ToEngine) => {
    if (message.kind === 'serve') {
      handler.upgrade(message.port);
      message.port.start();
      return;
    }
    await reader.close();
    app.close();
    process.exit();
  });
  tell({ kind: 'ready' });
}

try {
  start();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  tell({ kind: 'refused', error: error.toData() });
}
