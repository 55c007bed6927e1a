import { readStartingData } from '../core/directory/starting-data/read-starting-data.ts';
import { readTrackingSeeds, type TrackingSeeds } from '../core/tracking/read-seeds.ts';
import type { StartingData } from '../shared/model/directory.ts';
import { readSeedFiles } from './seed-files.ts';

/** The facts about departments that lie in a folder as CSV files; read when they are first asked for. */
export function startingDataIn(folder: string): () => StartingData {
  return once(() => readStartingData(readSeedFiles(folder)));
}

/** The tables of lights, ratings and days off that lie in a folder; read when they are first asked for. */
export function trackingSeedsIn(folder: string): () => TrackingSeeds {
  return once(() => readTrackingSeeds(readSeedFiles(folder)));
}

function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}
