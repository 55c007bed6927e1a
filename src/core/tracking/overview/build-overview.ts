import type { Overview } from '../../../shared/model/tracking.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import type { Board } from '../board.ts';
import { chineseDay } from '../calendar/days.ts';
import { periodOf } from '../entries.ts';
import type { Office } from '../office.ts';
import { isDone, isResting } from '../transitions.ts';
import { changeAgainst, type Earlier } from './change.ts';
import { byDepartment } from './departments.ts';
import { dueSoonUntil } from './due-soon.ts';
import { accountableOf, figuresOf, sum } from './figures.ts';
import { listLagging } from './lagging.ts';
import { weighBy } from './weights.ts';

/** One leader's screen of where everything stands on the board's day. */
export function buildOverview(db: ReadableDB, board: Board, office: Office, earlier: Earlier | null): Overview {
  const { scene, rows } = board;
  const weigh = weighBy(db, scene.day);
  const counted = accountableOf(board, weigh);
  const figures = figuresOf(counted, scene);
  const period = periodOf(scene);
  const soon = dueSoonUntil(office, scene.day);
  const isSoon = ({ standing }: (typeof counted)[number]) =>
    standing.due !== null &&
    standing.due >= scene.day &&
    standing.due <= soon.until &&
    !isDone(standing.state) &&
    !isResting(standing.state);
  return {
    periodId: period?.id ?? null,
    period: period?.name ?? null,
    asOf: scene.day,
    tasks: new Set(rows.map(({ tracked }) => tracked.taskId)).size,
    unitDuties: rows.reduce((total, { tracked }) => total + weigh(tracked), 0),
    accountable: sum(counted),
    ...figures,
    dueSoon: sum(counted.filter(isSoon)),
    dueSoonUntil: soon.until,
    departments: byDepartment(db, board, counted, weigh),
    lagging: listLagging(db, counted, scene),
    change: earlier && changeAgainst(earlier, figures),
    rules: [
      `截至${chineseDay(scene.day)}；任务数按方案条目计，单位任务数按“任务×单位×角色”计。`,
      '评价、亮灯、状态、逾期、未报送均按牵头、单独负责、分别负责和未注明角色的单位任务计；配合单位随牵头单位办结，不另计。',
      '“已办结”须经督办审核同意，含已销号；逾期指过现行时限而未办结，延期经批准的按新时限计；中止、挂账期间不计逾期。',
      '长期、周期性和未注明时限的任务本身不计逾期。',
      `“即将到期”按“${soon.rule}”计；“未报送”指本期应报而没有进展的单位任务。`,
      '百分比按最大余额法取一位小数，各项合计 100.0%。',
      ...(rows.some(({ tracked }) => weigh(tracked) > 1)
        ? ['按方案的统计口径，集体称谓（如各街乡）按成员单位个数计。']
        : []),
    ],
  };
}
