import { AppError } from '../../shared/errors.ts';
import type { Period } from '../../shared/model/tracking.ts';
import type { ReadableDB } from './database.ts';

const SELECT = 'SELECT id, name, start, cutoff, state, frozen_at AS frozenAt FROM periods';

/** In order of their start. */
export function listPeriods(db: ReadableDB): readonly Period[] {
  return db.prepare<Period>(`${SELECT} ORDER BY start`).all();
}

export function findPeriod(db: ReadableDB, id: number): Period | null {
  return db.prepare<Period>(`${SELECT} WHERE id = ?`).get(id) ?? null;
}

/** Refuses where it is gone: the step that added it was taken back while a page still showed it. */
export function getPeriod(db: ReadableDB, id: number): Period {
  const found = findPeriod(db, id);
  if (!found) throw new AppError('no-such-period', '这一期已不在台账中，可能新增它的操作已被撤销。请刷新后再看。');
  return found;
}
