import type { Standing } from '../../shared/model/tracking.ts';
import { lastAuditId } from '../ledger/audit.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { type Gathered, gatherTracked } from './gather.ts';
import { standingOf } from './standing.ts';
import type { Scene } from './tracked.ts';

/** Where every obligation in force stands on one day. */
export type Board = {
  readonly scene: Scene;
  readonly rows: readonly { readonly tracked: Gathered; readonly standing: Standing }[];
};

/** Kept boards: today, and the periods that a leader turns between. */
const KEPT = 4;

/**
 * Makes boards, and keeps the last few as long as nothing changed: whatever writes to the ledger, this program or another,
 * leaves an audit entry.
 */
export function createBoards(db: ReadableDB): (scene: Scene) => Board {
  const kept = new Map<string, Board>();
  let version = -1;
  return (scene) => {
    const present = lastAuditId(db);
    if (present !== version) kept.clear();
    version = present;
    const key = `${scene.day} ${scene.periods.length}`;
    const known = kept.get(key);
    if (known) return known;
    const board = makeBoard(db, scene);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, board);
    return board;
  };
}

function makeBoard(db: ReadableDB, scene: Scene): Board {
  const rows = gatherTracked(db, null).map((tracked) => ({ tracked, standing: standingOf(tracked, scene) }));
  return { scene, rows };
}
