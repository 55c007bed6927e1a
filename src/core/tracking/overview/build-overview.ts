import type { Light, Overview } from '../../../shared/model/tracking.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { listDepartments } from '../../ledger/list-departments.ts';
import type { Board } from '../board.ts';
import { periodOf } from '../entries.ts';
import type { Scene } from '../tracked.ts';
import { type Compared, changeAgainst, type Earlier } from './change.ts';
import { countingRules } from './counting-rules.ts';
import { byDepartment } from './departments.ts';
import { isDueSoon } from './due-soon.ts';
import { accountableOf, type Counted, figuresOf, sum } from './figures.ts';
import { isLagging, listLagging } from './lagging.ts';
import { weighBy } from './weights.ts';

/** One leader's screen of where everything stands on the board's day. */
export function buildOverview(db: ReadableDB, board: Board, earlier: Earlier | null): Overview {
  const { scene, rows } = board;
  const weigh = weighBy(
    db,
    scene.day,
    rows.map(({ tracked }) => tracked),
  );
  const counted = accountableOf(board, weigh);
  const figures = figuresOf(counted, scene);
  const period = periodOf(scene);
  const bodies = listDepartments(db);
  const laggingDuties = sumLagging(counted, scene);
  const lagging = listLagging(db, counted, scene, bodies);
  return {
    periodId: period?.id ?? null,
    period: period?.name ?? null,
    asOf: scene.day,
    frozenAt: null,
    tasks: new Set(rows.map(({ tracked }) => tracked.taskId)).size,
    unitDuties: rows.reduce((total, { tracked }) => total + weigh(tracked), 0),
    accountable: sum(counted),
    ...figures,
    dueSoon: sum(counted.filter((one) => isDueSoon(one.standing, scene.day))),
    madeGood: sum(counted.filter(({ standing }) => standing.wasAlarm)),
    departments: byDepartment(bodies, board, counted, weigh),
    lagging,
    laggingTotal: lagging.length,
    laggingDuties,
    change: earlier && changeAgainst(earlier, { ...figures, laggingDuties }),
    lights: lightsOf(scene),
    ratings: scene.ratings,
    rules: countingRules(
      scene.day,
      period,
      rows.some(({ tracked }) => weigh(tracked) > 1),
    ),
  };
}

/** As much of a board as the period after it is compared with. */
export function comparedOf(db: ReadableDB, board: Board): Compared {
  const { scene, rows } = board;
  const tracked = rows.map((row) => row.tracked);
  const counted = accountableOf(board, weighBy(db, scene.day, tracked));
  return { ...figuresOf(counted, scene), laggingDuties: sumLagging(counted, scene) };
}

const sumLagging = (counted: readonly Counted[], scene: Scene): number =>
  sum(counted.filter(({ standing }) => isLagging(standing, scene)));

/** The lights of the scheme, each word once. */
function lightsOf({ scheme }: Scene): readonly Light[] {
  const lights = scheme.rules.map(({ color, word, meaning, alarm }) => ({ color, word, meaning, alarm }));
  return lights.filter(({ word }, index) => lights.findIndex((other) => other.word === word) === index);
}
