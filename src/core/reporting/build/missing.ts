import type { Report, ReportSection, ReportTable } from '../../../shared/model/report.ts';
import { NO, YES } from '../../../shared/report-words.ts';
import { isAccountable, isDone, isResting } from '../../tracking/transitions.ts';
import { ACCOUNTABLE, type Counter, createCounter, is } from '../counter.ts';
import { detailsOf } from '../details.ts';
import { type DutyColumnKey, type DutyContext, type DutyRow, dutiesInOrder, dutyTable } from '../duty-table.ts';
import { countByBody } from '../figure-tables.ts';
import { A4_LANDSCAPE, frame, occasionOf, officeLine, scopeLine } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { missingRuns } from '../missing-words.ts';
import { namesOf } from '../names.ts';
import { rulesOf, shortLegend } from '../rules.ts';
import { isMissingDuty } from '../select-duties.ts';

export const MISSING_COLUMNS: readonly DutyColumnKey[] = [
  'number',
  'plan',
  'content',
  'role',
  'due',
  'light',
  'said',
  'urged',
];

/** 未报送: which bodies have not answered for the period, how much of it, and when they were urged. */
export function buildMissing(input: BuildInput): Report {
  const { facts } = input;
  const context: DutyContext = { facts, names: namesOf(facts) };
  const counter = createCounter(detailsOf(facts));
  const all = dutiesInOrder(context);
  const missing = all.filter(isMissingDuty);
  const title = `未报送单位名单（${occasionOf(input)}）`;
  const silent = silentSupport(context, all);
  const main: ReportSection = {
    name: '未报送',
    role: 'main',
    label: '',
    title,
    lines: [officeLine(input), scopeLine(input)],
    blocks: [
      { kind: 'heading', level: 1, text: '一、报送情况' },
      { kind: 'paragraph', style: 'line', runs: missingRuns(context, counter) },
      { kind: 'table', table: returnsTable(context, counter) },
      { kind: 'heading', level: 1, text: '二、未报送事项' },
      {
        kind: 'table',
        table: dutyTable(context, missing, {
          columns: MISSING_COLUMNS,
          empty: '应报的均已报送。',
          groups: ({ obligation }) => context.names.department(obligation.departmentId),
        }),
      },
    ],
    notes: [
      rulesOf(facts, ['duties', 'missing', 'order']),
      missing.length > 0 ? shortLegend(facts) : null,
      silent.length > 0 ? `配合单位本期没有填报的，随牵头单位报送，不计未报送，列名备查：${silent.join('、')}。` : null,
    ].filter((note) => note !== null),
    page: A4_LANDSCAPE,
  };
  return frame(input, { title, sections: [main], counter });
}

/** What came in and what did not of each body that the period asked. */
const returnsTable = (context: DutyContext, counter: Counter): ReportTable =>
  countByBody(context, counter, {
    header: '单位',
    columns: [
      { key: 'returned', header: '已报送（项）', where: [ACCOUNTABLE, is('returned', YES)] },
      { key: 'missing', header: '未报送（项）', where: [ACCOUNTABLE, is('returned', NO)] },
    ],
    empty: '本期没有应报的单位任务。',
  });

/** 配合单位没有报的是牵头单位的事，但要列名. Only of what was handed out and is in hand. */
function silentSupport({ names }: DutyContext, all: readonly DutyRow[]): readonly string[] {
  const silent = all.filter(({ obligation: { role, standing } }) => {
    const inHand = standing.state !== 'pending' && !isDone(standing.state) && !isResting(standing.state);
    return !isAccountable({ role }) && inHand && !standing.returned;
  });
  const bodies = Map.groupBy(silent, ({ obligation }) => obligation.departmentId);
  return [...bodies].map(([id, rows]) => `${names.department(id)}${rows.length}项`);
}
