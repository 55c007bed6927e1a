import type { Report, ReportBlock, ReportSection, Run } from '../../../shared/model/report.ts';
import { chineseDay } from '../../tracking/calendar/days.ts';
import { isAccountable } from '../../tracking/transitions.ts';
import { type Counter, createCounter } from '../counter.ts';
import { detailsOf } from '../details.ts';
import { type DutyColumnKey, type DutyContext, dutiesInOrder, dutyTable } from '../duty-table.ts';
import { bodiesTable, ratingsInUse } from '../figure-tables.ts';
import { LETTER_WITH_LISTS_FONTS } from '../fonts.ts';
import { A4_LANDSCAPE, A4_PORTRAIT, frame, officeLine, scopeLine } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { namesOf } from '../names.ts';
import { inferredNote, legendNotes, rulesOf, supportNote } from '../rules.ts';
import { isLaggingDuty, isLateDuty } from '../select-duties.ts';
import { ANNEX_LIST } from '../templates/parts.ts';
import { faultParagraphs, nextSteps, praiseParagraphs, totalParagraphs } from './bulletin-text.ts';

/**
 * 督查通报: a text drafted from the data for a person to go on with — 总体情况, 做得好的, 存在问题 (by name), 下一步要求 —
 * and a table for each rating as its annex. Every number knows its rows; bodies are named in order of protocol.
 */
export function buildBulletin(input: BuildInput): Report {
  const { facts, before } = input;
  const context: DutyContext = { facts, names: namesOf(facts) };
  const now = createCounter(detailsOf(facts));
  const earlier = before && createCounter(detailsOf(before));
  const ratings = ratingsInUse(facts, [now]);
  const annexes = numbered(annexesOf(input, context, { counter: now, ratings }));
  const title = `关于${facts.period === null ? '' : facts.period.name}重点任务推进情况的督查通报`;
  const text = { input, context, now, earlier, ratings };
  const main: ReportSection = {
    name: '督查通报',
    role: 'main',
    label: '',
    title,
    lines: [scopeLine(input)],
    blocks: [
      ...totalParagraphs(text),
      heading('二、做得好的'),
      ...praiseParagraphs(text),
      heading('三、存在问题'),
      ...faultParagraphs(text, annexes[0]?.label ?? ''),
      heading('四、下一步要求'),
      ...nextSteps().map(body),
      ...annexes.map(({ title: name }, index) => body([`${index === 0 ? ANNEX_LIST : '　　　'}${index + 1}．${name}`])),
      { kind: 'signature', lines: [facts.office || '　'.repeat(8), chineseDay(facts.asOf)] },
    ],
    notes: [],
    page: A4_PORTRAIT,
  };
  return frame(input, { title, sections: [main, ...annexes], counter: now, fonts: LETTER_WITH_LISTS_FONTS });
}

type Tables = { readonly counter: Counter; readonly ratings: readonly string[] };

/**
 * What is late first, then one list for each rating in the office's order, then the bodies. Under these stands how all of
 * it was counted: a letter ends with 落款, and 统计口径 below it would take a page of its own.
 */
function annexesOf(input: BuildInput, context: DutyContext, { counter, ratings }: Tables): readonly ReportSection[] {
  const own = dutiesInOrder(context).filter(({ obligation }) => isAccountable(obligation));
  const wordOf = new Map(counter.rows.map(({ obligationId, cells }) => [obligationId, String(cells.rating)]));
  const late = own.filter(isLateDuty);
  const list = (title: string, rows: typeof own, columns: readonly DutyColumnKey[]): ReportSection => ({
    ...annex(input, title),
    blocks: [{ kind: 'table', table: dutyTable(context, rows, { columns, empty: '没有任务。' }) }],
    notes: [],
  });
  const lists = [
    ...(late.length > 0 ? [list('逾期任务清单', late, [...ITEM, 'daysLate', 'light', 'reason', 'measures'])] : []),
    ...ratings.map((word) => {
      const rows = own.filter(({ obligation }) => wordOf.get(obligation.id) === word);
      // Only of those that lag does a leader ask why.
      const isTroubled = rows.some(isLaggingDuty(input.facts));
      return list(`“${word}”任务清单`, rows, [...ITEM, 'state', 'light', ...(isTroubled ? TROUBLE : [])]);
    }),
  ];
  const bodies: ReportSection = {
    ...annex(input, '分单位办理情况'),
    blocks: [{ kind: 'table', table: bodiesTable(context, counter, ratings) }],
    notes: [
      supportNote(input.facts),
      rulesOf(input.facts, ['duties', 'late', 'lagging', 'missing', 'shares', 'order']),
      inferredNote(input.facts),
      ...legendNotes(input.facts),
    ].filter((note) => note !== null),
  };
  return [...lists, bodies];
}

const ITEM: readonly DutyColumnKey[] = ['number', 'plan', 'content', 'department', 'due'];
const TROUBLE: readonly DutyColumnKey[] = ['problem', 'next'];

function annex(input: BuildInput, title: string): Omit<ReportSection, 'blocks' | 'notes'> {
  return {
    name: title,
    role: 'annex',
    label: '',
    title,
    lines: [officeLine(input), scopeLine(input)],
    page: A4_LANDSCAPE,
  };
}

const numbered = (sections: readonly ReportSection[]): readonly ReportSection[] =>
  sections.map((section, index) => ({ ...section, label: sections.length === 1 ? '附件' : `附件${index + 1}` }));

const heading = (text: string): ReportBlock => ({ kind: 'heading', level: 1, text });
const body = (runs: readonly Run[]): ReportBlock => ({ kind: 'paragraph', style: 'body', runs });
