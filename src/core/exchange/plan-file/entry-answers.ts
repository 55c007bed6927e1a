import type { AnswerField, MergeChange } from '../../../shared/model/exchange.ts';
import type { MeasuredValue, Rating } from '../../../shared/model/tracking.ts';
import { ENTRY_HEADERS, VALUE_HEADERS } from '../../../shared/plan-file-words.ts';
import { matchRating } from '../../tracking/ratings/match-rating.ts';
import type { Answer } from '../answer.ts';
import type { MatchedDuty } from './match-duty.ts';
import type { MatchedPeriod } from './match-periods.ts';
import type { PlacedRow } from './read-plan-file.ts';

/** A row of the file with the obligation and the period that it is about. */
export type PlacedEntry = {
  readonly row: PlacedRow;
  readonly matched: MatchedDuty;
  readonly period: MatchedPeriod;
};

/** What all answers of one file have in common. */
export type Sender = {
  /** Its place among the dropped files. */
  readonly file: number;
  readonly plan: string;
  readonly office: string;
  readonly ratings: readonly Rating[];
  /**
   * When the other office knew what this ledger says of an entry (`Answer.sentAt`): null where this office wrote it
   * itself, so that the two contradict each other.
   */
  readonly knewOf: (entry: PlacedEntry) => string | null;
};

const TEXTS = ['progress', 'problem', 'next', 'saidBy'] as const;

/** What one row of the sheet 进展 says, cell by cell; empty cells say nothing. */
export function entryAnswers(entry: PlacedEntry, sender: Sender): readonly Answer[] {
  const { row } = entry;
  const texts = TEXTS.map((field) => answer(entry, sender, { field, header: ENTRY_HEADERS[field] }));
  return [...texts, ratingAnswer(entry, sender), percentAnswer(entry, sender)].filter(
    ({ is, source }) => is !== '' && source.cell !== '' && row.sheet !== '',
  );
}

/** What one row of the sheet 指标数值 says. */
export function valueAnswer(entry: PlacedEntry, sender: Sender): Answer {
  const text = (header: keyof typeof VALUE_HEADERS) => entry.row.text(VALUE_HEADERS[header]).trim();
  const value = Number(text('value'));
  const isNumber = text('value') !== '' && Number.isFinite(value);
  return {
    ...answer(entry, sender, { field: 'value', header: VALUE_HEADERS.value }),
    indicator: { text: text('indicator'), unit: text('unit') as MeasuredValue['unit'], on: text('on') },
    is: `${text('value')}${text('unit')}`,
    ...(isNumber ? { value: String(value) } : { value: '', doubts: [`“${text('value')}”不是数字。`] }),
  };
}

function ratingAnswer(entry: PlacedEntry, sender: Sender): Answer {
  const plain = answer(entry, sender, { field: 'rating', header: ENTRY_HEADERS.rating });
  if (plain.is === '') return plain;
  const found = matchRating(plain.is, sender.ratings);
  if (found.certain) return { ...plain, is: found.rating.word, value: found.rating.code };
  const offered = found.candidates.length > 0 ? found.candidates : sender.ratings;
  return {
    ...plain,
    value: '',
    alternatives: offered.map(({ word, code }) => ({ word, value: code })),
    doubts: [...plain.doubts, `对方的评价“${plain.is}”在本单位的评价表中没有，请选定一项。`],
  };
}

function percentAnswer(entry: PlacedEntry, sender: Sender): Answer {
  const plain = answer(entry, sender, { field: 'percent', header: ENTRY_HEADERS.percent });
  const number = Number(plain.is.replace(/%$/, ''));
  if (plain.is === '') return plain;
  if (number >= 0 && number <= 100) return { ...plain, is: `${number}%`, value: String(number) };
  return { ...plain, value: '', doubts: [...plain.doubts, `“${plain.is}”不是 0 到 100 之间的数。`] };
}

type Asked = { readonly field: AnswerField; readonly header: string };

function answer({ row, matched, period, ...entry }: PlacedEntry, sender: Sender, { field, header }: Asked): Answer {
  const { file, plan, office, knewOf } = sender;
  const text = row.text(header);
  return {
    periodId: period.id,
    obligation: obligationOf(matched, plan),
    from: office,
    field,
    ...{ indicator: null, event: null, is: text, value: text },
    source: { file, sheet: row.sheet, cell: row.address(header) },
    match: matched.match,
    doubts: [
      ...(matched.match.certain ? [] : [`${matched.match.reason}。`]),
      ...(period.doubt === null ? [] : [period.doubt]),
    ],
    alternatives: [],
    sentAt: knewOf({ row, matched, period, ...entry }),
  };
}

export function obligationOf(
  { task, duty }: MatchedDuty,
  plan: string,
): Pick<MergeChange, 'obligationId' | 'taskId' | 'plan' | 'number' | 'content' | 'department'> {
  const { taskId, number, content } = task;
  return { obligationId: duty.obligationId, taskId, plan, number, content, department: duty.department };
}
