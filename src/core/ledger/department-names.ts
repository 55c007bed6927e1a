import type { DepartmentName } from '../../shared/model/directory.ts';
import type { ReadableDB } from './database.ts';

/** Names of a body beside the one that it is listed under, and the times of both. */

export type NameRecord = DepartmentName & { readonly departmentId: number };

const SELECT = `
  SELECT id, department_id AS departmentId, name, kind, since, until, document FROM department_names`;

/** Official names first, the oldest at the head; then the others. */
export function listNamesOf(db: ReadableDB, departmentId: number): readonly NameRecord[] {
  return db.prepare<NameRecord>(`${SELECT} WHERE department_id = ? ORDER BY kind, since, id`).all(departmentId);
}

export function findName(db: ReadableDB, id: number): NameRecord | null {
  return db.prepare<NameRecord>(`${SELECT} WHERE id = ?`).get(id) ?? null;
}

/**
 * What the bodies that were ever renamed were called on a day, as far as the ledger knew then: a rename that was entered
 * later does not count, whatever day it names, so that a report of that day stays what it was.
 */
export function departmentNamesAt(db: ReadableDB, day: string): ReadonlyMap<number, string> {
  const rows = db
    .prepare<{ id: number; name: string }>(
      `SELECT d.id, COALESCE(
         (SELECT n.name FROM department_names n
          WHERE n.department_id = d.id AND n.kind = 'official' AND n.recorded_on <= ? AND n.since <= ?
          ORDER BY n.since DESC, n.id DESC LIMIT 1),
         (SELECT n.name FROM department_names n
          WHERE n.department_id = d.id AND n.kind = 'official' AND n.since IS NULL LIMIT 1), d.name) AS name
       FROM departments d
       WHERE d.id IN (SELECT department_id FROM department_names WHERE kind = 'official')`,
    )
    .all(day, day);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Another body that goes by that name in that place: it is listed so, has it as a further name, or documents mean it. */
export function findBearer(
  db: ReadableDB,
  place: string,
  name: string,
  except: number | null,
): { readonly id: number; readonly name: string } | null {
  const row = db
    .prepare<{ id: number; name: string }>(
      `SELECT d.id, d.name FROM departments d
       WHERE d.id IS NOT ? AND d.place = ?
             AND (d.name = ? OR EXISTS (SELECT 1 FROM department_names n
                                        WHERE n.department_id = d.id AND n.kind = 'short' AND n.name = ?))
       UNION ALL
       SELECT d.id, d.name FROM namings n JOIN departments d ON d.id = n.department_id
       WHERE d.id IS NOT ? AND n.place = ? AND n.name = ? LIMIT 1`,
    )
    .get(except, place, name, name, except, place, name);
  return row ?? null;
}
