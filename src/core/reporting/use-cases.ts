import type { Change } from '../../shared/model/directory.ts';
import type {
  NewTemplate,
  PaperRecord,
  Report,
  ReportFormat,
  ReportKind,
  ReportRequest,
  ReportTemplate,
  SerialRule,
  SerialsDescription,
  TemplateDescription,
} from '../../shared/model/report.ts';
import { appendAudit, type Stamp } from '../ledger/audit.ts';
import type { WritableDB } from '../ledger/database.ts';
import { getPaper, getPaperContent, listPapers } from '../ledger/papers.ts';
import { getTemplate, listTemplates } from '../ledger/report-templates.ts';
import { type Step, takeStep } from '../tracking/keep/keeping.ts';
import type { Standings } from '../tracking/use-cases.ts';
import { buildReport } from './build-report.ts';
import { fileNameOf } from './file-name-of.ts';
import { gatherInput } from './gather-input.ts';
import { issuePaper } from './papers/issue.ts';
import { describeSerials, nextNumber, serialRules, setSerials } from './papers/serials.ts';
import { applyTemplate } from './templates/apply-template.ts';
import { describeKind } from './templates/describe-kind.ts';
import { removeTemplate, saveTemplate } from './templates/keep-template.ts';
import { readTemplateFile, writeTemplateFile } from './templates/template-file.ts';

export type ReportWriter = (report: Report) => Promise<Uint8Array>;

type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** Reports and papers; refusals are `AppError`. */
export type ReportUseCases = {
  /** The model of which Excel, paper and Word are faces. */
  build(request: ReportRequest): Report;
  /** The same as a file; an entry of the log. */
  write(request: ReportRequest, format: Exclude<ReportFormat, 'pdf'>): Promise<NamedBytes>;
  /** The same by a writer of the caller's: PDF is made by the window, or by a browser. */
  writeWith(request: ReportRequest, format: ReportFormat, writer: ReportWriter): Promise<NamedBytes>;
  templates(): readonly ReportTemplate[];
  /** As it would look by a template that is not saved yet. */
  preview(request: ReportRequest, template: NewTemplate): Report;
  describe(kind: ReportKind): TemplateDescription;
  saveTemplate(input: { readonly id: number | null; readonly template: NewTemplate }): Change | null;
  removeTemplate(input: { readonly id: number }): Change | null;
  /** As a file for another office, and such a file read: nothing is kept until it is saved. */
  writeTemplate(id: number): NamedBytes;
  readTemplate(file: NamedBytes): NewTemplate;
  serials(): readonly SerialRule[];
  describeSerials(rules: readonly SerialRule[]): SerialsDescription;
  setSerials(input: { readonly rules: readonly SerialRule[] }): Change | null;
  /** Puts a paper on record as it leaves; taken back like every other step, its number is not given again. */
  issue(request: ReportRequest): PaperRecord;
  papers(): readonly PaperRecord[];
  /** As it left, whatever changed since. */
  paper(id: number): Report;
  writePaper(id: number, format: Exclude<ReportFormat, 'pdf'>): Promise<NamedBytes>;
};

type Tools = {
  readonly db: WritableDB;
  readonly stamp: () => Stamp;
  readonly standings: Standings;
  readonly writers: Readonly<Record<Exclude<ReportFormat, 'pdf'>, ReportWriter>>;
};

export function reportUseCases({ db, stamp, standings, writers }: Tools): ReportUseCases {
  const take = (kind: string, step: Step) => takeStep(db, { stamp: stamp(), office: standings.office }, kind, step);
  const today = () => stamp().at.slice(0, 10);
  const own = (request: ReportRequest, extras: ReportTemplate['extras']): Report => {
    const number = request.number ?? nextNumber(db, request.kind, today())?.number ?? '';
    return buildReport({ ...gatherInput({ db, standings }, { ...request, number }), extras });
  };
  const by = (request: ReportRequest, template: NewTemplate): Report =>
    applyTemplate(own(request, template.extras), template);
  const build = (request: ReportRequest): Report => {
    const { templateId } = request;
    return templateId == null ? own(request, []) : by(request, getTemplate(db, templateId));
  };
  const paper = (id: number) => JSON.parse(getPaperContent(db, id)) as Report;
  async function writeFace(report: Report, format: ReportFormat, writer: ReportWriter): Promise<NamedBytes> {
    const bytes = await writer(report);
    const name = fileNameOf(report, format);
    db.transaction(() => {
      appendAudit(db, stamp(), { action: 'export', batchId: null, details: `导出“${name}”` });
    });
    return { name, bytes };
  }
  const writeWith = async (request: ReportRequest, format: ReportFormat, writer: ReportWriter) =>
    writeFace(build(request), format, writer);
  return {
    build,
    write: (request, format) => writeWith(request, format, writers[format]),
    writeWith,
    templates: () => listTemplates(db),
    preview: (request, template) => by({ ...request, templateId: null }, template),
    describe: describeKind,
    saveTemplate: (input) => take('save-template', (keeping) => saveTemplate(keeping, input)),
    removeTemplate: (input) => take('remove-template', (keeping) => removeTemplate(keeping, input)),
    writeTemplate: (id) => writeTemplateFile(getTemplate(db, id)),
    readTemplate: readTemplateFile,
    serials: () => serialRules(db),
    describeSerials: (rules) => describeSerials(db, rules, today()),
    setSerials: (input) => take('serials', (keeping) => setSerials(keeping, input)),
    issue(request) {
      const report = build(request);
      take('issue-paper', (keeping) =>
        issuePaper(keeping, { request, report, next: nextNumber(db, request.kind, today()) }),
      );
      const [last] = listPapers(db);
      return getPaper(db, last?.id ?? 0);
    },
    papers: () => listPapers(db),
    paper,
    writePaper: async (id, format) => writeFace(paper(id), format, writers[format]),
  };
}
