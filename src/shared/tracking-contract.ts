import { type } from '@orpc/contract';
import { z } from 'zod';
import { base, id } from './contract-base.ts';
import type { Change } from './model/directory.ts';
import type {
  DueItem,
  LightScheme,
  Milestone,
  Overview,
  Period,
  Rating,
  Reminder,
  TimelineItem,
  WorkCalendar,
} from './model/tracking.ts';

const day = z.iso.date();
const words = z.string().trim().max(4000);
const obligations = z.array(id).min(1).max(5000);
const paper = z.string().trim().max(80).nullable();

/** What a person's step came to; null where it changed nothing. */
const step = type<Change | null>();

export const periodsContract = {
  /** Newest first. */
  list: base.output(type<readonly Period[]>()),
  add: base.input(z.object({ name: z.string().trim().min(1).max(40), start: day, cutoff: day })).output(step),
  edit: base.input(z.object({ id, name: z.string().trim().min(1).max(40), start: day, cutoff: day })).output(step),
  /** Keeps what stands, for ever; cannot be taken back. */
  freeze: base.input(z.object({ id })).output(type<Period>()),
};

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
        on: day,
        paper: paper.default(null),
        note: words.default(''),
      }),
    )
    .output(step),
  urge: base
    .input(
      z.object({
        obligations,
        on: day,
        method: z.enum(['phone', 'letter', 'visit']),
        paper: paper.default(null),
        note: words.default(''),
        reply: words.nullable().default(null),
      }),
    )
    .output(step),
  /** 延期: applied for (`decided` null), or decided; refused where `newDue` is null. */
  askExtension: base
    .input(z.object({ obligations, on: day, askedDue: day, note: words.min(1), paper: paper.default(null) }))
    .output(step),
  decideExtension: base
    .input(
      z.object({ obligations, on: day, newDue: day.nullable(), note: words.default(''), paper: paper.default(null) }),
    )
    .output(step),
  /** Entries of a period, all as one step: one typed, or a pasted block. */
  enter: base
    .input(
      z.object({
        periodId: id,
        entries: z
          .array(
            z.object({
              obligationId: id,
              saidBy: z.string().trim().max(60).default(''),
              progress: words.default(''),
              problem: words.default(''),
              next: words.default(''),
              rating: z.string().max(40).nullable().default(null),
              percent: z.number().min(0).max(100).nullable().default(null),
              values: z
                .array(
                  z.object({ indicator: z.string().max(400), value: z.number(), unit: z.string().max(20), on: day }),
                )
                .max(50)
                .default([]),
              corrects: id.nullable().default(null),
            }),
          )
          .min(1)
          .max(5000),
      }),
    )
    .output(step),
  timeline: base.input(z.object({ taskId: id })).output(type<readonly TimelineItem[]>()),
  milestones: base.input(z.object({ taskId: id })).output(type<readonly Milestone[]>()),
  setMilestones: base
    .input(
      z.object({
        taskId: id,
        milestones: z
          .array(
            z.object({
              id: id.optional(),
              kind: z.enum(['part', 'milestone', 'instance']),
              title: z.string().trim().min(1).max(200),
              due: day.nullable(),
              doneOn: day.nullable(),
            }),
          )
          .max(200),
      }),
    )
    .output(step),
  /** Of several leads, the one that collects and reports; null for none. */
  setSummarizing: base.input(z.object({ taskId: id, obligationId: id.nullable() })).output(step),
  addEvidence: base.input(z.object({ taskId: id, obligationId: id.nullable(), file: z.instanceof(File) })).output(step),
  evidence: base.input(z.object({ id })).output(z.instanceof(File)),
  overview: base.input(z.object({ periodId: id.nullable() })).output(type<Overview>()),
  reminders: base.output(type<readonly Reminder[]>()),
  /** What falls between two days. */
  days: base.input(z.object({ from: day, to: day })).output(type<readonly DueItem[]>()),
};

export const rulesContract = {
  /** The office's table of lights, and those shipped. */
  lights: base.output(type<{ readonly scheme: LightScheme; readonly presets: readonly LightScheme[] }>()),
  setLights: base.input(z.object({ scheme: type<LightScheme>() as never })).output(step),
  ratings: base.output(type<readonly Rating[]>()),
  setRatings: base.input(z.object({ ratings: z.array(z.unknown()) })).output(step),
  calendar: base.output(type<WorkCalendar>()),
  setCalendar: base.input(z.object({ calendar: z.unknown() })).output(step),
};
