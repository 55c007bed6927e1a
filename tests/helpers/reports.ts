import { join } from 'node:path';
import { demoDays } from '../../src/cli/demo/days.ts';
import { playDemo } from '../../src/cli/demo/play.ts';
import { withApp } from '../../src/cli/with-app.ts';
import type { App } from '../../src/core/app.ts';
import type { Report, ReportKind, ReportRequest } from '../../src/shared/model/report.ts';
import { CHAOYANG, duban, HUADU } from './cli.ts';

export const SAMPLE_DAY = '2026-11-22';

/**
 * The real tables of 花都区 and 朝阳区 in a ledger of their own, with three periods of progress, two of them frozen.
 * @param folder in which the ledger is made
 */
export async function sampleLedger(folder: string): Promise<string> {
  const db = join(folder, '督办台账.db');
  const days = demoDays(SAMPLE_DAY);
  const { status, err } = await duban('import', HUADU, CHAOYANG, '--db', db, '--today', days.months[0]?.on(2) ?? '');
  if (status !== 0) throw new Error(err);
  await playDemo(days, (today, work) => withApp({ db, today }, work));
  return db;
}

/** Works on the sample ledger as of its day. */
export const onSample = <T>(db: string, work: (app: App) => T | Promise<T>): Promise<T> =>
  withApp({ db, today: SAMPLE_DAY }, work);

/** What each kind is asked for: lists of the open period, papers of what they are about. */
export function sampleRequests(app: App): Record<ReportKind, ReportRequest> {
  const [period] = app.periods.list();
  const common = { periodId: period?.id ?? null, filter: {} };
  const task = app.listTasks({ lateOnly: true }, 0, 1).tasks[0];
  const departmentId = task?.obligations.find(({ standing }) => standing.daysLate > 0)?.departmentId;
  return {
    ledger: { kind: 'ledger', ...common },
    summary: { kind: 'summary', ...common },
    department: { kind: 'department', ...common, filter: { departmentId } },
    overdue: { kind: 'overdue', ...common },
    missing: { kind: 'missing', ...common },
    compare: { kind: 'compare', ...common },
    'progress-form': { kind: 'progress-form', ...common, taskId: task?.id },
    bulletin: { kind: 'bulletin', ...common },
    'assign-notice': { kind: 'assign-notice', ...common, taskId: task?.id },
    'urge-notice': { kind: 'urge-notice', ...common, filter: { lateOnly: true, departmentId } },
    'extension-form': { kind: 'extension-form', ...common, filter: { lateOnly: true, departmentId } },
    'result-form': { kind: 'result-form', ...common, taskId: task?.id },
  };
}

/** One report of each kind, over the sample ledger. */
export async function sampleReports(folder: string): Promise<Record<ReportKind, Report>> {
  const db = await sampleLedger(folder);
  return onSample(db, (app) => {
    const requests = Object.entries(sampleRequests(app));
    return Object.fromEntries(requests.map(([kind, request]) => [kind, app.reports.build(request)])) as Record<
      ReportKind,
      Report
    >;
  });
}
