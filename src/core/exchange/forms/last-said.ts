import type { FormRow } from '../../../shared/model/exchange.ts';
import type { Period } from '../../../shared/model/tracking.ts';
import { orderEntries } from '../../tracking/entries.ts';
import { lastSaid } from '../../tracking/facts.ts';
import type { Tracked } from '../../tracking/tracked.ts';

/** A department may have written a page; beside the cell for this period's words that much is a reminder of it. */
const MOST_CHARACTERS = 240;

/** What the department said last in a period before this one, as the form shows it; null where it never said a thing. */
export function lastSaidBefore(tracked: Tracked, period: Period, periods: readonly Period[]): FormRow['last'] {
  const before = orderEntries(tracked, periods).filter((each) => each.period.start < period.start);
  const latest = before.findLast(({ entry }) => entry.progress !== '') ?? before.at(-1);
  if (!latest) return null;
  return { period: latest.period.name, progress: shortened(latest.entry.progress), ...lastSaid(before) };
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST_CHARACTERS) return text;
  return `${characters.slice(0, MOST_CHARACTERS).join('')}……（以下略）`;
}
