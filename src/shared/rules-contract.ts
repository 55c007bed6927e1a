import { type } from '@orpc/contract';
import { z } from 'zod';
import { base, id } from './contract-base.ts';
import { FACTS, type FactName } from './light-facts.ts';
import type { Change } from './model/directory.ts';
import type {
  LightScheme,
  LightsDescription,
  Rating,
  ReminderRule,
  SavedView,
  WorkCalendar,
} from './model/tracking.ts';
import { taskFilter } from './task-filter-input.ts';
import { COLORS, RATING_CLASSES } from './tracking-words.ts';

/** What a person's step came to; null where it changed nothing. */
const step = type<Change | null>();

const words = (most: number, least = 1) => z.string().trim().min(least).max(most);
const days = z.array(z.iso.date()).max(4000).readonly();

/** @param least characters of its words, and number of its rules: none are asked for while it is still typed */
const schemeOf = (least: 0 | 1) =>
  z.object({
    name: words(60, least),
    source: z.string().max(400),
    note: z.string().max(1000),
    rules: z
      .array(
        z.object({
          color: z.enum(COLORS),
          word: words(10, least),
          meaning: words(100, least),
          alarm: z.boolean(),
          tests: z
            .array(
              z.object({
                fact: z.enum(Object.keys(FACTS) as FactName[]),
                is: z.enum(['=', '≠', '<', '≤', '>', '≥']),
                value: z.union([z.string().max(40), z.number(), z.boolean()]),
              }),
            )
            .max(12)
            .readonly(),
        }),
      )
      .min(least)
      .max(30)
      .readonly(),
  });

const ratings = z
  .array(z.object({ code: words(40), word: words(20), class: z.enum(RATING_CLASSES) }))
  .min(1)
  .max(30)
  .readonly();

const calendar = z.object({
  years: z.array(z.number().int().min(2000).max(2100)).max(100).readonly(),
  holidays: days,
  workdays: days,
});

const span = { days: z.number().int().min(0).max(365), counting: z.enum(['days', 'workdays']) };
const reminderRules = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('due-soon'), ...span }),
      z.object({ kind: z.literal('overdue') }),
      z.object({ kind: z.literal('not-returned'), support: z.boolean() }),
      z.object({ kind: z.literal('urge-unanswered'), ...span }),
      z.object({ kind: z.literal('not-received'), ...span }),
      z.object({ kind: z.literal('placeholder-due') }),
    ]),
  )
  .max(30)
  .readonly();

/** The tables by which the office works; each change of one is a step that can be taken back. */
export const rulesContract = {
  /** The office's table of lights, and those shipped; likewise below. */
  lights: base.output(type<{ readonly scheme: LightScheme; readonly presets: readonly LightScheme[] }>()),
  setLights: base.input(z.object({ scheme: schemeOf(1) })).output(step),
  /** What a table would mean, and what must be put right before it is used; also of one that is still typed. */
  describeLights: base.input(z.object({ scheme: schemeOf(0) })).output(type<LightsDescription>()),
  ratings: base.output(type<{ readonly ratings: readonly Rating[]; readonly shipped: readonly Rating[] }>()),
  setRatings: base.input(z.object({ ratings })).output(step),
  calendar: base.output(type<{ readonly calendar: WorkCalendar; readonly shipped: WorkCalendar }>()),
  setCalendar: base.input(z.object({ calendar })).output(step),
  reminders: base.output(
    type<{ readonly rules: readonly ReminderRule[]; readonly shipped: readonly ReminderRule[] }>(),
  ),
  setReminders: base.input(z.object({ rules: reminderRules })).output(step),
};

/** Filters that a person gave names; saving under a name that is there replaces that one. */
export const viewsContract = {
  list: base.output(type<readonly SavedView[]>()),
  save: base.input(z.object({ name: words(40), filter: taskFilter })).output(step),
  remove: base.input(z.object({ id })).output(step),
};
