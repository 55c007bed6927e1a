import type { TaskFilter } from '../../../shared/model/ledger.ts';
import { getView, listViews } from '../../ledger/saved-views.ts';
import type { Keeping } from './keeping.ts';

/** Keeps a filter under a name; the one that had the name gives way. */
export function saveView({ db, rows }: Keeping, view: { readonly name: string; readonly filter: TaskFilter }): string {
  const present = listViews(db).find(({ name }) => name === view.name);
  const filter = JSON.stringify(view.filter);
  if (present) rows.update('saved_views', present.id, { filter });
  else rows.insert('saved_views', { name: view.name, filter });
  return `保存视图“${view.name}”`;
}

export function removeView({ db, rows }: Keeping, { id }: { readonly id: number }): string {
  const { name } = getView(db, id);
  rows.remove('saved_views', id);
  return `删去视图“${name}”`;
}
