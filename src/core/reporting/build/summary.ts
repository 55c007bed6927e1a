import type { Report, ReportBlock, ReportCell, ReportSection, ReportTable, Run } from '../../../shared/model/report.ts';
import type { PeriodFacts } from '../../tracking/freeze/snapshot.ts';
import { ACCOUNTABLE, type Counter, createCounter, is } from '../counter.ts';
import { detailsOf } from '../details.ts';
import { type DutyColumnKey, type DutyContext, type DutyRow, dutiesInOrder, dutyTable } from '../duty-table.ts';
import { bodiesTable, FIGURES, ratingsInUse, spreadTable } from '../figure-tables.ts';
import { PAGE_FONTS } from '../fonts.ts';
import { A3_LANDSCAPE, A4_LANDSCAPE, A4_PORTRAIT, frame, occasionOf, officeLine, scopeLine } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { missingRuns } from '../missing-words.ts';
import { namesOf } from '../names.ts';
import { groupRule, inferredNote, legendNotes, rulesOf, shortLegend, supportNote } from '../rules.ts';
import { isLaggingDuty, longestLate } from '../select-duties.ts';
import { shortened } from '../shortened.ts';
import { annex, numbered } from './annexes.ts';

const TITLE = '重点任务办理情况专报';
/** As many rows as a page has room for beside the figures; all of them, whole, are in the annex. */
const MOST_LAGGING = 5;
/** Signs of a task, a reason, a measure on the page. */
const MOST_SIGNS = 30;

export const SUMMARY_COLUMNS: readonly DutyColumnKey[] = [
  'content',
  'department',
  'due',
  'light',
  'reason',
  'measures',
];

/** 领导专报: one page with what a leader asks for first, the lists behind it as annexes. */
export function buildSummary(input: BuildInput): Report {
  const { facts, before } = input;
  const context: DutyContext = { facts, names: namesOf(facts) };
  const now = createCounter(detailsOf(facts));
  const earlier = before && createCounter(detailsOf(before));
  const ratings = ratingsInUse(facts, [now, earlier]);
  const lagging = dutiesInOrder(context).filter(isLaggingDuty(facts));
  const annexes = numbered([
    ...(lagging.length > 0 ? [laggingAnnex(input, context, lagging)] : []),
    bodiesAnnex(input, bodiesTable(context, now, ratings)),
  ]);
  const bodies = annexes.at(-1)?.label ?? '';
  const main: ReportSection = {
    name: '专报',
    role: 'main',
    label: '',
    title: `${TITLE}（${occasionOf(input)}）`,
    lines: [officeLine(input), scopeLine(input)],
    blocks: [
      heading('一、总体情况'),
      {
        kind: 'paragraph',
        style: 'body',
        runs: totalRuns(now, earlier !== null && before ? (before.period?.name ?? '') : null, bodies),
      },
      { kind: 'table', table: spreadTable(ratings, { column: 'rating', header: '评价', now, before: earlier }) },
      heading('二、滞后事项'),
      ...laggingBlocks(context, lagging, annexes[0]?.label ?? ''),
      heading('三、未报送单位'),
      { kind: 'paragraph', style: 'body', runs: missingRuns(context, now) },
    ],
    notes: [
      supportNote(facts),
      pageRule(facts, bodies),
      inferredNote(facts),
      lagging.length > 0 ? shortLegend(facts) : null,
    ].filter((note) => note !== null),
    page: A4_PORTRAIT,
  };
  return frame(input, { title: main.title, sections: [main, ...annexes], counter: now, fonts: PAGE_FONTS });
}

/** What the figures of the page rest on, in short; the rest stands with the annex. */
const pageRule = (facts: PeriodFacts, bodies: string): string =>
  `统计口径：一项任务由几个单位承担，就计几项单位任务；${groupRule(facts)}；各数不含配合单位，“已办结”须经督办审核同意，百分比合计为100.0%；“逾期”“滞后”“未报送”“曾亮警示灯已整改”的口径见${bodies}。`;

/** 共有任务42项、单位任务120项…: every number knows its rows. */
function totalRuns(now: Counter, before: string | null, bodies: string): readonly Run[] {
  const figures = FIGURES.filter(({ key }) => key !== 'duties').flatMap(({ header, where }, index): readonly Run[] => [
    `${index === 0 ? '' : '，'}${header}`,
    now.duties(where, '项'),
  ]);
  const [accepted] = now.shares([ACCOUNTABLE], [[is('accepted')], [is('accepted', '否')]]);
  return [
    '共有任务',
    now.tasks([], '项'),
    '、单位任务',
    now.duties([], '项'),
    '，其中由牵头等单位负责办结的',
    now.duties([ACCOUNTABLE], '项'),
    '（以下各数以此计）。',
    ...figures,
    ...(accepted && accepted.value !== null ? ['。办结率', accepted] : []),
    before === null ? '' : `。与上期（${before}）比较的增减见下表`,
    `。分单位情况见${bodies}。`,
  ];
}

/** The gravest few on the page, in order of protocol; never one after the other by how late they are. */
function laggingBlocks(context: DutyContext, lagging: readonly DutyRow[], label: string): readonly ReportBlock[] {
  if (lagging.length === 0) return [{ kind: 'paragraph', style: 'body', runs: ['没有滞后事项。'] }];
  const table = dutyTable(context, longestLate(lagging, MOST_LAGGING), {
    columns: SUMMARY_COLUMNS,
    empty: '没有滞后事项。',
  });
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map(short) }));
  const note =
    lagging.length > MOST_LAGGING
      ? `本页列逾期时间较长的${MOST_LAGGING}项，按单位名册次序排列；全部${lagging.length}项的全文见${label}。`
      : `全文见${label}。`;
  return [
    { kind: 'table', table: { ...table, rows } },
    { kind: 'paragraph', style: 'note', runs: [note] },
  ];
}

const short = (cell: ReportCell): ReportCell => (typeof cell === 'string' ? shortened(cell, MOST_SIGNS) : cell);

const laggingAnnex = (input: BuildInput, context: DutyContext, lagging: readonly DutyRow[]): ReportSection =>
  annex(input, {
    title: '滞后事项清单',
    blocks: [
      {
        kind: 'table',
        table: dutyTable(context, lagging, {
          columns: [
            ...(['number', 'plan', 'content', 'department', 'role', 'due', 'daysLate'] as const),
            ...(['rating', 'light', 'reason', 'measures', 'said'] as const),
          ],
          empty: '没有滞后事项。',
        }),
      },
    ],
    notes: [rulesOf(input.facts, ['lagging', 'late', 'order']), ...legendNotes(input.facts)],
    page: A3_LANDSCAPE,
  });

const bodiesAnnex = (input: BuildInput, table: ReportTable): ReportSection =>
  annex(input, {
    name: '分单位情况',
    title: '分单位办理情况',
    blocks: [{ kind: 'table', table }],
    notes: [rulesOf(input.facts, ['duties', 'late', 'lagging', 'missing', 'made-good', 'order'])],
    page: A4_LANDSCAPE,
  });

const heading = (text: string): ReportBlock => ({ kind: 'heading', level: 1, text });
