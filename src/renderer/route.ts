import { ROLES } from '../shared/glossary.ts';
import type { TaskFilter } from '../shared/model/ledger.ts';

/** What the window shows. It stands in the address (`#/ledger?department=3`), so that 返回 goes back to the last filter. */
export type Route =
  | { readonly page: 'ledger'; readonly filter: TaskFilter }
  | { readonly page: 'import' }
  /** `view` and `id` are what stands beside the tree: a list, or one body. */
  | { readonly page: 'departments'; readonly view?: DirectoryView | undefined; readonly id?: number | undefined };

/** counts: how much each owes · questions: 待确认 · changes: 操作记录. */
export type DirectoryView = 'counts' | 'questions' | 'changes';

export type PageName = Route['page'];

const DIRECTORY_VIEWS: readonly DirectoryView[] = ['counts', 'questions', 'changes'];

function idOf(value: string | null): number | undefined {
  const id = Number(value);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** The filter without its empty members, so that equal filters have equal addresses and equal query keys. */
export function cleanFilter(filter: TaskFilter): TaskFilter {
  const text = filter.text?.trim();
  return {
    ...(filter.planId ? { planId: filter.planId } : {}),
    ...(filter.departmentId ? { departmentId: filter.departmentId } : {}),
    ...(filter.role ? { role: filter.role } : {}),
    ...(text ? { text } : {}),
  };
}

/** Reads the part after `#`; anything unknown is the ledger. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const values = new URLSearchParams(query);
  if (path === 'import') return { page: path };
  if (path === 'departments') {
    const view = DIRECTORY_VIEWS.find((one) => one === values.get('view'));
    return { page: path, view, id: idOf(values.get('id')) };
  }
  const filter: TaskFilter = {
    planId: idOf(values.get('plan')),
    departmentId: idOf(values.get('department')),
    role: ROLES.find((role) => role === values.get('role')),
    text: values.get('text')?.slice(0, 200),
  };
  return { page: 'ledger', filter: cleanFilter(filter) };
}

export function formatRoute(route: Route): string {
  const values = new URLSearchParams();
  if (route.page === 'departments') {
    if (route.view && route.view !== 'counts') values.set('view', route.view);
    if (route.id) values.set('id', String(route.id));
  }
  if (route.page !== 'ledger') return values.size > 0 ? `#/${route.page}?${values}` : `#/${route.page}`;
  const { planId, departmentId, role, text } = cleanFilter(route.filter);
  if (planId) values.set('plan', String(planId));
  if (departmentId) values.set('department', String(departmentId));
  if (role) values.set('role', role);
  if (text) values.set('text', text);
  const query = values.toString();
  return query ? `#/ledger?${query}` : '#/ledger';
}
