import { shortTask } from '../../../shared/form-words.ts';
import type { FormIndicator, RowMatch } from '../../../shared/model/exchange.ts';
import { textKey } from '../../importing/likeness.ts';
import { parseKey } from '../forms/form-code.ts';
import type { ReturnedRow, ReturnedTable } from '../read/returned.ts';
import type { AskedForm, AskedRow } from './asked.ts';
import type { AskedBook } from './asked-book.ts';
import { doubtfulBy, saysNumber } from './match-keyed.ts';
import { likenessToSent } from './wording.ts';

/** What a row of the sheet of indicators may measure. */
export type MeasuredCandidate = {
  readonly asked: AskedRow;
  readonly indicator: FormIndicator;
  readonly match: RowMatch;
};

export type MatchedIndicator = {
  readonly table: ReturnedTable;
  readonly row: ReturnedRow;
  readonly candidates: readonly MeasuredCandidate[];
};

type Measured = {
  readonly asked: AskedRow;
  readonly indicator: FormIndicator;
  /** The task beside it, cut short as it was sent, and whole. */
  readonly tasks: readonly string[];
};

const ALIKE = 0.7;
const MOST_CANDIDATES = 3;

/** Which indicator each row of the sheets of indicators measures: by its key, or, where it has none, by its wording. */
export function matchIndicators(
  tables: readonly ReturnedTable[],
  main: AskedForm,
  book: AskedBook,
): readonly MatchedIndicator[] {
  const all = main.rows.flatMap((asked) => asked.indicators.map((indicator) => measuredOf(asked, indicator)));
  const byText = Map.groupBy(all, ({ indicator }) => textKey(indicator.indicator));
  return tables.flatMap((table) =>
    table.rows.map((row): MatchedIndicator => {
      const said = byText.get(textKey(row.cells.get('indicator')?.text ?? '')) ?? [];
      const [one, ...more] = keyedIndicators(row, book);
      return { table, row, candidates: one ? judgeKeyed(one, more, said, row) : judgeUnkeyed(said, row) };
    }),
  );
}

function measuredOf(asked: AskedRow, indicator: FormIndicator): Measured {
  return { asked, indicator, tasks: [shortTask(asked.content), asked.content].map(textKey) };
}

function keyedIndicators(row: ReturnedRow, book: AskedBook): readonly Measured[] {
  return row.keys.flatMap((key): readonly Measured[] => {
    const asked = key.indicator === null ? null : book.row(key);
    const indicator = asked?.indicators.find((each) => parseKey(each.key)?.indicator === key.indicator);
    return asked && indicator ? [measuredOf(asked, indicator)] : [];
  });
}

function judgeKeyed(
  one: Measured,
  more: readonly Measured[],
  said: readonly Measured[],
  row: ReturnedRow,
): readonly MeasuredCandidate[] {
  const text = row.cells.get('indicator')?.text;
  const isSame = text !== undefined && textKey(text) === textKey(one.indicator.indicator);
  if (more.length === 0 && isSame && withTask([one], row).length > 0) {
    return [{ ...one, match: { by: 'key', certain: true, reason: '行码一致，指标与下发时相同' } }];
  }
  const others = withTask(said, row).filter((each) => each.indicator.key !== one.indicator.key);
  if (more.length > 0 || others.length > 0) {
    const reason = '行码与指标、任务文字分别是两行的，请确认是哪一项指标的数';
    return [one, ...more, ...others]
      .slice(0, MOST_CANDIDATES)
      .map((each) => ({ ...each, match: doubtfulBy('key', reason) }));
  }
  if (isSame) return [{ ...one, match: { by: 'key', certain: true, reason: '行码一致，指标与下发时相同' } }];
  if (text !== undefined && likenessToSent(text, one.indicator.indicator) >= ALIKE) {
    return [{ ...one, match: { by: 'key', certain: true, reason: '行码一致，指标文字略有改动' } }];
  }
  return [{ ...one, match: doubtfulBy('key', '行码一致，指标文字却对不上，请确认') }];
}

/** Tasks may share the wording of an indicator (达到100%): task and number beside it tell which is meant. */
function judgeUnkeyed(said: readonly Measured[], row: ReturnedRow): readonly MeasuredCandidate[] {
  const told = withTask(said, row);
  const numbered = told.filter(({ asked }) => saysNumber(asked, row));
  const [only, ...more] = numbered.length > 0 ? numbered : told;
  if (!only)
    return said
      .slice(0, MOST_CANDIDATES)
      .map((each) => ({ ...each, match: doubtfulBy('wording', '没有行码，只有指标文字相同，请确认') }));
  if (more.length === 0 && row.cells.has('content')) {
    return [{ ...only, match: { by: 'wording', certain: true, reason: '没有行码；指标与任务文字与下发时相同' } }];
  }
  return [only, ...more]
    .slice(0, MOST_CANDIDATES)
    .map((each) => ({ ...each, match: doubtfulBy('wording', '没有行码，同样的指标不止一项，请确认') }));
}

/** Those beside whose task the row stands; all of them where it says none. */
function withTask(measured: readonly Measured[], { cells }: ReturnedRow): readonly Measured[] {
  const text = cells.get('content')?.text;
  if (text === undefined) return measured;
  const task = textKey(text);
  return measured.filter(({ tasks }) => tasks.includes(task));
}
