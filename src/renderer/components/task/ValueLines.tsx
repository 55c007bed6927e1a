import { DEADLINE_WORDS } from '../../../shared/glossary.ts';
import type { Deadline, Indicator } from '../../../shared/model/table.ts';
import { CellMark, WordMark } from '../Facts.tsx';
import { indicatorWords } from './task-words.ts';

/** What kind of deadline, the words it was read from, and the days they give. */
export function DeadlineLine({ deadline }: { readonly deadline: Deadline }) {
  const days = [deadline.start, deadline.due].filter((day) => day !== null).join(' 至 ');
  return (
    <>
      <WordMark>{DEADLINE_WORDS[deadline.kind]}</WordMark> {deadline.text} {days && <strong>{days}</strong>}{' '}
      <CellMark cell={deadline.cell} />
    </>
  );
}

/** What is measured, against which value, and the words it was read from. */
export function IndicatorLine({ indicator }: { readonly indicator: Indicator }) {
  return (
    <>
      {indicatorWords(indicator)} {indicator.soft && <WordMark>力争</WordMark>}（原文“{indicator.text}”）{' '}
      <CellMark cell={indicator.cell} />
    </>
  );
}
