import type { MergeChange, MergePlan } from '../../../shared/model/exchange.ts';
import { isInForce } from '../../ledger/answerable.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { listEventRecords } from '../../ledger/events.ts';
import { listMilestones } from '../../ledger/milestones.ts';
import { findPeriod } from '../../ledger/periods.ts';
import { storedValue } from '../compare/entry-fields.ts';
import type { KnownEntry } from '../known.ts';
import { findKnownEntry } from '../known-ledger.ts';

/** What the ledger said when a plan was made, of each obligation and period that the plan would change. */
export type MergeBasis = ReadonlyMap<string, Standing>;

type Standing = {
  readonly entry: KnownEntry | null;
  readonly lastEvent: number | null;
  /** Those of the task, as they compare; looked up only for a change of one of them. */
  readonly milestones: string;
};

/** Taken as soon as the plan is made. */
export function takeBasis(db: ReadableDB, { changes }: Pick<MergePlan, 'changes'>): MergeBasis {
  const basis = new Map<string, Standing>();
  for (const change of changes) {
    const key = keyOf(change);
    if (!basis.has(key)) basis.set(key, standingOf(db, change));
  }
  return basis;
}

/** Tells of a change and the value that it would write whether the cell is stale; see `createStaleness`. */
export type Staleness = (change: MergeChange, wanted: string) => boolean;

/**
 * Finds the cells that must not be written, since the ledger is no longer what the person saw beside them: something else
 * stands there now (and not what was chosen), the obligation is no longer in force, or the period was frozen. The ledger is
 * asked once for each obligation: good as long as nothing is written.
 */
export function createStaleness(db: ReadableDB, basis: MergeBasis): Staleness {
  const present = new Map<string, Present>();
  return (change, wanted) => {
    const key = keyOf(change);
    const then = basis.get(key);
    if (!then) return true;
    const now = present.get(key) ?? presentOf(db, change);
    present.set(key, now);
    if (!now.isInForce) return true;
    if (change.field === 'event') return now.lastEvent !== then.lastEvent;
    if (change.field === 'milestone') return now.milestones !== then.milestones;
    const said = storedValue(now.entry, change);
    return !now.isOpen || (said !== storedValue(then.entry, change) && said !== wanted);
  };
}

type Present = Standing & { readonly isInForce: boolean; readonly isOpen: boolean };

function presentOf(db: ReadableDB, change: MergeChange): Present {
  return {
    ...standingOf(db, change),
    isInForce: isInForce(db, change.obligationId),
    isOpen: findPeriod(db, change.periodId)?.state === 'open',
  };
}

const keyOf = ({ field, taskId, periodId, obligationId }: MergeChange): string =>
  field === 'milestone' ? `${field} ${taskId} ${obligationId}` : `${periodId} ${obligationId}`;

function standingOf(db: ReadableDB, { field, periodId, obligationId, taskId }: MergeChange): Standing {
  return {
    entry: findKnownEntry(db, periodId, obligationId),
    lastEvent: listEventRecords(db, [obligationId]).at(-1)?.id ?? null,
    milestones: field === 'milestone' ? JSON.stringify(listMilestones(db, [taskId])) : '',
  };
}
