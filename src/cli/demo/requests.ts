import type { App } from '../../core/app.ts';
import type { ReportKind, ReportRequest } from '../../shared/model/report.ts';

/**
 * What each kind is asked for in the demonstration: lists of the period that runs, of one body where it is about one,
 * papers on a task of that body that is late.
 */
export function demoRequests(app: App): Readonly<Record<ReportKind, ReportRequest>> {
  const [period] = app.periods.list();
  const task = app.listTasks({ lateOnly: true }, 0, 1).tasks[0];
  const late = task?.obligations.find(({ standing }) => standing.daysLate > 0);
  const list = { periodId: period?.id ?? null, filter: {} };
  const ofBody = { ...list, filter: { departmentId: late?.departmentId } };
  const paper = { periodId: null, filter: {}, obligations: late ? [late.id] : [] };
  return {
    ledger: { kind: 'ledger', ...list },
    summary: { kind: 'summary', ...list },
    bulletin: { kind: 'bulletin', ...list },
    department: { kind: 'department', ...ofBody },
    overdue: { kind: 'overdue', ...list },
    missing: { kind: 'missing', ...list },
    compare: { kind: 'compare', ...list },
    'progress-form': { kind: 'progress-form', ...list, taskId: task?.id },
    'assign-notice': { kind: 'assign-notice', periodId: null, filter: {}, taskId: task?.id },
    'urge-notice': { kind: 'urge-notice', ...paper },
    'extension-form': { kind: 'extension-form', ...paper },
    'result-form': { kind: 'result-form', periodId: null, filter: {}, taskId: task?.id },
  };
}
