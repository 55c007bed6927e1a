import type { DepartmentSummary } from '../../shared/model/ledger.ts';
import { getRow, type ReadableDB, type WritableDB } from './database.ts';

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
       FROM departments d JOIN obligations o ON o.department_id = d.id JOIN tasks t ON t.id = o.task_id
       WHERE t.retired_in_batch IS NULL GROUP BY d.id`,
    )
    .all()
    .map((row) => ({
      ...row,
      collective: row.collective === 1,
      wordings: (JSON.parse(row.wordings) as string[]).sort(byPinyin.compare),
    }))
    .sort((a, b) => byPinyin.compare(a.place, b.place) || byPinyin.compare(a.name, b.name));
}

/** The body of that name in that place, made on its first mention. Places are never mixed: 市民政局 is not 区民政局. */
export function getOrInsertDepartment(db: WritableDB, place: string, name: string): number {
  db.prepareWrite('INSERT INTO departments (place, name) VALUES (?, ?) ON CONFLICT DO NOTHING').run(place, name);
  return getRow(db.prepare<{ id: number }>('SELECT id FROM departments WHERE place = ? AND name = ?'), place, name).id;
}

/** Takes the bodies out of the directory that nothing names any more. */
export function removeUnnamedDepartments(db: WritableDB): void {
  db.prepareWrite(
    'DELETE FROM departments WHERE NOT EXISTS (SELECT 1 FROM obligations WHERE department_id = departments.id)',
  ).run();
}
