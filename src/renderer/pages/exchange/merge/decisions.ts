import type { AnswerField, MergeChange, MergeChoice } from '../../../../shared/model/exchange.ts';

/** What the person says of one change; `value` is another reading than the one taken. */
export type Decision = Pick<MergeChoice, 'choice'> & { readonly value?: string };

/** By the id of the change. What is not here stays open. */
export type Decisions = ReadonlyMap<number, Decision>;

export const UNDECIDED: Decisions = new Map();

/** Two texts can stand one after the other; two ratings cannot. */
const TEXT_FIELDS: ReadonlySet<AnswerField> = new Set(['progress', 'problem', 'next', 'saidBy']);

/** Whether 并存 is a choice: it is a text, and it contradicts another. */
export function canKeepBoth({ field, conflict }: MergeChange): boolean {
  return conflict !== null && TEXT_FIELDS.has(field);
}

/** Whether words may be corrected by hand: what is on record elsewhere (经过, 子项) is taken as it is or not at all. */
export function canCorrect({ field }: MergeChange): boolean {
  return field !== 'event' && field !== 'milestone';
}

/** Whether it can be taken as it was read: a rating in words that mean none of the office's has no reading yet. */
export function canTake({ value }: MergeChange): boolean {
  return value.trim() !== '';
}

/** What one key takes over together: nothing about it has to be looked at. */
export function isCertain(change: MergeChange): boolean {
  const { doubts, conflict, match } = change;
  return doubts.length === 0 && conflict === null && match.certain && canTake(change);
}

/** All changes that contradict each other with this one, it among them, in the order of the plan. */
export function contradicting(changes: readonly MergeChange[], change: MergeChange): readonly MergeChange[] {
  if (change.conflict === null) return [change];
  return changes.filter(({ conflict }) => conflict === change.conflict);
}

/**
 * The decisions after one more. Of changes that contradict each other one can be taken, and then the others are left; 并存
 * is said of all of them at once and, where it no longer holds for one, of none.
 */
export function decide(
  changes: readonly MergeChange[],
  decisions: Decisions,
  change: MergeChange,
  decision: Decision,
): Decisions {
  const next = new Map(decisions);
  const others = contradicting(changes, change).filter(({ id }) => id !== change.id);
  next.set(change.id, decision);
  for (const { id } of others) {
    if (decision.choice === 'take') next.set(id, { choice: 'leave' });
    else if (decision.choice === 'both') next.set(id, { choice: 'both' });
    else if (next.get(id)?.choice === 'both') next.delete(id);
  }
  return next;
}

/** The decisions without what was said of a change and, where it contradicts others, of those. */
export function reopen(changes: readonly MergeChange[], decisions: Decisions, change: MergeChange): Decisions {
  const next = new Map(decisions);
  for (const { id } of contradicting(changes, change)) next.delete(id);
  return next;
}

/** Takes every certain one of these that is still open; what was decided before stays. */
export function takeCertain(changes: readonly MergeChange[], decisions: Decisions): Decisions {
  const next = new Map(decisions);
  for (const change of changes) if (isCertain(change) && !next.has(change.id)) next.set(change.id, { choice: 'take' });
  return next;
}

/** As the engine is told. */
export function choicesOf(decisions: Decisions): MergeChoice[] {
  return [...decisions].map(([id, decision]) => ({ id, ...decision }));
}

/** What merging would do, and what would stay open. */
export type DecisionCounts = {
  readonly taken: number;
  /** Of those taken: where nothing stood, and where other words stood. */
  readonly fresh: number;
  readonly changed: number;
  /** Unit duties and departments that it concerns. */
  readonly obligations: number;
  readonly departments: number;
  readonly left: number;
  readonly openCertain: number;
  readonly openDoubtful: number;
  readonly openConflicting: number;
};

export function countDecisions(changes: readonly MergeChange[], decisions: Decisions): DecisionCounts {
  const counts = { taken: 0, fresh: 0, changed: 0, left: 0, openCertain: 0, openDoubtful: 0, openConflicting: 0 };
  const obligations = new Set<number>();
  const departments = new Set<string>();
  const joined = new Set<number>();
  for (const change of changes) {
    const choice = decisions.get(change.id)?.choice;
    if (choice === 'both' && change.conflict !== null) {
      // Texts that are put one after the other fill one cell together.
      if (joined.has(change.conflict)) continue;
      joined.add(change.conflict);
    }
    if (choice === 'leave') counts.left += 1;
    else if (choice) {
      counts.taken += 1;
      counts[change.kind === 'new' ? 'fresh' : 'changed'] += 1;
      obligations.add(change.obligationId);
      departments.add(change.department);
    } else if (change.conflict !== null) counts.openConflicting += 1;
    else if (isCertain(change)) counts.openCertain += 1;
    else counts.openDoubtful += 1;
  }
  return { ...counts, obligations: obligations.size, departments: departments.size };
}
