import { z } from 'zod';
import { id } from './contract-base.ts';
import { BINDING_WORDS, STATES } from './tracking-words.ts';

const words = z.array(z.string().max(60)).max(100).readonly();

/** A filter of tasks as a window may send it; see `TaskFilter`. */
export const taskFilter = z.object({
  planId: id.optional(),
  departmentId: id.optional(),
  role: z.enum(['lead', 'support', 'joint', 'sole', 'unspecified']).optional(),
  text: z.string().max(200).optional(),
  accountable: z.boolean().optional(),
  states: z.array(z.enum(STATES)).max(STATES.length).readonly().optional(),
  ratings: words.optional(),
  lights: words.optional(),
  dueFrom: z.iso.date().optional(),
  dueBefore: z.iso.date().optional(),
  bindings: z
    .array(z.enum(Object.keys(BINDING_WORDS) as (keyof typeof BINDING_WORDS)[]))
    .readonly()
    .optional(),
  notReturnedIn: id.optional(),
  lateOnly: z.boolean().optional(),
  lagging: z.boolean().optional(),
});
