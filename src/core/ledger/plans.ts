import type { Plan } from '../../shared/model/ledger.ts';
import type { DocumentFacts } from '../../shared/model/table.ts';
import { getRow, type ReadableDB, runOnce, type WritableDB } from './database.ts';
import { searchText } from './search-text.ts';

type PlanRow = {
  readonly id: number;
  readonly batch_id: number;
  readonly title: string;
  readonly document_number: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly place: string;
  readonly group_counting: Plan['groupCounting'];
  readonly source_file: string;
  readonly source_sha256: string;
  readonly tasks: number;
  readonly obligations: number;
};

export type NewPlan = DocumentFacts & { readonly title: string; readonly place: string };

const SELECT = `
  SELECT p.id, p.batch_id, p.title, p.document_number, p.issuer, p.issued_on, p.place, p.group_counting,
         b.file AS source_file, b.sha256 AS source_sha256,
         (SELECT COUNT(*) FROM tasks t WHERE t.plan_id = p.id AND t.retired_in_batch IS NULL) AS tasks,
         (SELECT COUNT(*) FROM tasks t JOIN live_obligations o ON o.task_id = t.id
          WHERE t.plan_id = p.id) AS obligations
  FROM plans p JOIN import_batches b ON b.id = p.batch_id`;

/** In the order in which they came in. */
export function listPlans(db: ReadableDB): readonly Plan[] {
  return db.prepare<PlanRow>(`${SELECT} ORDER BY p.id`).all().map(toPlan);
}

export function findPlan(db: ReadableDB, id: number): Plan | null {
  const row = db.prepare<PlanRow>(`${SELECT} WHERE p.id = ?`).get(id);
  return row ? toPlan(row) : null;
}

/** The plan of a task or batch that is there. */
export function getPlan(db: ReadableDB, id: number): Plan {
  return toPlan(getRow(db.prepare<PlanRow>(`${SELECT} WHERE p.id = ?`), id));
}

/** Gives the plan's id. */
export function insertPlan(db: WritableDB, batchId: number, plan: NewPlan): number {
  return runOnce(
    db.prepareWrite(
      `INSERT INTO plans (batch_id, title, document_number, issuer, issued_on, place, search_text)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    batchId,
    plan.title,
    plan.documentNumber,
    plan.issuer,
    plan.issuedOn,
    plan.place,
    searchText([plan.title]),
  );
}

function toPlan(row: PlanRow): Plan {
  return {
    id: row.id,
    batchId: row.batch_id,
    title: row.title,
    documentNumber: row.document_number,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    place: row.place,
    groupCounting: row.group_counting,
    sourceFile: row.source_file,
    sourceSha256: row.source_sha256,
    tasks: row.tasks,
    obligations: row.obligations,
  };
}
