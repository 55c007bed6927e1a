import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import type { ProgressEvent } from './contract.ts';
import { base, id } from './contract-base.ts';
import type { Change } from './model/directory.ts';
import type { Form, MergePlan, MergeResult, ReadingItem, ReturnBoard } from './model/exchange.ts';
import type { Sheet } from './model/sheet.ts';

const choice = z.object({
  id: z.number().int().nonnegative(),
  choice: z.enum(['take', 'leave', 'both']),
  value: z.string().max(32_767).optional(),
});

/** Forms out and back: what a window may ask. */
export const exchangeContract = {
  /** Who was asked, who answered, who has not. */
  returns: base.input(z.object({ periodId: id })).output(type<ReturnBoard>()),
  /** A form as it would be sent now; nothing is put on record. */
  form: base.input(z.object({ periodId: id, departmentId: id })).output(type<Form>()),
  /**
   * Writes the forms of these departments, with the covering list, and puts them on record as sent: one zip, or each
   * file by itself for a folder. One change that can be taken back. They wait to be fetched by `sent`.
   */
  send: base
    .input(z.object({ periodId: id, departments: z.array(id).min(1).max(2000), as: z.enum(['zip', 'files']) }))
    .output(eventIterator(type<ProgressEvent<{ readonly sending: string }>>())),
  /** The files of a sending, once. */
  sent: base.input(z.object({ sending: z.string() })).output(type<readonly File[]>()),
  /** Reads what came back and keeps the plan in the core until it is applied or dropped. */
  read: base
    .input(z.object({ periodId: id, files: z.array(z.instanceof(File)).min(1).max(2000) }))
    .output(eventIterator(type<ProgressEvent<MergePlan>>())),
  /** A sheet of a returned file as it looks. */
  sheet: base
    .input(z.object({ planId: z.string(), file: z.number().int().nonnegative(), sheet: z.string() }))
    .output(type<Sheet>()),
  /** Takes over what was chosen as one batch; a change without a choice stays open. */
  apply: base
    .input(z.object({ planId: z.string(), choices: z.array(choice).max(200_000) }))
    .output(type<MergeResult>()),
  drop: base.input(z.object({ planId: z.string() })).output(type<null>()),
  /** A file that a merge took in, byte for byte as it came, under its own name. */
  returnedFile: base.input(z.object({ returnedFileId: id })).output(z.instanceof(File)),
  /** What departments sent outside their rows; those that were read come last. */
  readingList: base.output(type<readonly ReadingItem[]>()),
  markRead: base
    .input(z.object({ ids: z.array(id).min(1).max(5000), read: z.boolean() }))
    .output(type<Change | null>()),
  /** A plan with its ledger state, for another copy of the program: a workbook that a person can read. */
  planFile: base.input(z.object({ planId: id })).output(z.instanceof(File)),
};
