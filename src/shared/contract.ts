import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import { base, id } from './contract-base.ts';
import { correctionInput } from './correction-input.ts';
import { departmentsContract } from './departments-contract.ts';
import { exchangeContract } from './exchange-contract.ts';
import { logContract } from './log-contract.ts';
import type { Change } from './model/directory.ts';
import type { ImportPlan, ImportResult } from './model/import-plan.ts';
import type { AuditEntry, ImportBatch, LedgerStatus, LinkedTask, Plan, TaskPage } from './model/ledger.ts';
import type { Sheet } from './model/sheet.ts';
import type { AlikeTask } from './model/version.ts';
import { reportsContract } from './reports-contract.ts';
import { rowsContract } from './rows-contract.ts';
import { rulesContract, viewsContract } from './rules-contract.ts';
import { taskFilter } from './task-filter-input.ts';
import { periodsContract, trackingContract } from './tracking-contract.ts';

/**
 * Every method that a window may call. Inputs come from outside and are checked; outputs come from the core and are
 * typed. Files travel as `File` (bytes and a name, never a path).
 */

const fileInput = z.object({ files: z.array(z.instanceof(File)).min(1).max(200) });

const nameAnswer = z.discriminatedUnion('means', [
  z.object({ name: z.string().max(200), means: z.literal('department'), departmentId: id }),
  z.object({ name: z.string().max(200), means: z.literal('candidate'), candidate: z.number().int().nonnegative() }),
  z.object({ name: z.string().max(200), means: z.literal('own') }),
]);

/** A step of long work, then its result. */
export type ProgressEvent<T> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly label: string }
  | { readonly kind: 'done'; readonly result: T };

export const contract = {
  ledger: {
    status: base.output(type<LedgerStatus>()),
    audit: base.input(z.object({ limit: z.number().int().min(1).max(500) })).output(type<readonly AuditEntry[]>()),
    setOffice: base.input(z.object({ name: z.string().trim().max(60) })).output(type<LedgerStatus>()),
  },
  imports: {
    /** Reads files and keeps the plan in the core until it is applied or dropped. */
    preview: base.input(fileInput).output(eventIterator(type<ProgressEvent<ImportPlan>>())),
    /** The two samples that come with the program, 花都区 and 朝阳区. */
    previewSamples: base.output(eventIterator(type<ProgressEvent<ImportPlan>>())),
    /** The source as a grid, for the page beside the tasks. */
    sheet: base
      .input(z.object({ planId: z.string(), file: z.number().int().nonnegative(), sheet: z.string() }))
      .output(type<Sheet>()),
    /**
     * Reads one file of the plan anew with all corrections that the person has made of it so far: a shorter list takes
     * the last one back. The plan keeps its id and the file its place, also where no table is left to read.
     */
    correct: base
      .input(
        z.object({
          planId: z.string(),
          file: z.number().int().nonnegative(),
          corrections: z.array(correctionInput).max(5000),
        }),
      )
      .output(type<ImportPlan>()),
    /** Names the place whose bodies a file means: it is planned anew, with who is meant by its names there. */
    setPlace: base
      .input(
        z.object({
          planId: z.string(),
          file: z.number().int().nonnegative(),
          place: z.string().trim().min(1).max(40),
        }),
      )
      .output(type<ImportPlan>()),
    apply: base
      .input(
        z.object({
          planId: z.string(),
          files: z
            .array(
              z.object({
                index: z.number().int().nonnegative(),
                /** Take only these changes over into that plan of the ledger (`PlannedFile.versionOf`, `changes`). */
                asVersion: z.object({ planId: id, accept: z.array(z.number().int().nonnegative()) }).optional(),
                /** Who is meant by names that the plan is not sure of. */
                names: z.array(nameAnswer).max(5000).optional(),
              }),
            )
            .min(1),
          /** Take a file in although the ledger holds the same bytes already. */
          again: z.boolean(),
        }),
      )
      .output(type<readonly ImportResult[]>()),
    drop: base.input(z.object({ planId: z.string() })).output(type<null>()),
    batches: base.output(type<readonly ImportBatch[]>()),
    undo: base.input(z.object({ batchId: id })).output(type<ImportBatch>()),
  },
  rows: rowsContract,
  tasks: {
    list: base
      .input(
        z.object({
          filter: taskFilter,
          offset: z.number().int().nonnegative(),
          limit: z.number().int().min(1).max(500),
        }),
      )
      .output(type<TaskPage>()),
    get: base.input(z.object({ id })).output(type<LinkedTask>()),
    /** Tasks of other plans with nearly the same wording, those of upper plans first. */
    alike: base.input(z.object({ id })).output(type<readonly AlikeTask[]>()),
    /** Names the task of an upper plan that this one carries out (上级对应任务), or takes it away. */
    link: base.input(z.object({ id, upperId: id })).output(type<LinkedTask>()),
    unlink: base.input(z.object({ id })).output(type<LinkedTask>()),
  },
  plans: {
    list: base.output(type<readonly Plan[]>()),
    setGroupCounting: base.input(z.object({ id, counting: z.enum(['one', 'members']) })).output(type<Change | null>()),
  },
  departments: departmentsContract,
  periods: periodsContract,
  tracking: trackingContract,
  rules: rulesContract,
  views: viewsContract,
  log: logContract,
  exchange: exchangeContract,
  /** What persons did, step by step. */
  changes: {
    list: base.input(z.object({ limit: z.number().int().min(1).max(500) })).output(type<readonly Change[]>()),
    undo: base.input(z.object({ id })).output(type<Change>()),
    redo: base.input(z.object({ id })).output(type<Change>()),
  },
  reports: {
    /** The ledger as a workbook: one sheet for each plan, or one plan alone. */
    ledger: base.input(z.object({ filter: taskFilter })).output(z.instanceof(File)),
    ...reportsContract,
  },
};

export type Contract = typeof contract;
