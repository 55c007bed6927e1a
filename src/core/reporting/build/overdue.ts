import type { Report, ReportBlock, ReportSection, Run } from '../../../shared/model/report.ts';
import { ACCOUNTABLE, type Counter, createCounter, is } from '../counter.ts';
import { detailsOf } from '../details.ts';
import { type DutyColumnKey, type DutyContext, type DutyRow, dutiesInOrder, dutyTable } from '../duty-table.ts';
import { A3_LANDSCAPE, frame, officeLine, scopeLine } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { namesOf } from '../names.ts';
import { legendNotes, rulesOf, supportNote } from '../rules.ts';
import { isLateDuty, isMadeGoodDuty, isSoonDuty } from '../select-duties.ts';

const TITLE = '逾期和临期任务清单';

const DAYS: readonly DutyColumnKey[] = ['number', 'plan', 'content', 'department', 'role', 'originalDue', 'presentDue'];
const OPEN: readonly DutyColumnKey[] = ['extension', 'daysLate', 'light', 'reason', 'measures', 'urged'];
const SOON: readonly DutyColumnKey[] = ['extension', 'state', 'rating', 'light', 'progress', 'next'];
const SETTLED: readonly DutyColumnKey[] = ['extension', 'doneOn', 'state', 'rating', 'progress'];

export const OVERDUE_COLUMNS: readonly DutyColumnKey[] = [...new Set([...DAYS, ...OPEN, ...SOON, ...SETTLED])];

/**
 * 逾期和临期: what is late, what is due within a week, and what was late or alarming and is settled, with the day of the
 * document beside the day in force and the paper that moved it. What has no day stands nowhere here.
 */
export function buildOverdue(input: BuildInput): Report {
  const { facts } = input;
  const context: DutyContext = { facts, names: namesOf(facts) };
  const counter = createCounter(detailsOf(facts));
  const all = dutiesInOrder(context);
  const part = (text: string, rows: readonly DutyRow[], columns: readonly DutyColumnKey[], empty: string) =>
    [
      { kind: 'heading', level: 1, text },
      { kind: 'table', table: dutyTable(context, rows, { columns: [...DAYS, ...columns], empty }) },
    ] satisfies readonly ReportBlock[];
  const main: ReportSection = {
    name: '逾期和临期',
    role: 'main',
    label: '',
    title: TITLE,
    lines: [officeLine(input), scopeLine(input)],
    blocks: [
      { kind: 'paragraph', style: 'line', runs: totals(counter) },
      ...part('一、逾期未办结', all.filter(isLateDuty), OPEN, '没有逾期任务。'),
      ...part('二、七日内到期', all.filter(isSoonDuty(facts)), SOON, '没有七日内到期的任务。'),
      ...part('三、曾亮警示灯已整改（含逾期办结）', all.filter(isMadeGoodDuty), SETTLED, '没有曾亮警示灯的任务。'),
    ],
    notes: [supportNote(facts), rulesOf(facts, ['duties', 'late', 'made-good', 'order']), ...legendNotes(facts)].filter(
      (note) => note !== null,
    ),
    page: A3_LANDSCAPE,
  };
  return frame(input, { title: TITLE, sections: [main], counter });
}

function totals(counter: Counter): readonly Run[] {
  return [
    '由牵头等单位负责的单位任务',
    counter.duties([ACCOUNTABLE], '项'),
    '，逾期未办结',
    counter.duties([ACCOUNTABLE, is('late')], '项'),
    '，七日内到期',
    counter.duties([ACCOUNTABLE, is('dueSoon')], '项'),
    '，曾亮警示灯已整改',
    counter.duties([ACCOUNTABLE, is('madeGood')], '项'),
    '。',
  ];
}
