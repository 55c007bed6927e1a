import type { LightScheme, Rating, WorkCalendar } from '../../shared/model/tracking.ts';
import { readWorkCalendar } from './calendar/read-work-calendar.ts';
import { readLightSchemes } from './lights/read-light-schemes.ts';
import { readRatings } from './ratings/read-ratings.ts';

/** What the program comes with; an office works by it until it sets up its own. */
export type TrackingSeeds = {
  readonly schemes: readonly LightScheme[];
  readonly ratings: readonly Rating[];
  readonly calendar: WorkCalendar;
};

/** Reads the files of `seeds/tracking`, by their names. Throws an AppError that names the file's line. */
export function readTrackingSeeds(files: ReadonlyMap<string, string>): TrackingSeeds {
  return {
    schemes: readLightSchemes(files.get('lights.json') ?? ''),
    ratings: readRatings(files.get('ratings.csv') ?? ''),
    calendar: readWorkCalendar(files.get('calendar.csv') ?? ''),
  };
}
