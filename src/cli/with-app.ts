import { type App, type AppDependencies, createApp, type NamedBytes, type ReadResult } from '../core/app.ts';
import { openLedger } from '../core/ledger/open.ts';
import { projectSeeds } from '../engine/seed-folders.ts';
import { startingDataIn, trackingSeedsIn } from '../engine/starting-data.ts';
import { actor, clock } from './ledger-options.ts';

export type AppOptions = {
  readonly db: string;
  readonly today: string | undefined;
  /** True for commands that may begin a new ledger. */
  readonly mayCreate?: boolean;
  /** What was read before the ledger was opened; commands that import nothing need none. */
  readonly reads?: ReadonlyMap<NamedBytes, ReadResult>;
  /** How returned files are read; only `duban merge` reads some. */
  readonly readSheets?: AppDependencies['readSheets'];
};

/** Opens the ledger, lets `work` use it, and closes it whatever happens. */
export async function withApp<T>(
  { db, today, mayCreate = false, reads = new Map(), readSheets = readNone }: AppOptions,
  work: (app: App) => T | Promise<T>,
): Promise<T> {
  const now = clock(today);
  const app = createApp({
    ledger: openLedger(db, { now, mustExist: !mayCreate }),
    read: async (file) => {
      const result = reads.get(file);
      if (!result) throw new Error(`${file.name} was not read before`);
      return result;
    },
    readSheets,
    samples: () => [],
    startingData: startingDataIn(projectSeeds().directory),
    trackingSeeds: trackingSeedsIn(projectSeeds().tracking),
    now,
    actor: actor(),
  });
  try {
    return await work(app);
  } finally {
    app.close();
  }
}

async function readNone({ name }: NamedBytes): Promise<never> {
  throw new Error(`${name} is not to be read by this command`);
}
