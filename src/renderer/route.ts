import type { TaskFilter } from '../shared/model/ledger.ts';
import type { LogFilter } from '../shared/model/log.ts';
import type { ReportKind } from '../shared/model/report.ts';
import { REPORT_KINDS } from '../shared/report-words.ts';
import { dayOf, idOf, readFilter, writeFilter } from './filter-address.ts';
import { readLogFilter, writeLogFilter } from './pages/log/log-address.ts';

/** What the window shows. It stands in the address (`#/ledger?department=3`), so that 返回 goes back to the last filter. */
export type Route =
  /** How everything stands in the period of the top bar: where the window starts. */
  | { readonly page: 'overview' }
  /** `rows`: one line a task (任务), or one line for each body that owes it (单位任务). */
  | { readonly page: 'ledger'; readonly filter: TaskFilter; readonly rows?: LedgerRows | undefined }
  /** Everything about one task. */
  | { readonly page: 'task'; readonly id: number }
  | { readonly page: 'import' }
  /** Forms out and back; `view` is what of it. */
  | { readonly page: 'exchange'; readonly view?: ExchangeView | undefined }
  /**
   * `task` is what a paper is about; a report of rows follows `filter`. The kind is the ledger where it is left out. `paper`
   * is one that left, to be read as it left, or the list of all of them.
   */
  | {
      readonly page: 'reports';
      readonly kind?: ReportKind | undefined;
      readonly task?: number | undefined;
      readonly paper?: number | 'all' | undefined;
      readonly filter?: TaskFilter | undefined;
    }
  /** `day` is the chosen one (`YYYY-MM-DD`); today where it is left out. */
  | { readonly page: 'calendar'; readonly day?: string | undefined }
  | { readonly page: 'settings'; readonly section?: SettingsSection | undefined }
  | { readonly page: 'log'; readonly filter: LogFilter }
  /** `view` and `id` are what stands beside the tree: a list, or one body. */
  | { readonly page: 'departments'; readonly view?: DirectoryView | undefined; readonly id?: number | undefined };

/** 按任务, the default, or 按单位任务. */
export type LedgerRows = 'tasks' | 'obligations';

/** returns: 报送情况, the first · merge: 汇总 · reading: 阅读清单 · plans: 方案互传. */
export type ExchangeView = 'returns' | 'merge' | 'reading' | 'plans';

/** counts: how much each owes · questions: 待确认 · changes: 操作记录. */
export type DirectoryView = 'counts' | 'questions' | 'changes';

/** office: 填报单位, the first. */
export type SettingsSection =
  | 'office'
  | 'periods'
  | 'lights'
  | 'ratings'
  | 'workdays'
  | 'reminders'
  | 'templates'
  | 'serials';

export type PageName = Route['page'];

const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  'office',
  'periods',
  'lights',
  'ratings',
  'workdays',
  'reminders',
  'templates',
  'serials',
];

const EXCHANGE_VIEWS: readonly ExchangeView[] = ['returns', 'merge', 'reading', 'plans'];

const DIRECTORY_VIEWS: readonly DirectoryView[] = ['counts', 'questions', 'changes'];

/** Reads the part after `#`: nothing is the start page, anything unknown is the ledger. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const values = new URLSearchParams(query);
  if (path === '' || path === 'overview') return { page: 'overview' };
  if (path === 'import') return { page: path };
  if (path === 'exchange') return { page: path, view: EXCHANGE_VIEWS.find((one) => one === values.get('view')) };
  if (path === 'reports') {
    const kind = REPORT_KINDS.find((one) => one === values.get('kind'));
    const paper = values.get('paper') === 'all' ? 'all' : idOf(values.get('paper'));
    return { page: path, kind, task: idOf(values.get('task')), paper, filter: readFilter(values) };
  }
  if (path === 'calendar') return { page: path, day: dayOf(values.get('day')) };
  if (path === 'settings') {
    const section = SETTINGS_SECTIONS.find((one) => one === values.get('section'));
    return { page: path, section };
  }
  if (path === 'log') return { page: path, filter: readLogFilter(values) };
  if (path === 'departments') {
    const view = DIRECTORY_VIEWS.find((one) => one === values.get('view'));
    return { page: path, view, id: idOf(values.get('id')) };
  }
  const id = idOf(values.get('id'));
  if (path === 'task' && id) return { page: path, id };
  const filter = readFilter(values);
  return values.get('rows') === 'obligations'
    ? { page: 'ledger', filter, rows: 'obligations' }
    : { page: 'ledger', filter };
}

export function formatRoute(route: Route): string {
  const values = new URLSearchParams();
  if (route.page === 'departments') {
    if (route.view && route.view !== 'counts') values.set('view', route.view);
    if (route.id) values.set('id', String(route.id));
  }
  if (route.page === 'exchange' && route.view && route.view !== 'returns') values.set('view', route.view);
  if (route.page === 'task') values.set('id', String(route.id));
  if (route.page === 'calendar' && route.day) values.set('day', route.day);
  if (route.page === 'settings' && route.section && route.section !== 'office') values.set('section', route.section);
  if (route.page === 'reports') {
    if (route.kind) values.set('kind', route.kind);
    if (route.task) values.set('task', String(route.task));
    if (route.paper) values.set('paper', String(route.paper));
    writeFilter(route.filter ?? {}, values);
  }
  if (route.page === 'log') writeLogFilter(route.filter, values);
  if (route.page !== 'ledger') return values.size > 0 ? `#/${route.page}?${values}` : `#/${route.page}`;
  if (route.rows === 'obligations') values.set('rows', route.rows);
  writeFilter(route.filter, values);
  const query = values.toString();
  return query ? `#/ledger?${query}` : '#/ledger';
}
