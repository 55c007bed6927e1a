import type { DescribedBody } from '../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../shared/model/ledger.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

type DepartmentRow = Omit<DepartmentSummary, 'collective' | 'wordings'> & {
  readonly collective: number;
  readonly wordings: string;
};

const byPinyin = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** By place, then name, in the order of a Chinese dictionary; every role counted by itself. */
export function listDepartments(db: ReadableDB): readonly DepartmentSummary[] {
  return db
    .prepare<DepartmentRow>(
      `SELECT d.id, d.place, d.name, MAX(o.collective) AS collective,
              json_group_array(DISTINCT o.wording) AS wordings,
              SUM(o.role = 'lead') AS lead, SUM(o.role = 'support') AS support, SUM(o.role = 'joint') AS joint,
              SUM(o.role = 'sole') AS sole, SUM(o.role = 'unspecified') AS unspecified,
              COUNT(DISTINCT o.task_id) AS tasks
       FROM departments d JOIN live_obligations o ON o.department_id = d.id GROUP BY d.id`,
    )
    .all()
    .map((row) => ({
      ...row,
      collective: row.collective === 1,
      wordings: (JSON.parse(row.wordings) as string[]).sort(byPinyin.compare),
    }))
    .sort((a, b) => byPinyin.compare(a.place, b.place) || byPinyin.compare(a.name, b.name));
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
       WHERE o.named_department_id = namings.department_id AND o.expanded = namings.name AND p.place = namings.place)`,
  ).run();
  const users = REFERENCES.map(([table, column]) => `SELECT 1 FROM ${table} WHERE ${column} = departments.id`);
  db.prepareWrite(
    `DELETE FROM departments WHERE origin = 'import' AND NOT EXISTS (${users.join(' UNION ALL ')})`,
  ).run();
}

/** Every column that names a body. */
const REFERENCES = [
  ['obligations', 'department_id'],
  ['obligations', 'named_department_id'],
  ['namings', 'department_id'],
  ['department_names', 'department_id'],
  ['transfers', 'from_department_id'],
  ['transfers', 'to_department_id'],
  ['group_members', 'group_id'],
  ['group_members', 'member_id'],
  ['department_contacts', 'department_id'],
] as const;
