import { projectSeeds } from '../../src/engine/seed-folders.ts';
import { startingDataIn, trackingSeedsIn } from '../../src/engine/starting-data.ts';
import type { StartingData } from '../../src/shared/model/directory.ts';

/** Nothing is known of any department: names are what they say. */
export const NO_DATA: StartingData = {
  version: '2026-11-23',
  lines: [],
  successions: [],
  transfers: [],
  groups: [],
  places: [],
};

/** What the program comes with. Read once: the resolver keeps an index of it. */
export const SEED_DATA = startingDataIn(projectSeeds().directory)();

/** The tables of lights, ratings and days off that it comes with. */
export const TRACKING_SEEDS = trackingSeedsIn(projectSeeds().tracking)();
