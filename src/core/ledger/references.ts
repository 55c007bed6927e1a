import type { ReadableDB } from './database.ts';

/** Every column that names a body. */
export const REFERENCES = [
  ['obligations', 'department_id'],
  ['obligations', 'named_department_id'],
  ['namings', 'department_id'],
  ['department_names', 'department_id'],
  ['transfers', 'from_department_id'],
  ['transfers', 'to_department_id'],
  ['group_members', 'group_id'],
  ['group_members', 'member_id'],
  ['department_contacts', 'department_id'],
  ['forms', 'department_id'],
  ['returned_files', 'department_id'],
] as const;

type Reference = (typeof REFERENCES)[number];

/** The rows of a table that name a body in that column. */
export function idsNaming(
  db: ReadableDB,
  table: Reference[0],
  column: Reference[1],
  departmentId: number,
): readonly number[] {
  return db
    .prepare<{ id: number }>(`SELECT id FROM ${table} WHERE ${column} = ? ORDER BY id`)
    .all(departmentId)
    .map(({ id }) => id);
}
