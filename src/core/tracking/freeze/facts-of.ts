import type { ReadableDB } from '../../ledger/database.ts';
import { getPeriod } from '../../ledger/periods.ts';
import type { Board } from '../board.ts';
import { periodOf } from '../entries.ts';
import { checkBegun, type Office, sceneOf, sceneOfPeriod } from '../office.ts';
import type { Scene } from '../tracked.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { PeriodFacts } from './snapshot.ts';
import { takeFacts } from './take-facts.ts';

type Tools = { readonly db: ReadableDB; readonly boardOf: (scene: Scene) => Board; readonly office: Office };

/**
 * Of today (null), or of a period: as it was frozen, or as it stands at its cut-off. Throws `AppError` where it has not
 * begun.
 */
export function factsOf({ db, boardOf, office }: Tools, periodId: number | null, today: string): PeriodFacts {
  if (periodId === null) {
    const scene = sceneOf(office, today);
    return takeFacts(db, boardOf(scene), periodOf(scene));
  }
  const period = getPeriod(db, periodId);
  if (period.state === 'frozen') return readSnapshot(db, periodId);
  checkBegun(period, today);
  return takeFacts(db, boardOf(sceneOfPeriod(office, period, today)), period);
}

/** Of the period before that of these facts; null where there is none. */
export function factsBefore(tools: Tools, { period }: PeriodFacts, today: string): PeriodFacts | null {
  const before = tools.office.periods.findLast(({ start }) => period !== null && start < period.start);
  return before ? factsOf(tools, before.id, today) : null;
}
