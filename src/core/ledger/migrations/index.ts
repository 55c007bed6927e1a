import * as first from './0001-first.ts';
import * as rememberedReadings from './0002-remembered-readings.ts';
import * as versions from './0003-versions.ts';
import * as directory from './0004-directory.ts';
import * as tracking from './0005-tracking.ts';
import * as exchangeAndPapers from './0006-exchange-and-papers.ts';

/** One step of the schema. A released step never changes; the next one gets a new file and the next number. */
export type Migration = { readonly version: number; readonly sql: string };

export const MIGRATIONS: readonly Migration[] = [
  first,
  rememberedReadings,
  versions,
  directory,
  tracking,
  exchangeAndPapers,
];
