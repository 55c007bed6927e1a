import type { ReadableDB } from './database.ts';

/** Codes of the ratings that entries have; those taken back are left out. */
export function listUsedRatings(db: ReadableDB): readonly string[] {
  return db
    .prepare<{ rating: string }>(
      'SELECT DISTINCT rating FROM progress_entries WHERE withdrawn = 0 AND rating IS NOT NULL ORDER BY rating',
    )
    .all()
    .map(({ rating }) => rating);
}
