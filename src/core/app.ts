import { randomUUID } from 'node:crypto';
import { safeFileName } from '../shared/file-name.ts';
import { localDate, localDateTime } from '../shared/local-time.ts';
import type { Answers, Correction, Lesson } from '../shared/model/correction.ts';
import type { NameAnswer, StartingData } from '../shared/model/directory.ts';
import type { ImportPlan, ImportResult } from '../shared/model/import-plan.ts';
import type {
  AuditEntry,
  ImportBatch,
  LedgerStatus,
  LinkedTask,
  Plan,
  TaskFilter,
  TaskPage,
} from '../shared/model/ledger.ts';
import type { LogFilter, LogPage } from '../shared/model/log.ts';
import type { Sheet, Workbook } from '../shared/model/sheet.ts';
import type { RecognizedFile } from '../shared/model/table.ts';
import type { AlikeTask } from '../shared/model/version.ts';
import { adoptStartingData, startingDataOf } from './directory/adopt-starting-data.ts';
import { withProposals } from './directory/propose/with-proposals.ts';
import { type DirectoryUseCases, directoryUseCases } from './directory/use-cases.ts';
import { type ExchangeUseCases, exchangeUseCases } from './exchange/use-cases.ts';
import { applyImport } from './importing/apply-import.ts';
import type { AsVersion } from './importing/approved-changes.ts';
import { knownTo } from './importing/compare-with-ledger.ts';
import { findTasksLike } from './importing/find-alike-tasks.ts';
import { KeptPlans } from './importing/kept-plans.ts';
import { planImport } from './importing/plan-import.ts';
import { type FileResult, placeResult, readAll, readOne } from './importing/read-all.ts';
import { appendAudit, listAudit } from './ledger/audit.ts';
import { backUpLedger, exportBackup } from './ledger/backup.ts';
import { listBatches } from './ledger/batches.ts';
import { checkLedger } from './ledger/check.ts';
import { checkEvidence } from './ledger/check-evidence.ts';
import { getLinkedTask } from './ledger/get-linked-task.ts';
import { listLog } from './ledger/log.ts';
import { findFilters, type NamedFilter } from './ledger/named-filter.ts';
import type { Ledger } from './ledger/open.ts';
import { listPlans } from './ledger/plans.ts';
import { listRemembered } from './ledger/remembered.ts';
import { setOffice } from './ledger/settings.ts';
import { ledgerStatus } from './ledger/status.ts';
import { linkTask, unlinkTask } from './ledger/task-links.ts';
import { listTasks, listTasksById } from './ledger/tasks.ts';
import { getActiveBatch, undoBatch } from './ledger/undo-batch.ts';
import { writeLetter } from './letters/write-letter.ts';
import { buildLogReport } from './reporting/build-log-report.ts';
import { type ReportUseCases, reportUseCases } from './reporting/use-cases.ts';
import { writeFormWorkbook } from './sheets/form/write-form-workbook.ts';
import { writeSendingList } from './sheets/form/write-sending-list.ts';
import { writePlanFile } from './sheets/plan-file/write-plan-file.ts';
import { writeReportWorkbook } from './sheets/report/write-report-workbook.ts';
import { zipFiles } from './sheets/zip.ts';
import type { NamedTracking } from './tracking/named-filter.ts';
import type { TrackingSeeds } from './tracking/read-seeds.ts';
import { createRowPages, type RowPages } from './tracking/rows/row-pages.ts';
import { type TrackingUseCases, trackingUseCases } from './tracking/use-cases.ts';

/** As many entries as a worksheet of Excel holds under its title. */
const MOST_LOG_ROWS = 1_000_000;

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** What reading one file gives: the tasks, the sheets they were read from, and what a person's answers teach. */
export type ReadResult = {
  readonly recognized: RecognizedFile;
  readonly sheets: readonly Sheet[];
  readonly lesson?: Lesson;
};

/** One file of a plan, as the person wants it taken in. */
export type ChosenFile = {
  readonly index: number;
  readonly asVersion?: AsVersion | undefined;
  /** Who is meant by names that the plan is not sure of; without an answer they stay open (待确认). */
  readonly names?: readonly NameAnswer[] | undefined;
};

export type Progress = { readonly done: number; readonly total: number; readonly label: string };

export type LongWork = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
};

/** The use cases; `createApp` makes them over one open ledger. Refusals are `AppError`. */
export type App = DirectoryUseCases &
  TrackingUseCases & {
    status(): LedgerStatus;
    audit(limit: number): readonly AuditEntry[];
    setOffice(name: string): LedgerStatus;
    previewImport(files: readonly NamedBytes[], work?: LongWork): Promise<ImportPlan>;
    previewSamples(work?: LongWork): Promise<ImportPlan>;
    plannedSheet(planId: string, file: number, sheet: string): Sheet;
    /** Reads one file of a plan anew with all that the person says of it; the plan stays the same but for that file. */
    correctImport(
      planId: string,
      file: number,
      corrections: readonly Correction[],
      work?: LongWork,
    ): Promise<ImportPlan>;
    /** Names the place whose bodies a file means; who is meant by its names, and what it is a version of, follow. */
    setImportPlace(planId: string, file: number, place: string): ImportPlan;
    /** Takes the chosen files of a plan in, each as one batch, as a plan or as a new version of one; all of them or none. */
    applyImport(planId: string, files: readonly ChosenFile[], again: boolean): Promise<readonly ImportResult[]>;
    dropImport(planId: string): void;
    batches(): readonly ImportBatch[];
    undoBatch(batchId: number): Promise<ImportBatch>;
    readonly exchange: ExchangeUseCases;
    readonly rows: RowPages;
    listTasks(filter: TaskFilter, offset: number, limit: number): TaskPage;
    getTask(id: number): LinkedTask;
    /** Tasks of other plans with nearly the same wording, those of upper plans first: 上级对应任务 to be chosen from. */
    alikeTasks(id: number): readonly AlikeTask[];
    /** Names the task of an upper plan that this one carries out. */
    linkTask(id: number, upperId: number): LinkedTask;
    unlinkTask(id: number): LinkedTask;
    /** The filters that words typed by a person mean; one of them must let a task through. */
    findFilters(named: NamedFilter & NamedTracking): readonly TaskFilter[];
    listPlans(): readonly Plan[];
    readonly reports: ReportUseCases;
    readonly log: {
      list(filter: LogFilter, offset: number, limit: number): LogPage;
      /** The entries under a filter as a workbook; itself an entry of the log. */
      write(filter: LogFilter): Promise<NamedBytes>;
    };
    /** Problems found in the ledger, as Chinese sentences; empty where all is well. */
    check(): readonly string[];
    /** Writes a checked copy to a file that does not exist yet. */
    backup(file: string): void;
    close(): void;
  };

export type AppDependencies = {
  readonly ledger: Ledger;
  /** Throws `AppError` where the file is refused. */
  readonly read: (file: NamedBytes, work?: LongWork, answers?: Answers) => Promise<ReadResult>;
  /** The same for the sheets of a file alone, whatever they hold. */
  readonly readSheets: (file: NamedBytes, work?: LongWork) => Promise<Workbook>;
  /** The workbooks that come with the program. */
  readonly samples: () => readonly NamedBytes[] | Promise<readonly NamedBytes[]>;
  /** The facts about departments that come with the program. */
  readonly startingData: () => StartingData;
  /** The tables of lights, ratings and days off that come with the program. */
  readonly trackingSeeds: () => TrackingSeeds;
  readonly now: () => Date;
  /** Who works here, for the audit log. */
  readonly actor: string;
  /** Told of a fault of ours that stopped the reading of one file; the other files go on. */
  readonly onFault?: (error: unknown) => void;
};

export function createApp(dependencies: AppDependencies): App {
  const { ledger, read, readSheets, samples, startingData, trackingSeeds, now, actor, onFault } = dependencies;
  const { db } = ledger;
  const plans = new KeptPlans();
  const data = startingDataOf(db, startingData);
  const stamp = () => ({ at: localDateTime(now()), actor });
  const { cases, standings } = trackingUseCases({ ledger, stamp, seeds: trackingSeeds });

  async function previewImport(files: readonly NamedBytes[], work: LongWork = {}): Promise<ImportPlan> {
    const results = await readAll({ read, onFault }, files, { remembered: listRemembered(db), corrections: [] }, work);
    return keep(randomUUID(), results);
  }

  function keep(id: string, results: readonly FileResult[]): ImportPlan {
    const readings = results.map(({ reading }) => reading);
    const plan = planImport(id, readings, knownTo(db, data()));
    plans.keep(plan, results);
    return plan;
  }

  function showTask(id: number): LinkedTask {
    const [task] = standings.stand(withProposals(db, [getLinkedTask(db, id)], data()));
    if (!task) throw new Error(`task ${id} was lost on the way`);
    return task;
  }

  return {
    ...directoryUseCases({ db, stamp, data }),
    ...cases,
    status: () => ledgerStatus(ledger),
    audit: (limit) => listAudit(db, limit),
    setOffice(name) {
      db.transaction(() => {
        setOffice(db, name);
        appendAudit(db, stamp(), { action: 'settings', batchId: null, details: `填报单位改为“${name}”` });
      });
      return ledgerStatus(ledger);
    },
    previewImport,
    previewSamples: async (work) => previewImport(await samples(), work),
    plannedSheet: (planId, file, sheet) => plans.getSheet(planId, file, sheet),
    async correctImport(planId, file, corrections, work = {}) {
      const opened = plans.getOpened(planId, file);
      const answers = { remembered: listRemembered(db), corrections };
      const result = await readOne({ read, onFault }, opened, answers, work);
      // The plan as it is now: another file of it may have been corrected meanwhile.
      return keep(planId, plans.getResults(planId).with(file, placeResult(result, plans.findPlace(planId, file))));
    },
    setImportPlace(planId, file, place) {
      const result = placeResult(plans.getReadable(planId, file), place);
      return keep(planId, plans.getResults(planId).with(file, result));
    },
    async applyImport(planId, files, again) {
      const confirmed = files.map(({ index, ...choice }) => plans.getConfirmed(planId, index, { ...choice, again }));
      if (!ledgerStatus(ledger).pristine) backUpLedger(ledger, 'import', now());
      return db.transaction(() => {
        const results = applyImport(db, { plan: plans.getPlan(planId), files: confirmed, data: data() }, stamp());
        // After it: the names were approved as the directory stood.
        adoptStartingData(db, stamp(), data());
        return results;
      });
    },
    dropImport: (planId) => plans.drop(planId),
    batches: () => listBatches(db),
    async undoBatch(batchId) {
      getActiveBatch(db, batchId);
      backUpLedger(ledger, 'undo', now());
      return undoBatch(db, batchId, stamp());
    },
    exchange: exchangeUseCases({
      ...{ ledger, stamp, now, standings, reader: { readSheets, onFault } },
      writers: { form: writeFormWorkbook, list: writeSendingList, zip: zipFiles, plan: writePlanFile },
    }),
    rows: createRowPages(standings.rows, (ids) => standings.stand(withProposals(db, listTasksById(db, ids), data()))),
    listTasks(filter, offset, limit) {
      const page = listTasks(db, standings.resolve(filter), offset, limit);
      return { ...page, tasks: standings.stand(withProposals(db, page.tasks, data())) };
    },
    getTask: showTask,
    alikeTasks: (id) => findTasksLike(db, id),
    linkTask(id, upperId) {
      linkTask(db, id, upperId, stamp());
      return showTask(id);
    },
    unlinkTask(id) {
      unlinkTask(db, id, stamp());
      return showTask(id);
    },
    findFilters(named) {
      const how = standings.named(named);
      return findFilters(db, named).map((filter) => ({ ...filter, ...how }));
    },
    listPlans: () => listPlans(db),
    reports: reportUseCases({
      ...{ db, stamp, standings },
      writers: { xlsx: writeReportWorkbook, docx: writeLetter },
    }),
    log: {
      list: (filter, offset, limit) => listLog(db, filter, offset, limit),
      async write(filter) {
        const today = localDate(now());
        const { entries } = listLog(db, filter, 0, MOST_LOG_ROWS);
        const bytes = await writeReportWorkbook(buildLogReport(ledgerStatus(ledger).office, today, filter, entries));
        const name = safeFileName(`操作记录 ${today}`, '.xlsx');
        db.transaction(() => {
          appendAudit(db, stamp(), {
            action: 'export',
            batchId: null,
            details: `导出操作记录“${name}”，${entries.length} 条`,
          });
        });
        return { name, bytes };
      },
    },
    check: () => [...checkLedger(db), ...checkEvidence(ledger)],
    backup: (file) => exportBackup(ledger, file),
    close: () => ledger.close(),
  };
}
