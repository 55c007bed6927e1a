import { type } from '@orpc/contract';
import { z } from 'zod';
import { base } from './contract-base.ts';
import type { CategoryRun, ObligationPage, RowKey, SortKey, TaskPage } from './model/ledger.ts';
import { taskFilter } from './task-filter-input.ts';

const SORT_KEYS = [
  'plan',
  'number',
  'category',
  'content',
  'department',
  'role',
  'due',
  'state',
  'rating',
  'light',
  'late',
  'percent',
] as const satisfies readonly SortKey[];

const sort = z
  .array(z.object({ by: z.enum(SORT_KEYS), desc: z.boolean() }))
  .max(6)
  .readonly()
  .default([]);
const by = z.enum(['tasks', 'obligations']);
const page = { offset: z.number().int().nonnegative(), limit: z.number().int().min(1).max(500) };

/** The rows of the ledger page: tasks, or the obligations that the filter itself speaks of. */
export const rowsContract = {
  tasks: base.input(z.object({ filter: taskFilter, sort, ...page })).output(type<TaskPage>()),
  obligations: base.input(z.object({ filter: taskFilter, sort, ...page })).output(type<ObligationPage>()),
  /** Every row in order, without what is written in it: for steps on all of them, and for Shift over thousands. */
  keys: base.input(z.object({ by, filter: taskFilter, sort })).output(type<readonly RowKey[]>()),
  /** Under which heading which rows stand, in the order of the plans. */
  runs: base.input(z.object({ by, filter: taskFilter })).output(type<readonly CategoryRun[]>()),
};
