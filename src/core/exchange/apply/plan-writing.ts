import type { MergeChoice, MergePlan } from '../../../shared/model/exchange.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import type { NewEntry } from '../../tracking/keep/entries.ts';
import type { Keeping } from '../../tracking/keep/keeping.ts';
import { planRevision } from '../../tracking/keep/revise.ts';
import { readEventDetails } from '../plan-file/event-details.ts';
import { isStale, type MergeBasis } from './basis.ts';
import { filesToKeep, type KeptFile } from './keep-files.ts';
import { type PlacedEvent, tryEvents } from './put-events.ts';
import { revisionsOf } from './revisions.ts';
import { type SettledChange, settle, type TakenCell } from './settle.ts';

/** A plan as a person settled it. */
export type MergeOrder = {
  readonly plan: MergePlan;
  /** The bytes of its files, in their order. */
  readonly contents: readonly Uint8Array[];
  readonly basis: MergeBasis;
  readonly choices: readonly MergeChoice[];
};

/** What of an order can be written, against the ledger as it is now. */
export type Writing = {
  readonly taken: readonly TakenCell[];
  readonly settled: readonly SettledChange[];
  /** Cells that were taken and that the ledger no longer admits. */
  readonly stale: number;
  readonly files: readonly KeptFile[];
  /** By period. */
  readonly entries: ReadonlyMap<number, readonly NewEntry[]>;
};

/**
 * Throws `AppError` where choices contradict each other or a corrected reading is none; reads only.
 */
export function planWriting(keeping: Omit<Keeping, 'rows'>, { plan, basis, choices }: MergeOrder): Writing {
  const { db, office } = keeping;
  const settlement = settle(plan, choices);
  const current = settlement.taken.filter(({ change, value }) => !isStale(db, basis, change, value));
  const taken = withoutImpossible(keeping, current);
  const settled = [...settlement.left, ...taken.flatMap(({ settles }) => settles)];
  return {
    taken,
    settled,
    stale: settlement.taken.length - taken.length,
    files: filesToKeep(db, plan, settled),
    entries: entriesOf(db, { plan, taken, ratings: office.ratings }),
  };
}

/** The events among taken cells, in the order of the file that brings them. */
export function eventsOf(taken: readonly TakenCell[]): readonly PlacedEvent[] {
  return taken.flatMap(({ change: { obligationId, event }, value }) =>
    event ? [{ obligationId, event: { ...event, ...readEventDetails(value) } }] : [],
  );
}

/** Whoever leaves an event out may have made those after it impossible. */
function withoutImpossible(keeping: Omit<Keeping, 'rows'>, taken: readonly TakenCell[]): readonly TakenCell[] {
  const events = taken.filter(({ change }) => change.event !== null);
  const refusals = tryEvents(keeping, eventsOf(events));
  const impossible = new Set(events.filter((_, index) => refusals[index] !== null));
  return taken.filter((cell) => !impossible.has(cell));
}

type Taken = Pick<MergeOrder, 'plan'> & { readonly taken: readonly TakenCell[]; ratings: Keeping['office']['ratings'] };

function entriesOf(db: ReadableDB, { plan, taken, ratings }: Taken): Writing['entries'] {
  const revisions = Map.groupBy(revisionsOf(taken, { files: plan.files, ratings }), ({ periodId }) => periodId);
  return new Map(
    [...revisions].map(([periodId, group]) => [
      periodId,
      planRevision(db, { periodId, entries: group.map(({ revision }) => revision) }),
    ]),
  );
}
