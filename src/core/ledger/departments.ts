import { AppError } from '../../shared/errors.ts';
import type { DescribedBody } from '../../shared/model/directory.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';
import { REFERENCES } from './references.ts';

/** An entry of the directory. */
export type Department = DescribedBody & {
  readonly id: number;
  readonly protocol: number | null;
  readonly origin: 'import' | 'office';
};

const SELECT = 'SELECT id, place, name, level, kind, line, protocol, origin FROM departments';

export function findDepartment(db: ReadableDB, id: number): Department | null {
  return db.prepare<Department>(`${SELECT} WHERE id = ?`).get(id) ?? null;
}

/** Refuses where the entry is gone: it was joined with another one, or its import taken back, while a page showed it. */
export function getDepartment(db: ReadableDB, id: number): Department {
  const found = findDepartment(db, id);
  if (!found) {
    throw new AppError(
      'no-such-department',
      '这个单位已不在名册中，可能已与其他单位合并，或所在的导入已被撤销。请刷新后再看。',
    );
  }
  return found;
}

/** The entries of one place, or of all. */
export function listEntries(db: ReadableDB, place?: string): readonly Department[] {
  if (place === undefined) return db.prepare<Department>(`${SELECT} ORDER BY id`).all();
  return db.prepare<Department>(`${SELECT} WHERE place = ? ORDER BY id`).all(place);
}

/** Enters a body; gives its id. */
export function insertDepartment(db: WritableDB, body: DescribedBody, origin: 'import' | 'office'): number {
  return runOnce(
    db.prepareWrite('INSERT INTO departments (place, name, level, kind, line, origin) VALUES (?, ?, ?, ?, ?, ?)'),
    body.place,
    body.name,
    body.level,
    body.kind,
    body.line,
    origin,
  );
}

/**
 * Takes out what an import brought into the directory and nothing needs any more: namings of names that no document
 * has, then bodies that nobody names. What a person said or entered stays.
 */
export function removeUnnamedDepartments(db: WritableDB): void {
  db.prepareWrite(
    `DELETE FROM namings WHERE decided_by = 'rule' AND NOT EXISTS (
       SELECT 1 FROM obligations o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id
       WHERE o.expanded = namings.name AND p.place = namings.place)`,
  ).run();
  db.prepareWrite(`DELETE FROM departments AS d WHERE ${UNNEEDED}`).run();
}

/** Bodies that should have left the directory with the last import that names them. */
export function listUnneeded(db: ReadableDB): readonly Pick<Department, 'id' | 'place' | 'name'>[] {
  return db
    .prepare<Pick<Department, 'id' | 'place' | 'name'>>(
      `SELECT d.id, d.place, d.name FROM departments d WHERE ${UNNEEDED} ORDER BY d.id`,
    )
    .all();
}

const UNNEEDED = `d.origin = 'import' AND NOT EXISTS (${REFERENCES.map(
  ([table, column]) => `SELECT 1 FROM ${table} WHERE ${column} = d.id`,
).join(' UNION ALL ')})`;
