import type { MessagePort } from 'node:worker_threads';
import type { ErrorData } from '../shared/errors.ts';
import type { SeedFolders } from './seed-folders.ts';

/** What the engine thread is started with. */
export type EngineOptions = {
  readonly ledgerPath: string;
  /** Different in a package. */
  readonly seeds: SeedFolders;
  /** Who works, for the audit trail: the system's user name. */
  readonly actor: string;
};

export type ToEngine =
  /** Serve the contract to whoever holds the other end. */
  { readonly kind: 'serve'; readonly port: MessagePort } | { readonly kind: 'close' };

export type FromEngine =
  | { readonly kind: 'ready' }
  /** The ledger cannot be opened; the thread ends. */
  | { readonly kind: 'refused'; readonly error: ErrorData };
