import type { Standing } from '../../shared/model/tracking.ts';
import { lastAuditId } from '../ledger/audit.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { type Gathered, gatherTracked } from './gather.ts';
import { isNotReturned } from './returns.ts';
import { standingOf } from './standing.ts';
import type { Scene } from './tracked.ts';

/** One obligation with where it stands; `notReturned` is asked of the period that the scene looks at. */
export type BoardRow = { readonly tracked: Gathered; readonly standing: Standing; readonly notReturned: boolean };

/** Where every obligation in force stands on one day, in the order of plans and of their tables. */
export type Board = { readonly scene: Scene; readonly rows: readonly BoardRow[] };

/** Kept boards: today, and the periods that a leader turns between. */
const KEPT = 4;

/**
 * Makes boards, and keeps the last few as long as nothing changed: whatever writes to the ledger, this program or another,
 * leaves an audit entry.
 */
export function createBoards(db: ReadableDB): (scene: Scene) => Board {
  const kept = new Map<string, Board>();
  let gathered: readonly Gathered[] = [];
  let version = -1;
  return (scene) => {
    const present = lastAuditId(db);
    if (present !== version) {
      kept.clear();
      gathered = gatherTracked(db, null);
      version = present;
    }
    const key = `${scene.day} ${scene.periods.length}`;
    const known = kept.get(key);
    if (known) return known;
    const board = { scene, rows: gathered.map((tracked) => rowOf(tracked, scene)) };
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, board);
    return board;
  };
}

function rowOf(tracked: Gathered, scene: Scene): BoardRow {
  return { tracked, standing: standingOf(tracked, scene), notReturned: isNotReturned(tracked, scene) };
}
