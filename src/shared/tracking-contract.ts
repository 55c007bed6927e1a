import { type } from '@orpc/contract';
import { z } from 'zod';
import { base, id } from './contract-base.ts';
import type { Change } from './model/directory.ts';
import type { DueItem, Overview, Period, PossibleSteps, Reminder, TaskRecord } from './model/tracking.ts';

const day = z.iso.date();
const words = z.string().trim().max(4000);
const obligations = z.array(id).min(1).max(40_000).readonly();
const papers = { on: day, paper: z.string().trim().max(80).nullable().default(null), note: words.default('') };
const period = { name: z.string().trim().min(1).max(40), start: day, cutoff: day };

/** What a person's step came to; null where it changed nothing. */
const step = type<Change | null>();

export const periodsContract = {
  /** Newest first. */
  list: base.output(type<readonly Period[]>()),
  add: base.input(z.object(period)).output(step),
  edit: base.input(z.object({ id, ...period })).output(step),
  /** Keeps what stands, for ever; cannot be taken back. */
  freeze: base.input(z.object({ id })).output(type<Period>()),
};

const entry = z.object({
  obligationId: id,
  saidBy: z.string().trim().max(60).default(''),
  progress: words.default(''),
  problem: words.default(''),
  next: words.default(''),
  rating: z.string().max(40).nullable().default(null),
  percent: z.number().min(0).max(100).nullable().default(null),
  values: z
    .array(z.object({ indicator: z.string().max(400), value: z.number(), unit: z.string().max(20), on: day }))
    .max(50)
    .readonly()
    .default([]),
  corrects: id.nullable().default(null),
});

const revision = z.object({
  obligationId: id,
  saidBy: z.string().trim().max(60).optional(),
  progress: words.optional(),
  problem: words.optional(),
  next: words.optional(),
  rating: z.string().max(40).nullable().optional(),
  percent: z.number().min(0).max(100).nullable().optional(),
});

const milestone = z.object({
  id: id.optional(),
  kind: z.enum(['part', 'milestone', 'instance']),
  title: z.string().trim().min(1).max(200),
  due: day.nullable(),
  doneOn: day.nullable(),
});

/** What is done about obligations. Each step is one change that can be taken back whole (`changes.undo`). */
export const trackingContract = {
  /** One event on each of these obligations: 交办, 签收, 退回, 办结 … Refused whole where one of them cannot. */
  event: base
    .input(
      z.object({
        obligations,
        kind: z.enum([
          'assign',
          'receive',
          'start',
          'report',
          'return',
          'accept',
          'close',
          'suspend',
          'park',
          'resume',
          'dispute',
          'dispute-settled',
          'note',
        ]),
        /** 办理时限, of 交办 alone: where the document states none, or an earlier one. */
        newDue: day.nullable().default(null),
        ...papers,
      }),
    )
    .output(step),
  urge: base
    .input(
      z.object({
        obligations,
        method: z.enum(['phone', 'letter', 'visit']),
        reply: words.nullable().default(null),
        ...papers,
      }),
    )
    .output(step),
  /** 申请延期, with its reason as the note; the day in force stays until it is decided. */
  askExtension: base.input(z.object({ obligations, ...papers, askedDue: day, note: words.min(1) })).output(step),
  /** 批复延期; refused where `newDue` is null. */
  decideExtension: base.input(z.object({ obligations, ...papers, newDue: day.nullable() })).output(step),
  /** Entries of a period, all as one step: one typed, or a pasted block. */
  enter: base.input(z.object({ periodId: id, entries: z.array(entry).min(1).max(5000).readonly() })).output(step),
  /** Single cells of a period's entries, typed or pasted: what is absent stays as the obligation's entry of it says. */
  revise: base.input(z.object({ periodId: id, entries: z.array(revision).min(1).max(5000).readonly() })).output(step),
  /** For each kind of step, on which of these obligations it can be put on record now. */
  possible: base.input(z.object({ obligations })).output(type<PossibleSteps>()),
  /** All that was put on record of one task, and what may be put on record now. */
  record: base.input(z.object({ taskId: id })).output(type<TaskRecord>()),
  setMilestones: base.input(z.object({ taskId: id, milestones: z.array(milestone).max(200).readonly() })).output(step),
  /** Of several leads, the one that collects and reports; null for none. */
  setSummarizing: base.input(z.object({ taskId: id, obligationId: id.nullable() })).output(step),
  /** Copies a file into the folder beside the ledger. */
  addEvidence: base.input(z.object({ taskId: id, obligationId: id.nullable(), file: z.instanceof(File) })).output(step),
  removeEvidence: base.input(z.object({ id })).output(step),
  evidence: base.input(z.object({ id })).output(z.instanceof(File)),
  /** Of today (`periodId` null), or of a period: as it was frozen, or as it stands at its cut-off. */
  overview: base.input(z.object({ periodId: id.nullable() })).output(type<Overview>()),
  reminders: base.output(type<readonly Reminder[]>()),
  /** What falls between two days, both included; a year at most. */
  days: base
    .input(z.object({ from: day, to: day }).refine(({ from, to }) => from <= to && isWithinYear(from, to)))
    .output(type<readonly DueItem[]>()),
};

const isWithinYear = (from: string, to: string): boolean => Date.parse(to) - Date.parse(from) <= 366 * 86_400_000;
