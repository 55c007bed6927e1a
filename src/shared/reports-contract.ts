import { type } from '@orpc/contract';
import { z } from 'zod';
import { base, id } from './contract-base.ts';
import type { Change } from './model/directory.ts';
import type {
  NewTemplate,
  PaperRecord,
  ReportTemplate,
  SerialRule,
  SerialsDescription,
  TemplateDescription,
} from './model/report.ts';
import type { SentReport } from './sent-report.ts';
import { taskFilter } from './task-filter-input.ts';
import { reportKind as kind, templateInput as template } from './template-input.ts';

const request = z.object({
  kind,
  periodId: id.nullable(),
  filter: taskFilter.default({}),
  taskId: id.optional(),
  obligations: z.array(id).max(40_000).readonly().optional(),
  number: z.string().trim().max(40).nullable().optional(),
  templateId: id.nullable().optional(),
});

const serialRules = z.object({
  rules: z
    .array(z.object({ kind, pattern: z.string().trim().max(60), start: z.number().int().min(1).max(99_999) }))
    .max(20)
    .readonly(),
});

/** Reports for paper: a model, which the window lays out on pages, and the same model as a workbook or a letter. */
export const reportsContract = {
  build: base.input(request).output(type<SentReport>()),
  /** The same as a file: a workbook, or a Word document where the kind has one. */
  write: base.input(z.object({ request, format: z.enum(['xlsx', 'docx']) })).output(z.instanceof(File)),
  templates: base.output(type<readonly ReportTemplate[]>()),
  /** A template as it would look, before it is saved. */
  preview: base.input(z.object({ request, template })).output(type<SentReport>()),
  describe: base.input(z.object({ kind })).output(type<TemplateDescription>()),
  saveTemplate: base.input(z.object({ id: id.nullable(), template })).output(type<Change | null>()),
  removeTemplate: base.input(z.object({ id })).output(type<Change | null>()),
  /** A template as a file, for another office; and such a file read, which keeps nothing yet. */
  writeTemplate: base.input(z.object({ id })).output(z.instanceof(File)),
  readTemplate: base.input(z.object({ file: z.instanceof(File) })).output(type<NewTemplate>()),
  serials: base.output(type<readonly SerialRule[]>()),
  /** Rules as they would number, before they are in force. */
  describeSerials: base.input(serialRules).output(type<SerialsDescription>()),
  setSerials: base.input(serialRules).output(type<Change | null>()),
  /** Puts a paper on record as sent, with its number; from then on it is read as it left. */
  issue: base.input(request).output(type<PaperRecord>()),
  papers: base.output(type<readonly PaperRecord[]>()),
  /** A paper as it left. */
  paper: base.input(z.object({ id })).output(type<SentReport>()),
  writePaper: base.input(z.object({ id, format: z.enum(['xlsx', 'docx']) })).output(z.instanceof(File)),
};
