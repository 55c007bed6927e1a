import { type } from '@orpc/contract';
import { z } from 'zod';
import { base, id } from './contract-base.ts';
import type { Change } from './model/directory.ts';
import type { PaperRecord, Report, ReportTemplate, SerialRule, TemplateDescription } from './model/report.ts';
import { taskFilter } from './task-filter-input.ts';

const kind = z.enum([
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

const request = z.object({
  kind,
  periodId: id.nullable(),
  filter: taskFilter.default({}),
  taskId: id.optional(),
  obligations: z.array(id).max(40_000).readonly().optional(),
  number: z.string().trim().max(40).nullable().optional(),
  templateId: id.nullable().optional(),
});

const font = z.object({ family: z.string().trim().min(1).max(40), size: z.number().min(6).max(48) });

const template = z.object({
  kind,
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
  fonts: z.partialRecord(z.enum(['title', 'heading', 'kai', 'body', 'header', 'cell', 'note', 'number']), font),
  signOff: z.array(z.string().trim().min(1).max(20)).max(8).readonly(),
  paper: z.enum(['A4', 'A3']).nullable(),
});

/** Reports for paper: a model, which the window lays out on pages, and the same model as a workbook or a letter. */
export const reportsContract = {
  build: base.input(request).output(type<Report>()),
  /** The same as a file: a workbook, or a Word document where the kind has one. */
  write: base.input(z.object({ request, format: z.enum(['xlsx', 'docx']) })).output(z.instanceof(File)),
  templates: base.output(type<readonly ReportTemplate[]>()),
  /** A template as it would look, before it is saved. */
  preview: base.input(z.object({ request, template })).output(type<Report>()),
  describe: base.input(z.object({ kind })).output(type<TemplateDescription>()),
  saveTemplate: base.input(z.object({ id: id.nullable(), template })).output(type<Change | null>()),
  removeTemplate: base.input(z.object({ id })).output(type<Change | null>()),
  serials: base.output(type<readonly SerialRule[]>()),
  setSerials: base
    .input(
      z.object({
        rules: z
          .array(z.object({ kind, pattern: z.string().trim().max(60), start: z.number().int().min(1) }))
          .max(20)
          .readonly(),
      }),
    )
    .output(type<Change | null>()),
  /** Puts a paper on record as sent, with its number; from then on it is read as it left. */
  issue: base.input(request).output(type<PaperRecord>()),
  papers: base.output(type<readonly PaperRecord[]>()),
  /** A paper as it left. */
  paper: base.input(z.object({ id })).output(type<Report>()),
};
