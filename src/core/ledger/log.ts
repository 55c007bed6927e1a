import type { AuditEntry } from '../../shared/model/ledger.ts';
import type { LogEntry, LogFilter, LogKind, LogPage } from '../../shared/model/log.ts';
import { getRow, type ReadableDB, type SqlValue } from './database.ts';
import type { TrackedTable } from './tracked-rows.ts';

/** What a step is about is told by the first table that it touches. */
const KIND_OF_TABLE: Record<TrackedTable, LogKind> = {
  departments: 'directory',
  obligations: 'directory',
  namings: 'directory',
  department_names: 'directory',
  transfers: 'directory',
  group_members: 'directory',
  department_contacts: 'directory',
  declined_questions: 'directory',
  plans: 'rules',
  events: 'tracking',
  obligation_states: 'tracking',
  summarizing_units: 'task',
  periods: 'period',
  progress_entries: 'progress',
  measured_values: 'progress',
  milestones: 'task',
  evidence_files: 'task',
  office_rules: 'rules',
  saved_views: 'rules',
  forms: 'exchange',
  import_batches: 'exchange',
  returned_files: 'directory',
  reading_list: 'exchange',
  papers: 'paper',
  report_templates: 'rules',
};

/** `change` alone needs a look at its step; one whose step is not found is a 撤销 or a 重做. */
const KIND_OF_ACTION: Record<AuditEntry['action'], LogKind> = {
  import: 'import',
  undo: 'import',
  remember: 'import',
  export: 'file',
  restore: 'file',
  settings: 'rules',
  link: 'task',
  freeze: 'period',
  change: 'turn',
};

const kindCase = (column: string, kinds: Readonly<Record<string, LogKind>>): string =>
  `CASE ${column} ${Object.entries(kinds)
    .map(([value, kind]) => `WHEN '${value}' THEN '${kind}'`)
    .join(' ')} END`;

/**
 * Each entry with its step. The first entry of a step belongs to the first step, the second to the second: both are
 * written in one transaction, and neither is ever deleted. Of those that are alike no time or word could tell.
 */
const ENTRIES = `
  WITH written AS (
    SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS nth FROM audit_log
    WHERE action = 'change' AND substr(details, 1, 3) NOT IN ('撤销：', '重做：')
  ), taken AS (
    SELECT id, summary, state, ROW_NUMBER() OVER (ORDER BY id) AS nth FROM changes
  ), entries AS (
    SELECT a.id, a.at, a.actor, a.action, a.batch_id, a.details, t.id AS change_id, t.state,
      COALESCE(${kindCase('r.table_name', KIND_OF_TABLE)}, ${kindCase('a.action', KIND_OF_ACTION)}) AS kind
    FROM audit_log a
    LEFT JOIN written w ON w.id = a.id
    LEFT JOIN taken t ON t.nth = w.nth AND t.summary = a.details
    LEFT JOIN change_rows r ON r.change_id = t.id AND r.position = 0
  )`;

type EntryRow = Omit<LogEntry, 'batchId' | 'change'> & {
  readonly batch_id: number | null;
  readonly change_id: number | null;
  readonly state: 'done' | 'undone' | null;
};

/** One page of the log under a filter, newest first. Only a filter by kind has to look at the step of every entry. */
export function listLog(db: ReadableDB, filter: LogFilter, offset: number, limit: number): LogPage {
  const { where, values } = conditionOf(filter);
  const [before, from] = filter.kinds?.length ? [ENTRIES, 'entries'] : ['', 'audit_log'];
  const { total } = getRow(
    db.prepare<{ total: number }>(`${before} SELECT COUNT(*) AS total FROM ${from} ${where}`),
    ...values,
  );
  const page = `SELECT id FROM ${from} ${where} ORDER BY id DESC LIMIT ? OFFSET ?`;
  const rows = db
    .prepare<EntryRow>(`${ENTRIES} SELECT * FROM entries WHERE id IN (${page}) ORDER BY id DESC`)
    .all(...values, limit, offset);
  const actors = db.prepare<{ actor: string }>('SELECT DISTINCT actor FROM audit_log ORDER BY actor').all();
  return { total, entries: rows.map(toEntry), actors: actors.map(({ actor }) => actor) };
}

function toEntry({ id, at, actor, action, kind, batch_id, details, change_id, state }: EntryRow): LogEntry {
  const change = change_id !== null && state !== null ? { id: change_id, state } : null;
  return { id, at, actor, action, kind, batchId: batch_id, details, change };
}

function conditionOf({ from, to, kinds, actor, text }: LogFilter): { where: string; values: readonly SqlValue[] } {
  const words = (text ?? '').trim().split(/\s+/).filter(Boolean);
  const conditions: readonly (readonly [string, readonly SqlValue[]])[] = [
    ...(from ? [['substr(at, 1, 10) >= ?', [from]] as const] : []),
    ...(to ? [['substr(at, 1, 10) <= ?', [to]] as const] : []),
    ...(actor ? [['actor = ?', [actor]] as const] : []),
    ...(kinds && kinds.length > 0 ? [[`kind IN (${kinds.map(() => '?').join(', ')})`, kinds] as const] : []),
    ...words.map((word) => ['instr(lower(details), lower(?)) > 0', [word]] as const),
  ];
  if (conditions.length === 0) return { where: '', values: [] };
  return {
    where: `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`,
    values: conditions.flatMap(([, values]) => values),
  };
}
