import type { HistoryEvent, MetWording, NamingReason, RoleCounts } from '../../shared/model/directory.ts';
import { getRow, type ReadableDB } from './database.ts';

/** What a body is called and owes in the documents: where its names stand, how much of each plan is its. */

type WordingRow = NamingReason & {
  readonly namingId: number;
  readonly name: string;
  readonly decidedBy: 'rule' | 'person';
};
type MetRow = MetWording['places'][number] & { readonly namingId: number; readonly wording: string };

/** Every name that is read as this body, why, and where it stands in the documents in force. */
export function listMetWordings(db: ReadableDB, departmentId: number): readonly MetWording[] {
  const namings = db
    .prepare<WordingRow>(
      `SELECT id AS namingId, name, rule, certainty, reason, decided_by AS decidedBy FROM namings
       WHERE department_id = ? ORDER BY id`,
    )
    .all(departmentId);
  const met = db
    .prepare<MetRow>(
      `SELECT n.id AS namingId, o.wording, p.id AS planId, p.title AS plan, t.id AS taskId, t.number, t.sheet, o.cell
       FROM namings n JOIN plans p ON p.place = n.place
            JOIN tasks t ON t.plan_id = p.id AND t.retired_in_batch IS NULL
            JOIN obligations o ON o.task_id = t.id AND o.expanded = n.name AND o.removed_in_batch IS NULL
       WHERE n.department_id = ? AND o.named_department_id = n.department_id ORDER BY p.id, t.position, o.id`,
    )
    .all(departmentId);
  const byNaming = Map.groupBy(met, ({ namingId }) => namingId);
  return namings.map((naming) => {
    const rows = byNaming.get(naming.namingId) ?? [];
    return {
      ...naming,
      wordings: [...new Set(rows.map(({ wording }) => wording))],
      places: rows.map(({ namingId: _, wording: _wording, ...place }) => place),
    };
  });
}

/** How much of each plan a body owes today. */
export function listPlanCounts(
  db: ReadableDB,
  departmentId: number,
): readonly (RoleCounts & { readonly planId: number; readonly plan: string; readonly tasks: number })[] {
  return db
    .prepare<RoleCounts & { planId: number; plan: string; tasks: number }>(
      `SELECT p.id AS planId, p.title AS plan, SUM(o.role = 'lead') AS lead, SUM(o.role = 'support') AS support,
              SUM(o.role = 'joint') AS joint, SUM(o.role = 'sole') AS sole,
              SUM(o.role = 'unspecified') AS unspecified, COUNT(DISTINCT t.id) AS tasks
       FROM live_obligations o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id
       WHERE o.department_id = ? GROUP BY p.id ORDER BY p.id`,
    )
    .all(departmentId);
}

/** The names that documents use for a body, each with the day of the document. */
export function listMentions(
  db: ReadableDB,
  departmentId: number,
): readonly { readonly name: string; readonly plan: string; readonly issuedOn: string | null }[] {
  return db
    .prepare<{ name: string; plan: string; issuedOn: string | null }>(
      `SELECT DISTINCT o.expanded AS name, p.title AS plan, p.issued_on AS issuedOn
       FROM obligations o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id
       WHERE o.named_department_id = ? AND o.removed_in_batch IS NULL AND t.retired_in_batch IS NULL
       ORDER BY p.issued_on, p.id, o.expanded`,
    )
    .all(departmentId);
}

/** Obligations that came to a body or left it, those of one day and matter together. */
export type PassedOn = {
  readonly kind: Extract<HistoryEvent['kind'], 'transfer-in' | 'transfer-out'>;
  readonly on: string;
  readonly other: string;
  readonly matter: string;
  readonly document: string | null;
  readonly obligations: number;
};

export function listPassedOn(db: ReadableDB, departmentId: number): readonly PassedOn[] {
  return db
    .prepare<PassedOn>(
      `SELECT CASE WHEN x.to_department_id = ? THEN 'transfer-in' ELSE 'transfer-out' END AS kind,
              x.transferred_on AS "on", d.name AS other, x.matter, x.document, COUNT(*) AS obligations
       FROM transfers x JOIN departments d
            ON d.id = CASE WHEN x.to_department_id = ? THEN x.from_department_id ELSE x.to_department_id END
       WHERE x.to_department_id = ? OR x.from_department_id = ?
       GROUP BY kind, x.transferred_on, d.id, x.matter, x.document ORDER BY x.transferred_on, MIN(x.id)`,
    )
    .all(departmentId, departmentId, departmentId, departmentId);
}

/** How many obligations ever passed to a body, and from it. */
export function countTransfers(
  db: ReadableDB,
  departmentId: number,
): { readonly transfersIn: number; readonly transfersOut: number } {
  return getRow(
    db.prepare<{ transfersIn: number; transfersOut: number }>(
      `SELECT (SELECT COUNT(*) FROM transfers WHERE to_department_id = ?) AS transfersIn,
              (SELECT COUNT(*) FROM transfers WHERE from_department_id = ?) AS transfersOut`,
    ),
    departmentId,
    departmentId,
  );
}
