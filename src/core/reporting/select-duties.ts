import type { PeriodFacts } from '../tracking/freeze/snapshot.ts';
import { isDueSoon } from '../tracking/overview/due-soon.ts';
import { isLagging } from '../tracking/overview/lagging.ts';
import { isAccountable } from '../tracking/transitions.ts';
import type { DutyRow } from './duty-table.ts';

type Test = (row: DutyRow) => boolean;

/** The duties behind the figures of the same name: of those who answer for the work. */

export const isLaggingDuty =
  (facts: Pick<PeriodFacts, 'ratings'>): Test =>
  ({ obligation }) =>
    isAccountable(obligation) && isLagging(obligation.standing, facts);

export const isLateDuty: Test = ({ obligation }) => isAccountable(obligation) && obligation.standing.daysLate > 0;

export const isSoonDuty =
  ({ asOf }: Pick<PeriodFacts, 'asOf'>): Test =>
  ({ obligation }) =>
    isAccountable(obligation) && isDueSoon(obligation.standing, asOf);

export const isMissingDuty: Test = ({ obligation }) => isAccountable(obligation) && obligation.notReturned;

export const isMadeGoodDuty: Test = ({ obligation }) => isAccountable(obligation) && obligation.standing.wasAlarm;

/** As many as there is room for: those that are late the longest, in the order in which they came, never ranked. */
export function longestLate(rows: readonly DutyRow[], most: number): readonly DutyRow[] {
  const longest = [...rows].sort((a, b) => b.obligation.standing.daysLate - a.obligation.standing.daysLate);
  const chosen = new Set(longest.slice(0, most));
  return rows.filter((row) => chosen.has(row));
}
