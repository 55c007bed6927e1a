import { z } from 'zod';
import { COLUMN_WORDS, ROLES } from './glossary.ts';
import { parseRange } from './model/address.ts';
import type { Correction } from './model/correction.ts';
import type { ColumnMeaning, Role } from './model/table.ts';

/** What a window may send as corrections: checked, since it decides what is read where. */

const MEANINGS = Object.keys(COLUMN_WORDS) as [ColumnMeaning, ...ColumnMeaning[]];
const ALL_ROLES = [...ROLES] as [Role, ...Role[]];

const LAST_ROW = 1_048_576;

const sheet = z.string().min(1).max(255);
const row = z.number().int().min(1).max(LAST_ROW);
const column = z.string().regex(/^[A-Z]{1,3}$/);
const cell = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);
const range = z.string().refine((text) => {
  const rect = parseRange(text);
  return rect !== null && rect.top >= 1 && rect.top <= rect.bottom && rect.left <= rect.right;
});
const day = z.string().refine((text) => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay && new Date(text).toISOString().startsWith(text);
});
const namedBody = z.object({ department: z.string().trim().min(1).max(60), role: z.enum(ALL_ROLES) });

export const correctionInput: z.ZodType<Correction> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet'), sheet, take: z.boolean() }),
  z.object({ kind: z.literal('range'), sheet, range }),
  z
    .object({ kind: z.literal('header'), sheet, top: row, bottom: row })
    .refine(({ top, bottom }) => top <= bottom && bottom < top + 10),
  z.object({ kind: z.literal('column'), sheet, column, meaning: z.enum(MEANINGS), header: row.optional() }),
  z.object({ kind: z.literal('row'), sheet, row, meaning: z.enum(['task', 'category', 'note', 'ignored']) }),
  z.object({ kind: z.literal('assignments'), sheet, cell, assignments: z.array(namedBody).max(200) }),
  z.object({ kind: z.literal('deadline'), sheet, cell, due: day.nullable() }),
  // Doubts about a sheet or a range of rows are settled, too, and one about the document has no sheet.
  z.object({
    kind: z.literal('accept'),
    sheet: z.string().max(255),
    cell: z.string().max(40),
    code: z.string().max(60),
  }),
  z.object({ kind: z.literal('forget'), key: z.string().min(1).max(100_000) }),
]);
