import type { Role } from '../../shared/model/table.ts';
import type { ReadableDB } from './database.ts';

/** An obligation in force, with what a returned row of it says again. */
export type AnswerableObligation = {
  readonly obligationId: number;
  readonly taskId: number;
  readonly plan: string;
  readonly number: string | null;
  readonly content: string;
  readonly role: Role;
  readonly department: AnsweringBody;
};

export type AnsweringBody = { readonly id: number; readonly name: string; readonly place: string };

/** An obligation in force and the body that owes it. */
export type Duty = Pick<AnswerableObligation, 'obligationId' | 'department'>;

type Row = Omit<AnswerableObligation, 'department'> & {
  readonly departmentId: number;
  readonly name: string;
  readonly place: string;
};

/** All obligations in force, in the order of plans and of their tables. */
export function listAnswerable(db: ReadableDB): readonly AnswerableObligation[] {
  return db
    .prepare<Row>(
      `SELECT o.id AS obligationId, o.task_id AS taskId, p.title AS plan, t.number, t.content, o.role,
              d.id AS departmentId, d.name, d.place
       FROM live_obligations o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id
            JOIN departments d ON d.id = o.department_id
       ORDER BY t.plan_id, t.position, o.id`,
    )
    .all()
    .map(({ departmentId, name, place, ...row }) => ({ ...row, department: { id: departmentId, name, place } }));
}

/**
 * Who answers by now for an obligation that was asked about: the body that owes it, which it may have passed on to; where
 * two bodies were joined, by the duty that took it up. Null where it is out of force.
 */
export function findDuty(db: ReadableDB, obligationId: number): Duty | null {
  const row = db
    .prepare<AnsweringBody & { obligationId: number }>(
      `SELECT l.id AS obligationId, d.id, d.name, d.place
       FROM obligations o JOIN live_obligations l ON l.id = COALESCE(o.absorbed_by, o.id)
            JOIN departments d ON d.id = l.department_id
       WHERE o.id = ?`,
    )
    .get(obligationId);
  if (!row) return null;
  const { obligationId: id, ...department } = row;
  return { obligationId: id, department };
}

/** True where the obligation is in force. */
export function isInForce(db: ReadableDB, obligationId: number): boolean {
  return db.prepare('SELECT 1 FROM live_obligations WHERE id = ?').get(obligationId) !== undefined;
}

/** Bodies of these very words: listed so, with it as a further or former name, or named so by a document for certain. */
export function findBodiesNamed(db: ReadableDB, name: string): readonly AnsweringBody[] {
  return db
    .prepare<AnsweringBody>(
      `SELECT d.id, d.name, d.place FROM departments d
       WHERE d.name = ? OR EXISTS (SELECT 1 FROM department_names n WHERE n.department_id = d.id AND n.name = ?)
             OR EXISTS (SELECT 1 FROM namings n
                        WHERE n.department_id = d.id AND n.name = ? AND n.certainty = 'certain')
       ORDER BY d.id`,
    )
    .all(name, name, name);
}
