import type { ImportPlan, ImportResult } from '../shared/model/import-plan.ts';
import type {
  AuditEntry,
  DepartmentSummary,
  ImportBatch,
  LedgerStatus,
  Plan,
  TaskDetail,
  TaskFilter,
  TaskPage,
} from '../shared/model/ledger.ts';
import type { Sheet } from '../shared/model/sheet.ts';
import type { RecognizedFile } from '../shared/model/table.ts';

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** What reading one file gives: the tasks, and the sheets they were read from. */
export type ReadResult = { readonly recognized: RecognizedFile; readonly sheets: readonly Sheet[] };

export type Progress = { readonly done: number; readonly total: number; readonly label: string };

export type LongWork = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
};

/** The use cases; `createApp` makes them over one open ledger. */
export type App = {
  status(): LedgerStatus;
  audit(limit: number): readonly AuditEntry[];
  setOffice(name: string): LedgerStatus;
  previewImport(files: readonly NamedBytes[], work?: LongWork): Promise<ImportPlan>;
  previewSamples(work?: LongWork): Promise<ImportPlan>;
  plannedSheet(planId: string, file: number, sheet: string): Sheet;
  applyImport(
    planId: string,
    files: readonly { readonly index: number; readonly place: string }[],
    again: boolean,
  ): Promise<readonly ImportResult[]>;
  dropImport(planId: string): void;
  batches(): readonly ImportBatch[];
  undoBatch(batchId: number): Promise<ImportBatch>;
  listTasks(filter: TaskFilter, offset: number, limit: number): TaskPage;
  getTask(id: number): TaskDetail;
  listPlans(): readonly Plan[];
  listDepartments(): readonly DepartmentSummary[];
  writeLedgerReport(filter: TaskFilter): Promise<NamedBytes>;
  /** Problems found in the ledger, as Chinese sentences; empty where all is well. */
  check(): readonly string[];
  close(): void;
};
