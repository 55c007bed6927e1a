import type { Row } from './rows.ts';

/**
 * The keys of all rows.
 * @throws Error naming the row that has a key for the second time
 */
export function unique(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (keys.has(key)) throw new Error(`${row.at}: ${key} stands in the file twice`);
    keys.add(key);
  }
  return keys;
}
