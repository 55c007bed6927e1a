import { z } from 'zod';

export const reportKind = z.enum([
  'ledger',
  'summary',
  'bulletin',
  'department',
  'overdue',
  'missing',
  'compare',
  'progress-form',
  'assign-notice',
  'urge-notice',
  'extension-form',
  'result-form',
]);

const font = z.object({ family: z.string().trim().min(1).max(40), size: z.number().min(6).max(48) });

/** A template as a window may send it, and as a file may hold it; see `ReportTemplate`. */
export const templateInput = z.object({
  kind: reportKind,
  name: z.string().trim().min(1).max(40),
  title: z.string().trim().max(80),
  columns: z
    .array(
      z.object({
        key: z.string().max(40),
        header: z.string().trim().min(1).max(20),
        width: z.number().min(6).max(200).nullable(),
      }),
    )
    .max(40)
    .readonly(),
  hidden: z.array(z.string().max(40)).max(40).readonly(),
  extras: z.array(z.string().max(40)).max(40).readonly().optional(),
  fonts: z.partialRecord(z.enum(['title', 'heading', 'kai', 'body', 'header', 'cell', 'note', 'number']), font),
  signOff: z.array(z.string().trim().min(1).max(20)).max(8).readonly(),
  paper: z.enum(['A4', 'A3']).nullable(),
});
