import type { Overview, Period } from '../../shared/model/tracking.ts';
import type { WritableDB } from '../ledger/database.ts';
import { getPeriod } from '../ledger/periods.ts';
import type { Board } from './board.ts';
import { periodOf } from './entries.ts';
import type { PeriodView } from './freeze/freeze-period.ts';
import { checkBegun, type Office, sceneOf, sceneOfPeriod } from './office.ts';
import { buildOverview, comparedOf } from './overview/build-overview.ts';
import type { Earlier } from './overview/change.ts';
import type { Scene } from './tracked.ts';

type Tools = {
  readonly db: WritableDB;
  readonly boardOf: (scene: Scene) => Board;
  readonly office: Office;
  /** Of a frozen period, by its id. */
  readonly frozen: (id: number) => Overview;
};

/** The leader's screen of today (null), or of a period: as it was frozen, or as it stands at its cut-off. */
export function overviewOf(tools: Tools, periodId: number | null, today: string): Overview {
  const { db, boardOf, office } = tools;
  if (periodId === null) {
    const scene = sceneOf(office, today);
    return buildOverview(db, boardOf(scene), earlierThan(tools, periodOf(scene), today));
  }
  const period = getPeriod(db, periodId);
  if (period.state === 'frozen') return tools.frozen(periodId);
  return viewPeriod(tools, period, today).overview;
}

/** As many as a window lists; the rest is a step further, in the ledger, where there is no end to rows. */
const LISTED = 100;

/** The screen as a window asks for it: without the long end of what lags, which is counted. A snapshot keeps all. */
export const withFirstLagging = (overview: Overview): Overview => ({
  ...overview,
  lagging: overview.lagging.slice(0, LISTED),
});

/** An open period as it stands at its cut-off, or today before that. Throws `AppError` where it has not begun. */
export function viewPeriod(tools: Tools, period: Period, today: string): PeriodView {
  const { db, boardOf, office } = tools;
  checkBegun(period, today);
  const board = boardOf(sceneOfPeriod(office, period, today));
  return { board, overview: buildOverview(db, board, earlierThan(tools, period, today)) };
}

/** The figures of the period before; null where there is none. */
function earlierThan({ db, boardOf, office, frozen }: Tools, period: Period | null, today: string): Earlier | null {
  const before = office.periods.findLast(({ start }) => period !== null && start < period.start);
  if (!before) return null;
  if (before.state === 'frozen') return { ...frozen(before.id), period: before.name };
  return { ...comparedOf(db, boardOf(sceneOfPeriod(office, before, today))), period: before.name };
}
