import type { Change } from './directory.ts';
import type { AuditEntry } from './ledger.ts';

/**
 * What an entry of the log is about. import: files in and out again · tracking: 交办 催办 延期 办结 and the like ·
 * progress: what departments said · exchange: forms out and back · paper: papers that left the office · task: nodes,
 * evidence, links · period: 期 and its freezing · directory: 单位 · rules: settings of the office · turn: 撤销 and 重做 of a
 * step · file: exports and backups.
 */
export type LogKind =
  | 'import'
  | 'tracking'
  | 'progress'
  | 'exchange'
  | 'paper'
  | 'task'
  | 'period'
  | 'directory'
  | 'rules'
  | 'turn'
  | 'file';

/** One line of the log; `change` is the step behind it, where it is one that can be taken back and done again. */
export type LogEntry = AuditEntry & {
  readonly kind: LogKind;
  readonly change: Pick<Change, 'id' | 'state'> | null;
};

/** Days are `YYYY-MM-DD`, both counted. */
export type LogFilter = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kinds?: readonly LogKind[] | undefined;
  readonly actor?: string | undefined;
  /** Words that must all occur in what was done. */
  readonly text?: string | undefined;
};

export type LogPage = {
  readonly total: number;
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  /** Everybody who ever did something, whatever the filter. */
  readonly actors: readonly string[];
};
