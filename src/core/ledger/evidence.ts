import type { EvidenceFile } from '../../shared/model/tracking.ts';
import type { ReadableDB } from './database.ts';

const SELECT = `
  SELECT f.id, f.task_id AS taskId, f.obligation_id AS obligationId, d.name AS department, f.name, f.sha256, f.size, f.at,
         f.actor
  FROM evidence_files f LEFT JOIN obligations o ON o.id = f.obligation_id LEFT JOIN departments d ON d.id = o.department_id
  WHERE f.withdrawn = 0`;

/** The evidence of a task, oldest first. */
export function listEvidence(db: ReadableDB, taskId: number): readonly EvidenceFile[] {
  return db.prepare<EvidenceFile>(`${SELECT} AND f.task_id = ? ORDER BY f.id`).all(taskId);
}

export function findEvidence(db: ReadableDB, id: number): EvidenceFile | null {
  return db.prepare<EvidenceFile>(`${SELECT} AND f.id = ?`).get(id) ?? null;
}

/** All evidence of the ledger, each content once. */
export function listEvidenceContents(db: ReadableDB): readonly Pick<EvidenceFile, 'name' | 'sha256' | 'size'>[] {
  return db
    .prepare<Pick<EvidenceFile, 'name' | 'sha256' | 'size'>>(
      'SELECT MIN(name) AS name, sha256, size FROM evidence_files WHERE withdrawn = 0 GROUP BY sha256, size ORDER BY MIN(id)',
    )
    .all();
}
