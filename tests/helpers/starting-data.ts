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
