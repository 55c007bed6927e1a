import { implement, ORPCError } from '@orpc/server';
import type { App, LongWork, NamedBytes } from '../core/app.ts';
import { contract } from '../shared/contract.ts';
import { AppError, type ErrorData, errorData } from '../shared/errors.ts';
import { packReport } from '../shared/sent-report.ts';
import { followProgress } from './follow-progress.ts';
import { WaitingFiles } from './waiting-files.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = 'application/zip';
/** Evidence and returned files are handed back as they came, never shown. */
const ANY = 'application/octet-stream';
const BAD_REQUEST: ErrorData = {
  code: 'bad-request',
  message: '窗口发来的请求不完整，没有执行。请重新打开页面后再试。',
};

/**
 * The contract over the use cases: bytes become files and back, progress becomes an iterator, refusals become the typed
 * error REFUSED. Whoever serves it decides how it travels.
 * @param reportFault is told every error that is no refusal; the caller only learns `internal`.
 */
export function createRouter(app: App, reportFault: (error: unknown) => void) {
  const refuse = (error: unknown) => toRefusal(error, reportFault);
  const api = implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw refuse(error);
    }
  });
  const follow = <T>(start: (work: LongWork) => Promise<T>, signal: AbortSignal | undefined) =>
    followProgress(start, signal, refuse);
  const sent = new WaitingFiles();

  return api.router({
    ledger: {
      status: api.ledger.status.handler(() => app.status()),
      audit: api.ledger.audit.handler(({ input }) => app.audit(input.limit)),
      setOffice: api.ledger.setOffice.handler(({ input }) => app.setOffice(input.name)),
    },
    imports: {
      preview: api.imports.preview.handler(async ({ input, signal }) => {
        const files = await Promise.all(input.files.map(toNamedBytes));
        return follow((work) => app.previewImport(files, work), signal);
      }),
      previewSamples: api.imports.previewSamples.handler(({ signal }) =>
        follow((work) => app.previewSamples(work), signal),
      ),
      sheet: api.imports.sheet.handler(({ input }) => app.plannedSheet(input.planId, input.file, input.sheet)),
      correct: api.imports.correct.handler(({ input, signal }) =>
        app.correctImport(input.planId, input.file, input.corrections, signal ? { signal } : {}),
      ),
      setPlace: api.imports.setPlace.handler(({ input }) => app.setImportPlace(input.planId, input.file, input.place)),
      apply: api.imports.apply.handler(({ input }) => app.applyImport(input.planId, input.files, input.again)),
      drop: api.imports.drop.handler(({ input }) => {
        app.dropImport(input.planId);
        return null;
      }),
      batches: api.imports.batches.handler(() => app.batches()),
      undo: api.imports.undo.handler(({ input }) => app.undoBatch(input.batchId)),
    },
    rows: {
      tasks: api.rows.tasks.handler(({ input }) => app.rows.tasks(input)),
      obligations: api.rows.obligations.handler(({ input }) => app.rows.obligations(input)),
      keys: api.rows.keys.handler(({ input }) => app.rows.keys(input)),
      runs: api.rows.runs.handler(({ input }) => app.rows.runs(input)),
    },
    tasks: {
      list: api.tasks.list.handler(({ input }) => app.listTasks(input.filter, input.offset, input.limit)),
      get: api.tasks.get.handler(({ input }) => app.getTask(input.id)),
      alike: api.tasks.alike.handler(({ input }) => app.alikeTasks(input.id)),
      link: api.tasks.link.handler(({ input }) => app.linkTask(input.id, input.upperId)),
      unlink: api.tasks.unlink.handler(({ input }) => app.unlinkTask(input.id)),
    },
    plans: {
      list: api.plans.list.handler(() => app.listPlans()),
      setGroupCounting: api.plans.setGroupCounting.handler(({ input }) => app.setGroupCounting(input)),
    },
    departments: {
      list: api.departments.list.handler(() => app.departments.list()),
      get: api.departments.get.handler(({ input }) => app.departments.get(input.id)),
      questions: api.departments.questions.handler(() => app.departments.questions()),
      answer: api.departments.answer.handler(({ input }) => app.departments.answer(input.answers)),
      add: api.departments.add.handler(({ input }) => app.departments.add(input)),
      edit: api.departments.edit.handler(({ input }) => app.departments.edit(input)),
      rename: api.departments.rename.handler(({ input }) => app.departments.rename(input)),
      addShortName: api.departments.addShortName.handler(({ input }) => app.departments.addShortName(input)),
      removeName: api.departments.removeName.handler(({ input }) => app.departments.removeName(input)),
      order: api.departments.order.handler(({ input }) => app.departments.order(input)),
      join: api.departments.join.handler(({ input }) => app.departments.join(input)),
      split: api.departments.split.handler(({ input }) => app.departments.split(input)),
      move: api.departments.move.handler(({ input }) => app.departments.move(input)),
      transfer: api.departments.transfer.handler(({ input }) => app.departments.transfer(input)),
      setMembers: api.departments.setMembers.handler(({ input }) => app.departments.setMembers(input)),
      setContacts: api.departments.setContacts.handler(({ input }) => app.departments.setContacts(input)),
    },
    log: {
      list: api.log.list.handler(({ input }) => app.log.list(input.filter, input.offset, input.limit)),
      export: api.log.export.handler(async ({ input }) => toFile(await app.log.write(input.filter))),
    },
    periods: {
      list: api.periods.list.handler(() => app.periods.list()),
      add: api.periods.add.handler(({ input }) => app.periods.add(input)),
      edit: api.periods.edit.handler(({ input }) => app.periods.edit(input)),
      freeze: api.periods.freeze.handler(({ input }) => app.periods.freeze(input.id)),
    },
    tracking: {
      event: api.tracking.event.handler(({ input }) => app.tracking.event(input)),
      urge: api.tracking.urge.handler(({ input }) => app.tracking.urge(input)),
      askExtension: api.tracking.askExtension.handler(({ input }) => app.tracking.askExtension(input)),
      decideExtension: api.tracking.decideExtension.handler(({ input }) => app.tracking.decideExtension(input)),
      enter: api.tracking.enter.handler(({ input }) => app.tracking.enter(input)),
      revise: api.tracking.revise.handler(({ input }) => app.tracking.revise(input)),
      possible: api.tracking.possible.handler(({ input }) => app.tracking.possible(input.obligations)),
      record: api.tracking.record.handler(({ input }) => app.tracking.record(input.taskId)),
      setMilestones: api.tracking.setMilestones.handler(({ input }) => app.tracking.setMilestones(input)),
      setSummarizing: api.tracking.setSummarizing.handler(({ input }) => app.tracking.setSummarizing(input)),
      addEvidence: api.tracking.addEvidence.handler(async ({ input }) =>
        app.tracking.addEvidence({ ...input, file: await toNamedBytes(input.file) }),
      ),
      removeEvidence: api.tracking.removeEvidence.handler(({ input }) => app.tracking.removeEvidence(input)),
      evidence: api.tracking.evidence.handler(({ input }) => toFile(app.tracking.evidence(input.id), ANY)),
      overview: api.tracking.overview.handler(({ input }) => app.tracking.overview(input.periodId)),
      reminders: api.tracking.reminders.handler(() => app.tracking.reminders()),
      days: api.tracking.days.handler(({ input }) => app.tracking.days(input.from, input.to)),
    },
    rules: {
      lights: api.rules.lights.handler(() => app.rules.lights()),
      setLights: api.rules.setLights.handler(({ input }) => app.rules.setLights(input)),
      describeLights: api.rules.describeLights.handler(({ input }) => app.rules.describeLights(input.scheme)),
      ratings: api.rules.ratings.handler(() => app.rules.ratings()),
      setRatings: api.rules.setRatings.handler(({ input }) => app.rules.setRatings(input)),
      calendar: api.rules.calendar.handler(() => app.rules.calendar()),
      setCalendar: api.rules.setCalendar.handler(({ input }) => app.rules.setCalendar(input)),
      reminders: api.rules.reminders.handler(() => app.rules.reminders()),
      setReminders: api.rules.setReminders.handler(({ input }) => app.rules.setReminders(input)),
    },
    views: {
      list: api.views.list.handler(() => app.views.list()),
      save: api.views.save.handler(({ input }) => app.views.save(input)),
      remove: api.views.remove.handler(({ input }) => app.views.remove(input)),
    },
    exchange: {
      returns: api.exchange.returns.handler(({ input }) => app.exchange.returns(input.periodId)),
      form: api.exchange.form.handler(({ input }) => app.exchange.form(input)),
      send: api.exchange.send.handler(({ input, signal }) =>
        follow(async (work) => ({ sending: sent.keep(await app.exchange.send(input, work)) }), signal),
      ),
      sent: api.exchange.sent.handler(({ input }) => sent.take(input.sending).map((file) => toFile(file))),
      read: api.exchange.read.handler(async ({ input, signal }) => {
        const files = await Promise.all(input.files.map(toNamedBytes));
        return follow((work) => app.exchange.read(input.periodId, files, work), signal);
      }),
      sheet: api.exchange.sheet.handler(({ input }) => app.exchange.sheet(input.planId, input.file, input.sheet)),
      apply: api.exchange.apply.handler(({ input }) => app.exchange.apply(input.planId, input.choices)),
      drop: api.exchange.drop.handler(({ input }) => {
        app.exchange.drop(input.planId);
        return null;
      }),
      returnedFile: api.exchange.returnedFile.handler(({ input }) =>
        toFile(app.exchange.returnedFile(input.returnedFileId), ANY),
      ),
      readingList: api.exchange.readingList.handler(() => app.exchange.readingList()),
      markRead: api.exchange.markRead.handler(({ input }) => app.exchange.markRead(input)),
      planFile: api.exchange.planFile.handler(async ({ input }) => toFile(await app.exchange.planFile(input.planId))),
    },
    changes: {
      list: api.changes.list.handler(({ input }) => app.changes.list(input.limit)),
      undo: api.changes.undo.handler(({ input }) => app.changes.undo(input.id)),
      redo: api.changes.redo.handler(({ input }) => app.changes.redo(input.id)),
    },
    reports: {
      ledger: api.reports.ledger.handler(async ({ input }) =>
        toFile(await app.reports.write({ kind: 'ledger', periodId: null, filter: input.filter }, 'xlsx')),
      ),
      build: api.reports.build.handler(({ input }) => packReport(app.reports.build(input))),
      write: api.reports.write.handler(async ({ input }) =>
        toFile(await app.reports.write(input.request, input.format)),
      ),
      templates: api.reports.templates.handler(() => app.reports.templates()),
      preview: api.reports.preview.handler(({ input }) =>
        packReport(app.reports.preview(input.request, input.template)),
      ),
      describe: api.reports.describe.handler(({ input }) => app.reports.describe(input.kind)),
      saveTemplate: api.reports.saveTemplate.handler(({ input }) => app.reports.saveTemplate(input)),
      removeTemplate: api.reports.removeTemplate.handler(({ input }) => app.reports.removeTemplate(input)),
      writeTemplate: api.reports.writeTemplate.handler(({ input }) => toFile(app.reports.writeTemplate(input.id))),
      readTemplate: api.reports.readTemplate.handler(async ({ input }) =>
        app.reports.readTemplate(await toNamedBytes(input.file)),
      ),
      serials: api.reports.serials.handler(() => app.reports.serials()),
      describeSerials: api.reports.describeSerials.handler(({ input }) => app.reports.describeSerials(input.rules)),
      setSerials: api.reports.setSerials.handler(({ input }) => app.reports.setSerials(input)),
      issue: api.reports.issue.handler(({ input }) => app.reports.issue(input)),
      papers: api.reports.papers.handler(() => app.reports.papers()),
      paper: api.reports.paper.handler(({ input }) => packReport(app.reports.paper(input.id))),
      writePaper: api.reports.writePaper.handler(async ({ input }) =>
        toFile(await app.reports.writePaper(input.id, input.format)),
      ),
    },
  });
}

async function toNamedBytes(file: File): Promise<NamedBytes> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function toFile({ name, bytes }: NamedBytes, kind = kindOf(name)): File {
  return new File([Uint8Array.from(bytes)], name, { type: kind });
}

function kindOf(name: string): string {
  if (name.endsWith('.zip')) return ZIP;
  if (name.endsWith('.json')) return 'application/json';
  return name.endsWith('.docx') ? DOCX : XLSX;
}

/** What crosses to the window: always REFUSED with `ErrorData`, so that it has one thing to show. */
function toRefusal(error: unknown, reportFault: (error: unknown) => void): ORPCError<string, ErrorData> {
  const data = isBadRequest(error) ? BAD_REQUEST : errorData(error);
  if (data !== BAD_REQUEST && !(error instanceof AppError) && !isAbort(error)) reportFault(error);
  return new ORPCError('REFUSED', { status: 422, message: data.message, data, cause: error });
}

function isBadRequest(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'BAD_REQUEST';
}

/** The window went away or cancelled: nobody reads the answer and nothing went wrong. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
