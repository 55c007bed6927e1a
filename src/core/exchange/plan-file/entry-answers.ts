import type { AnswerField, MergeChange } from '../../../shared/model/exchange.ts';
import type { Rating, RatingClass } from '../../../shared/model/tracking.ts';
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
  /** What a rating of the other office means; undefined for a word that it has not. */
  readonly classOf: (word: string) => RatingClass | undefined;
  readonly ownSaying: (entry: PlacedEntry) => OwnSaying;
};

/**
 * What this ledger has of an obligation in a period. Where the other office said that before, it renews its own words; where
 * somebody else did, the two contradict each other, and what only one of them says must be looked at beside the rest.
 */
export type OwnSaying = 'nothing' | 'theirs' | 'own';

/** The latest that can be: who said something before knows of it whenever he says it anew. */
const AFTER_ALL = '9999-12-31';

const ELSEWISE = '本台账这一期已另有登记，请对照着核对。';

const TEXTS = ['progress', 'problem', 'next', 'saidBy'] as const;

/** What one row of the sheet 进展 says, cell by cell; empty cells say nothing. */
export function entryAnswers(entry: PlacedEntry, sender: Sender): readonly Answer[] {
  const texts = TEXTS.map((field) => answer(entry, sender, { field, header: ENTRY_HEADERS[field] }));
  return [...texts, ratingAnswer(entry, sender), percentAnswer(entry, sender)].filter(({ is }) => is !== '');
}

/** What one row of the sheet 指标数值 says. */
export function valueAnswer(entry: PlacedEntry, sender: Sender): Answer {
  const text = (header: keyof typeof VALUE_HEADERS) => entry.row.text(VALUE_HEADERS[header]).trim();
  const plain = answer(entry, sender, { field: 'value', header: VALUE_HEADERS.value });
  const value = Number(text('value'));
  const isNumber = text('value') !== '' && Number.isFinite(value);
  return {
    ...plain,
    indicator: { text: text('indicator'), unit: text('unit'), on: text('on') },
    is: `${text('value')}${text('unit')}`,
    value: isNumber ? String(value) : '',
    doubts: [...plain.doubts, ...(isNumber ? [] : [`“${text('value')}”不是数字。`])],
  };
}

/** A word that this office has not is read by what the other office says that it means, and asked. */
function ratingAnswer(entry: PlacedEntry, sender: Sender): Answer {
  const plain = answer(entry, sender, { field: 'rating', header: ENTRY_HEADERS.rating });
  if (plain.is === '') return plain;
  const found = matchRating(plain.is, sender.ratings);
  if (found.certain) return { ...plain, is: found.rating.word, value: found.rating.code };
  const meant = sender.ratings.filter((rating) => rating.class === sender.classOf(plain.is));
  const only = meant.length === 1 ? meant[0] : undefined;
  const offered = [...meant, ...sender.ratings.filter((rating) => !meant.includes(rating))];
  const taken = only ? `，暂按意思相同的“${only.word}”计` : '';
  return {
    ...plain,
    is: only?.word ?? plain.is,
    value: only?.code ?? '',
    alternatives: offered.map(({ word, code }) => ({ word, value: code })),
    doubts: [...plain.doubts, `对方的评价“${plain.is}”在本单位的评价表中没有${taken}，请选定一项。`],
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

function answer(entry: PlacedEntry, sender: Sender, { field, header }: Asked): Answer {
  const { file, plan, office } = sender;
  const { row, matched, period } = entry;
  const own = sender.ownSaying(entry);
  const text = row.text(header);
  return {
    periodId: period.id,
    obligation: obligationOf(matched, plan),
    from: office,
    field,
    ...{ indicator: null, event: null, milestone: null, is: text, value: text },
    source: { file, sheet: row.sheet, cell: row.address(header) },
    match: matched.match,
    doubts: [
      ...(matched.match.certain ? [] : [`${matched.match.reason}。`]),
      ...(period.doubt === null ? [] : [period.doubt]),
      ...(own === 'own' ? [ELSEWISE] : []),
    ],
    alternatives: [],
    sentAt: own === 'theirs' ? AFTER_ALL : null,
  };
}

export function obligationOf(
  { task, duty }: MatchedDuty,
  plan: string,
): Pick<MergeChange, 'obligationId' | 'taskId' | 'plan' | 'number' | 'content' | 'department'> {
  const { taskId, number, content } = task;
  return { obligationId: duty.obligationId, taskId, plan, number, content, department: duty.department };
}
