import { AppError } from '../../shared/errors.ts';
import type { SavedView } from '../../shared/model/tracking.ts';
import type { ReadableDB } from './database.ts';

type Row = { readonly id: number; readonly name: string; readonly filter: string };

/** In the order in which they were saved. */
export function listViews(db: ReadableDB): readonly SavedView[] {
  return db.prepare<Row>('SELECT id, name, filter FROM saved_views ORDER BY id').all().map(toView);
}

/** Refuses where it is gone. */
export function getView(db: ReadableDB, id: number): SavedView {
  const row = db.prepare<Row>('SELECT id, name, filter FROM saved_views WHERE id = ?').get(id);
  if (!row) throw new AppError('no-such-view', '这个视图已不在台账中，台账没有改动。请刷新后再看。');
  return toView(row);
}

const toView = ({ filter, ...row }: Row): SavedView => ({ ...row, filter: JSON.parse(filter) });
