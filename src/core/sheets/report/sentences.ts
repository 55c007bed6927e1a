import type { Run } from '../../../shared/model/report.ts';
import { runWords } from '../../../shared/report-text.ts';
import type { Counter } from './counted-rows.ts';
import type { KeptWords } from './kept-words.ts';
import { shareWords } from './shares.ts';
import type { Formula } from './sheet-plan.ts';

/** Excel's limit for one formula, characters, with room for what a later version of a program writes around it. */
const MAX_FORMULA = 8_000;
const LABEL = '语句';

/**
 * A sentence whose figures follow 明细: its words are kept, and joined by a formula to figures counted anew. A sentence
 * without figures, or with too many for a formula, is plain text.
 * @param indent what stands before it
 */
export function planSentence(
  indent: string,
  runs: readonly Run[],
  counter: Counter,
  words: KeptWords,
): string | Formula {
  const text = indent + runs.map(runWords).join('');
  const figures = runs.map((run) => (typeof run === 'string' ? '' : countedWords(run, counter)));
  if (figures.some((each) => each === null) || runs.every((run) => typeof run === 'string')) return text;
  const parts = [indent, ...runs].flatMap((run, index): readonly string[] => {
    if (typeof run === 'string') return run === '' ? [] : [words.addressOf(LABEL, run)];
    const unit = run.kind === 'figure' && run.unit !== '' ? [words.addressOf(LABEL, run.unit)] : [];
    return [figures[index - 1] ?? '', ...unit];
  });
  const formula = parts.join('&');
  return formula.length > MAX_FORMULA ? text : { formula, value: text };
}

function countedWords(run: Exclude<Run, string>, counter: Counter): string | null {
  return run.kind === 'figure' ? counter.formulaOf(run) : shareWords(run, counter);
}
