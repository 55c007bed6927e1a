import type { MergeChange, ReadingNote } from '../../../shared/model/exchange.ts';
import type { Answer } from '../answer.ts';
import type { KnownEntry, KnownForms, MergeContext } from '../known.ts';
import { milestoneWords } from '../plan-file/milestone-words.ts';
import { NO_CHANGE } from '../read/cells/read-words.ts';
import { closedNotes, whyClosed } from './closed-periods.ts';
import { shownValue, storedValue } from './entry-fields.ts';
import { rowsAtOdds } from './rows-at-odds.ts';
import { withSpeakers } from './speakers.ts';

export type Compared = {
  readonly changes: readonly MergeChange[];
  /** Answers for periods that take nothing any more. */
  readonly notes: readonly ReadingNote[];
  /** Answers that say what the ledger says. */
  readonly same: number;
};

export type Draft = Omit<MergeChange, 'id'>;
type Weighed = { readonly answer: Answer; readonly entry: KnownEntry | null; readonly isSame: boolean };

/**
 * What the answers of all files would change, cell by cell. One that says what the ledger says changes nothing; equal
 * answers are one; those that differ, or differ from what the ledger has come to say since the form was sent, are a
 * conflict. Answers for a period that takes nothing more are put on the reading list.
 */
export function compareAnswers(answers: readonly Answer[], known: KnownForms, context: MergeContext): Compared {
  const weighed = weigh(answers, known);
  const closed: { readonly answer: Answer; readonly why: string }[] = [];
  const open: Weighed[] = [];
  for (const each of weighed) {
    const why = whyClosed(each.answer, known, context.today);
    if (why === null) open.push(each);
    else if (!each.isSame) closed.push({ answer: each.answer, why });
  }
  const drafts = new Map<Answer, Draft>();
  let conflicts = 0;
  const cells = [...Map.groupBy(open, ({ answer }) => cellKey(answer)).values()];
  const oddOf = rowsAtOdds(cells.map((cell) => cell.map(({ answer }) => answer)));
  for (const cell of cells) {
    const told = eachValue(cell);
    const differing = told.filter(({ isSame }) => !isSame);
    const isConflict =
      told.filter(({ answer }) => answer.value !== '').length > 1 ||
      differing.some((each) => contradictsLedger(each, known));
    if (isConflict) conflicts += 1;
    for (const { answer, entry } of differing) {
      const draft = toDraft(answer, entry, isConflict && answer.value !== '' ? conflicts : null, context);
      const odd = oddOf(answer);
      drafts.set(answer, odd === null ? draft : { ...draft, doubts: [...draft.doubts, odd] });
    }
  }
  const inOrder = answers.flatMap((answer) => drafts.get(answer) ?? []);
  return {
    changes: withSpeakers(inOrder).map((draft, id) => ({ id, ...draft })),
    notes: closedNotes(closed),
    same: weighed.filter(({ isSame }) => isSame).length,
  };
}

/** Each with the entry that it is compared with, looked up once for all cells of a row. */
function weigh(answers: readonly Answer[], known: KnownForms): readonly Weighed[] {
  const entries = new Map<string, KnownEntry | null>();
  return answers.map((answer) => {
    const { periodId, obligation } = answer;
    const key = `${periodId} ${obligation.obligationId}`;
    const entry = entries.has(key) ? entries.get(key) : known.findEntry(periodId, obligation.obligationId);
    entries.set(key, entry ?? null);
    const stored = storedValue(entry ?? null, answer);
    return { answer, entry: entry ?? null, isSame: stored !== '' && stored === answer.value };
  });
}

/** One cell of the ledger: what is measured has one for each day, and each event or milestone is one of its own. */
function cellKey({ periodId, obligation, field, indicator, event, milestone, value }: Answer): string {
  const cell = `${periodId} ${obligation.obligationId} ${field}`;
  if (indicator) return JSON.stringify([cell, indicator.text, indicator.unit, indicator.on]);
  if (milestone) return JSON.stringify([cell, milestone.key]);
  return event ? JSON.stringify([cell, event.kind, event.on, value]) : cell;
}

/** Of answers that say the same the surest. What nobody could read says nothing, and each is asked. */
function eachValue(cell: readonly Weighed[]): readonly Weighed[] {
  if (cell.length === 1) return cell;
  const readable = Map.groupBy(
    cell.filter(({ answer }) => answer.value !== ''),
    ({ answer }) => answer.value,
  );
  const surest = [...readable.values()].flatMap((same) => {
    return same.find(({ answer }) => answer.doubts.length === 0) ?? same[0] ?? [];
  });
  return [...surest, ...cell.filter(({ answer }) => answer.value === '')];
}

/**
 * The ledger has an answer from after the form went out: by telephone, by an earlier file, by another hand. What stood in the
 * cell before contradicts nothing, though the entry may be newer for what was written beside it.
 */
function contradictsLedger({ answer, entry }: Weighed, known: KnownForms): boolean {
  const stored = storedValue(entry, answer);
  if (!entry || answer.value === '' || stored === '') return false;
  const { sentAt, periodId, obligation } = answer;
  if (sentAt === null) return true;
  if (entry.at <= sentAt) return false;
  return storedValue(known.findEntryAt(periodId, obligation.obligationId, sentAt), answer) !== stored;
}

function toDraft(answer: Answer, entry: KnownEntry | null, conflict: number | null, { ratings }: MergeContext): Draft {
  const { sentAt: _, obligation, ...said } = answer;
  const own = answer.milestone?.own;
  const was = own ? milestoneWords(own) : shownValue(entry, answer, ratings);
  const doubts = wipesOut(answer, was) ? [...said.doubts, WIPED_OUT] : said.doubts;
  return { ...said, ...obligation, doubts, kind: was === '' ? 'new' : 'changed', was, conflict };
}

const WIPED_OUT = '本期已经登记过进展，写“无变化”会换掉原来的话，请确认。';

/** 无变化 means none since the last period, or none since what was said by telephone a week ago: nobody knows which. */
const wipesOut = ({ field, value }: Answer, was: string): boolean =>
  field === 'progress' && value === NO_CHANGE && was !== '';
