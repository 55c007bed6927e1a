import type { Form, FormRecord } from '../../shared/model/exchange.ts';
import type { Stamp } from './audit.ts';
import { among } from './condition.ts';
import type { ReadableDB } from './database.ts';
import type { TrackedRows } from './tracked-rows.ts';

/** The forms that were sent, each with its whole content: what comes back is read against what was asked. */

/** A form as it was written, with what tells that it was sent. */
export type KeptForm = {
  readonly id: number;
  readonly form: Form;
  /** The body that it was sent to as it is called now, or the one that this was joined with. */
  readonly department: Form['department'];
  /** Date and time at which it was put on record. */
  readonly at: string;
  /** The step that sent it was taken back; the file may have left the office all the same. */
  readonly withdrawn: boolean;
};

type Row = {
  readonly id: number;
  readonly content: string;
  readonly at: string;
  readonly withdrawn: number;
  readonly departmentId: number;
  readonly name: string;
  readonly place: string;
};

const SELECT = `SELECT f.id, f.content, f.at, f.withdrawn, d.id AS departmentId, d.name, d.place
                FROM forms f JOIN departments d ON d.id = f.department_id`;

/** Puts a form on record as sent in a file of that name; gives its id. */
export function insertForm(rows: TrackedRows, form: Form, { file, stamp }: { file: string; stamp: Stamp }): number {
  return rows.insert('forms', {
    code: form.code,
    period_id: form.period.id,
    department_id: form.department.id,
    version: form.version,
    at: stamp.at,
    actor: stamp.actor,
    file,
    content: JSON.stringify(form),
  });
}

/** The form with this 表单编号, a withdrawn one too; null where this ledger never sent it. */
export function findForm(db: ReadableDB, code: string): KeptForm | null {
  const row = db.prepare<Row>(`${SELECT} WHERE f.code = ?`).get(code);
  return row ? toKept(row) : null;
}

/** The forms of a period that are not withdrawn, oldest first. */
export function listForms(db: ReadableDB, periodId: number): readonly KeptForm[] {
  return db.prepare<Row>(`${SELECT} WHERE f.period_id = ? AND f.withdrawn = 0 ORDER BY f.id`).all(periodId).map(toKept);
}

/** The same without what was asked, for lists. */
export function listFormRecords(db: ReadableDB, periodId: number): readonly FormRecord[] {
  return db
    .prepare<FormRecord>(
      `SELECT f.id, f.code, f.period_id AS periodId, p.name AS period, f.department_id AS departmentId,
              d.name AS department, f.version, f.at, f.actor, f.file,
              json_array_length(f.content, '$.rows') AS rows
       FROM forms f JOIN periods p ON p.id = f.period_id JOIN departments d ON d.id = f.department_id
       WHERE f.period_id = ? AND f.withdrawn = 0 ORDER BY f.id`,
    )
    .all(periodId);
}

/**
 * The highest version of a department's forms for a period: department id → version. Withdrawn ones count: a file that was
 * taken back in the ledger may lie on a desk, and the next one must be told from it.
 */
export function lastVersions(db: ReadableDB, periodId: number): ReadonlyMap<number, number> {
  const rows = db
    .prepare<{ departmentId: number; version: number }>(
      'SELECT department_id AS departmentId, MAX(version) AS version FROM forms WHERE period_id = ? GROUP BY department_id',
    )
    .all(periodId);
  return new Map(rows.map(({ departmentId, version }) => [departmentId, version]));
}

/** How many forms each department was asked to fill for the periods that begin in a year: department id → 份数. */
export function countForms(db: ReadableDB, year: string): ReadonlyMap<number, number> {
  const rows = db
    .prepare<{ departmentId: number; forms: number }>(
      `SELECT f.department_id AS departmentId, COUNT(*) AS forms FROM forms f JOIN periods p ON p.id = f.period_id
       WHERE f.withdrawn = 0 AND substr(p.start, 1, 4) = ? GROUP BY f.department_id`,
    )
    .all(year);
  return new Map(rows.map(({ departmentId, forms }) => [departmentId, forms]));
}

/** For each of these obligations, or all (null), that forms ask about: the first day of the first period they are for. */
export function askedByForms(db: ReadableDB, obligationIds: readonly number[] | null): ReadonlyMap<number, string> {
  const { sql, values } = among('r.obligation_id', obligationIds);
  const rows = db
    .prepare<{ obligationId: number; start: string }>(
      `SELECT r.obligation_id AS obligationId, MIN(p.start) AS start
       FROM form_rows r JOIN forms f ON f.id = r.form_id JOIN periods p ON p.id = f.period_id
       WHERE f.withdrawn = 0 AND ${sql} GROUP BY r.obligation_id`,
    )
    .all(...values);
  return new Map(rows.map(({ obligationId, start }) => [obligationId, start]));
}

function toKept({ id, content, at, withdrawn, departmentId, name, place }: Row): KeptForm {
  const department = { id: departmentId, name, place };
  return { id, form: JSON.parse(content) as Form, department, at, withdrawn: withdrawn === 1 };
}
