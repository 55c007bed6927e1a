import type { MergeChoice, MergePlan } from '../../../shared/model/exchange.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { listEntryRecords } from '../../ledger/progress-entries.ts';
import type { NewEntry } from '../../tracking/keep/entries.ts';
import type { Keeping } from '../../tracking/keep/keeping.ts';
import { planRevision } from '../../tracking/keep/revise.ts';
import { belongsToPeriod } from '../answer.ts';
import { readEventDetails } from '../plan-file/event-details.ts';
import { readMilestoneFacts } from '../plan-file/milestone-words.ts';
import { createStaleness, type MergeBasis } from './basis.ts';
import { filesToKeep, type KeptFile } from './keep-files.ts';
import { type PlacedEvent, tryEvents } from './put-events.ts';
import type { PlacedMilestone } from './put-milestones.ts';
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
  const isStale = createStaleness(db, basis);
  const current = settlement.taken.filter(({ change, value }) => !isStale(change, value));
  const possible = withoutImpossible(keeping, current);
  const taken = withoutNamesAlone(db, possible);
  const settled = [...settlement.left, ...taken.flatMap(({ settles }) => settles)];
  return {
    taken,
    settled,
    stale: settlement.taken.length - possible.length,
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

/** The parts and nodes among taken cells, in the order of the file that brings them. */
export function milestonesOf(taken: readonly TakenCell[]): readonly PlacedMilestone[] {
  return taken.flatMap(({ change: { taskId, milestone }, value }) =>
    milestone ? [{ taskId, id: milestone.own?.id ?? null, facts: readMilestoneFacts(value) }] : [],
  );
}

/** Whoever leaves an event out may have made those after it impossible. */
function withoutImpossible(keeping: Omit<Keeping, 'rows'>, taken: readonly TakenCell[]): readonly TakenCell[] {
  const events = taken.filter(({ change }) => change.event !== null);
  const refusals = tryEvents(keeping, eventsOf(events));
  const impossible = new Set(events.filter((_, index) => refusals[index] !== null));
  return taken.filter((cell) => !impossible.has(cell));
}

/** Who said it makes no entry by itself: where a person leaves all that was said, the name stays open with it. */
function withoutNamesAlone(db: ReadableDB, taken: readonly TakenCell[]): readonly TakenCell[] {
  const entryOf = ({ change }: TakenCell) => `${change.periodId} ${change.obligationId}`;
  const isSaid = ({ change: { field } }: TakenCell) => field !== 'saidBy' && belongsToPeriod(field);
  const said = new Set(taken.filter(isSaid).map(entryOf));
  const alone = taken.filter((cell) => cell.change.field === 'saidBy' && !said.has(entryOf(cell)));
  if (alone.length === 0) return taken;
  const ids = alone.map(({ change }) => change.obligationId);
  const entered = new Set(listEntryRecords(db, ids).map((entry) => `${entry.periodId} ${entry.obligationId}`));
  const dropped = new Set(alone.filter((cell) => !entered.has(entryOf(cell))));
  return taken.filter((cell) => !dropped.has(cell));
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
