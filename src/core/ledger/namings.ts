import { AppError } from '../../shared/errors.ts';
import type { NamingReason } from '../../shared/model/directory.ts';
import type { Stamp } from './audit.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';
import { insertDepartment } from './departments.ts';

/** Who is meant by a name in the documents of a place. */
export type Naming = NamingReason & {
  readonly id: number;
  readonly place: string;
  readonly name: string;
  readonly departmentId: number;
  readonly decidedBy: 'rule' | 'person';
};

const SELECT = `
  SELECT id, place, name, department_id AS departmentId, rule, certainty, reason, decided_by AS decidedBy FROM namings`;

export function findNaming(db: ReadableDB, place: string, name: string): Naming | null {
  return db.prepare<Naming>(`${SELECT} WHERE place = ? AND name = ?`).get(place, name) ?? null;
}

/** Refuses one that is gone: its import was taken back while a page showed it. */
export function getNaming(db: ReadableDB, id: number): Naming {
  const found = db.prepare<Naming>(`${SELECT} WHERE id = ?`).get(id);
  if (!found)
    throw new AppError('no-such-naming', '这个名称已不在台账的文件中，可能所在的导入已被撤销。请刷新后再看。');
  return found;
}

/** Those of one body, in the order in which they were met. */
export function listNamingsOf(db: ReadableDB, departmentId: number): readonly Naming[] {
  return db.prepare<Naming>(`${SELECT} WHERE department_id = ? ORDER BY id`).all(departmentId);
}

/** Those that a person should look at: open ones, and likely ones that nobody confirmed. */
export function listDoubtfulNamings(db: ReadableDB): readonly Naming[] {
  return db
    .prepare<Naming>(`${SELECT} WHERE certainty <> 'certain' AND decided_by = 'rule' ORDER BY certainty = 'likely', id`)
    .all();
}

/** Keeps what a name was read as when it was met first; from then on it means that body until a person says otherwise. */
export function insertNaming(db: WritableDB, stamp: Stamp, naming: Omit<Naming, 'id'>): void {
  runOnce(
    db.prepareWrite(
      `INSERT INTO namings (place, name, department_id, rule, certainty, reason, decided_by, at, actor)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    naming.place,
    naming.name,
    naming.departmentId,
    naming.rule,
    naming.certainty,
    naming.reason,
    naming.decidedBy,
    stamp.at,
    stamp.actor,
  );
}

/** The body that a name means, entered under that very name where the directory has forgotten it meanwhile. */
export function getOrEnterNamed(db: WritableDB, stamp: Stamp, place: string, name: string): number {
  const naming = findNaming(db, place, name);
  if (naming) return naming.departmentId;
  const body = db.prepare<{ id: number }>('SELECT id FROM departments WHERE place = ? AND name = ?').get(place, name);
  const id = body?.id ?? insertDepartment(db, { place, name, level: null, kind: 'other', line: null }, 'import');
  insertNaming(db, stamp, { place, name, departmentId: id, ...OWN_NAME, decidedBy: 'rule' });
  return id;
}

const OWN_NAME: NamingReason = { rule: 'own-name', certainty: 'certain', reason: '按原文登记' };
