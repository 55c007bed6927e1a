import { type } from '@orpc/contract';
import { z } from 'zod';
import { base } from './contract-base.ts';
import { LOG_KINDS } from './log-words.ts';
import type { LogPage } from './model/log.ts';

const day = z.iso.date();

export const logFilter = z.object({
  from: day.optional(),
  to: day.optional(),
  kinds: z.array(z.enum(LOG_KINDS)).max(LOG_KINDS.length).readonly().optional(),
  actor: z.string().max(60).optional(),
  text: z.string().max(200).optional(),
});

/** 操作记录: everything that was ever done to the ledger. */
export const logContract = {
  list: base
    .input(
      z.object({
        filter: logFilter,
        offset: z.number().int().nonnegative(),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(type<LogPage>()),
  /** The entries under a filter as a workbook. */
  export: base.input(z.object({ filter: logFilter })).output(z.instanceof(File)),
};
