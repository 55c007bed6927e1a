import { createHash } from 'node:crypto';
import { findBrokenAuditEntry, findImportDigest } from './audit.ts';
import { findPlanOfBatch, getLatestBatch } from './batches.ts';
import { exchangeProblems } from './check-exchange.ts';
import { trackingProblems } from './check-tracking.ts';
import { getRow, type ReadableDB } from './database.ts';
import { listUnneeded } from './departments.ts';
import { planDigest } from './digest.ts';
import { isDirectorySealed } from './directory-seal.ts';

/** Everything that can be wrong with a ledger, one Chinese sentence each; empty where all is well. Reads all of it. */
export function checkLedger(db: ReadableDB): readonly string[] {
  const damage = integrityProblems(db);
  // In a damaged file the further questions would only stumble over the same damage.
  if (damage.length > 0) return damage;
  return [
    ...settingProblems(db),
    ...foreignKeyProblems(db),
    ...auditProblems(db),
    ...batchProblems(db),
    ...departmentProblems(db),
    ...namingProblems(db),
    ...trackingProblems(db),
    ...exchangeProblems(db),
    ...(isDirectorySealed(db)
      ? []
      : ['单位名册与最后一次操作留下的不一致，可能被其他程序改动或磁盘出错。请与备份核对。']),
  ];
}

function integrityProblems(db: ReadableDB): readonly string[] {
  return db
    .prepare<Record<string, string>>('PRAGMA integrity_check(20)')
    .all()
    .flatMap((row) => Object.values(row))
    .filter((line) => line !== 'ok')
    .map((line) => `台账文件已损坏（${line}）。请保留原文件，并从备份恢复。`);
}

function settingProblems(db: ReadableDB): readonly string[] {
  const { synchronous } = getRow(db.prepare<{ synchronous: number }>('PRAGMA synchronous'));
  return synchronous === 2 ? [] : ['台账没有按“断电不丢”的方式打开。请关闭程序后重新打开。'];
}

function foreignKeyProblems(db: ReadableDB): readonly string[] {
  type Violation = { readonly table: string; readonly rowid: number | null; readonly parent: string };
  return db
    .prepare<Violation>('PRAGMA foreign_key_check')
    .all()
    .map(
      ({ table, rowid, parent }) => `表 ${table} 第 ${rowid ?? '?'} 行指向表 ${parent} 中不存在的行。请从备份恢复。`,
    );
}

function auditProblems(db: ReadableDB): readonly string[] {
  const broken = findBrokenAuditEntry(db);
  return broken === null ? [] : [`操作记录第 ${broken} 条被改动过，或被删除。请与备份核对。`];
}

type BatchCounts = {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly state: 'active' | 'undone';
  readonly tasks: number;
  readonly obligations: number;
  readonly doubts: number;
  readonly found_tasks: number;
  readonly found_obligations: number;
  readonly found_doubts: number;
  readonly records: number;
};

function batchProblems(db: ReadableDB): readonly string[] {
  return db
    .prepare<BatchCounts>(
      `WITH read AS (SELECT t.id, COALESCE(t.read_in_batch, p.batch_id) AS batch_id
                     FROM tasks t JOIN plans p ON p.id = t.plan_id)
       SELECT b.id, b.file, b.sha256, b.state, b.tasks, b.obligations, b.doubts,
              (SELECT COUNT(*) FROM read WHERE batch_id = b.id) AS found_tasks,
              (SELECT COUNT(*) FROM read JOIN obligations o ON o.task_id = read.id
               WHERE read.batch_id = b.id AND o.removed_in_batch IS NULL) AS found_obligations,
              (SELECT COUNT(*) FROM doubts d JOIN plans p ON p.id = d.plan_id LEFT JOIN read ON read.id = d.task_id
               WHERE COALESCE(read.batch_id, p.batch_id) = b.id) AS found_doubts,
              (SELECT COUNT(*) FROM audit_log a WHERE a.batch_id = b.id AND a.action IN ('import', 'undo')) AS records
       FROM import_batches b WHERE b.kind = 'import' ORDER BY b.id`,
    )
    .all()
    .flatMap((batch) => problemsOfBatch(db, batch));
}

function problemsOfBatch(db: ReadableDB, batch: BatchCounts): readonly string[] {
  const active = batch.state === 'active';
  const name = `第 ${batch.id} 批导入“${batch.file}”`;
  const problems: string[] = [];
  if (batch.records !== (active ? 1 : 2)) problems.push(`${name}的操作记录不全。请与备份核对。`);
  if (!active) return [...problems, ...countProblems(batch, name, [0, 0, 0])];
  const planId = findPlanOfBatch(db, batch.id);
  // A later version took tasks over from this batch; what it left is part of what that version recorded.
  if (planId === null || getLatestBatch(db, planId).id === batch.id) {
    problems.push(...countProblems(batch, name, [batch.tasks, batch.obligations, batch.doubts]));
    if (planId === null || findImportDigest(db, batch.id) !== planDigest(db, planId)) {
      problems.push(`${name}的内容与导入时不一致，可能被其他程序改动或磁盘出错。请与备份核对。`);
    }
  }
  if (sourceDigest(db, batch.id) !== batch.sha256) {
    problems.push(`${name}保存的原始文件与导入时不一致。请与原件核对。`);
  }
  return problems;
}

function countProblems(batch: BatchCounts, name: string, expected: readonly number[]): readonly string[] {
  const found = [batch.found_tasks, batch.found_obligations, batch.found_doubts];
  if (found.join() === expected.join()) return [];
  return [`${name}应有任务、单位任务、存疑 ${expected.join('、')} 条，实有 ${found.join('、')} 条。请与备份核对。`];
}

function sourceDigest(db: ReadableDB, batchId: number): string | null {
  const row = db.prepare<{ content: Uint8Array }>('SELECT content FROM source_files WHERE batch_id = ?').get(batchId);
  return row ? createHash('sha256').update(row.content).digest('hex') : null;
}

function departmentProblems(db: ReadableDB): readonly string[] {
  return listUnneeded(db).map(({ place, name }) => `单位“${name}”（${place}）没有任何任务，本应随撤销的导入一并移除。`);
}

/** Every name in the documents has an entry that says who is meant, and a body that is there. */
function namingProblems(db: ReadableDB): readonly string[] {
  return db
    .prepare<{ place: string; name: string }>(
      `SELECT DISTINCT p.place, o.expanded AS name
       FROM obligations o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id
       WHERE NOT EXISTS (SELECT 1 FROM namings n WHERE n.place = p.place AND n.name = o.expanded)
       ORDER BY p.place, o.expanded`,
    )
    .all()
    .map(({ place, name }) => `“${name}”（${place}）没有记录指的是哪个单位。请与备份核对。`);
}
