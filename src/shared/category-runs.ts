import type { ReportRow } from './model/report.ts';

/** Rows `from`–`to` (counted from 0, both included) whose category reads the same up to `level`. */
export type Run = { readonly level: number; readonly from: number; readonly to: number; readonly text: string };

/**
 * Neighbouring rows with one category, level by level: what a table prints as one merged cell. An inner category ends
 * where an outer one changes, even if its own words go on: （一）组织保障 under 一、 is not （一）组织保障 under 二、.
 */
export function categoryRuns(paths: readonly (readonly string[])[], levels: number): readonly Run[] {
  return Array.from({ length: levels }, (_, level) => runsOfLevel(paths, level)).flat();
}

/** The same of the rows of a report's table: lines of groups and totals end every run, and are in none. */
export function rowRuns(rows: readonly Pick<ReportRow, 'role' | 'category'>[], levels: number): readonly Run[] {
  const paths = rows.map(({ role, category }, index) => (role === undefined ? category : [`${role} ${index}`]));
  return categoryRuns(paths, levels).filter(({ from }) => rows[from]?.role === undefined);
}

function runsOfLevel(paths: readonly (readonly string[])[], level: number): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let row = 1; row <= paths.length; row += 1) {
    const goesOn = paths[row]?.slice(0, level + 1).every((text, depth) => text === paths[from]?.[depth]);
    if (goesOn) continue;
    runs.push({ level, from, to: row - 1, text: paths[from]?.[level] ?? '' });
    from = row;
  }
  return runs;
}
