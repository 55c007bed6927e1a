import type { ReadableDB } from './database.ts';

/** The name of a frozen period that the rows of a step belong to; null where they belong to none. */
export function findFrozenPeriodOf(db: ReadableDB, changeId: number): string | null {
  const row = db
    .prepare<{ name: string }>(
      `SELECT p.name FROM change_rows r
            LEFT JOIN measured_values v ON r.table_name = 'measured_values' AND v.id = r.row_id
            LEFT JOIN progress_entries e
                 ON e.id = CASE r.table_name WHEN 'progress_entries' THEN r.row_id ELSE v.entry_id END
            JOIN periods p ON p.id = CASE r.table_name WHEN 'periods' THEN r.row_id ELSE e.period_id END
       WHERE r.change_id = ? AND p.state = 'frozen' LIMIT 1`,
    )
    .get(changeId);
  return row?.name ?? null;
}
