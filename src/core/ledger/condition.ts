import type { SqlValue } from './database.ts';

/** Part of a WHERE clause with its values. */
export type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

/** Rows of which a column has one of these values; all rows where they are null. */
export function among(column: string, ids: readonly (number | string)[] | null): Condition {
  if (ids === null) return { sql: 'TRUE', values: [] };
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(ids)] };
}

/** All of them must hold. */
export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || 'TRUE',
    values: conditions.flatMap(({ values }) => values),
  };
}
