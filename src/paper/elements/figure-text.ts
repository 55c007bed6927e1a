import { createElement as h, type ReactElement } from 'react';
import type { Figure, Share } from '../../shared/model/report.ts';
import { runWords } from '../../shared/report-text.ts';

/** Opens the rows of a figure; null on paper, where nothing can be pressed. */
export type OnFigure = ((figure: Figure | Share) => void) | null;

/** A number that knows its rows: a button in the window, the same words on paper. */
export function FigureText({
  of,
  onFigure,
}: {
  readonly of: Figure | Share;
  readonly onFigure: OnFigure;
}): ReactElement {
  const words = runWords(of);
  if (!onFigure) return h('span', null, words);
  return h(
    'button',
    { type: 'button', className: 'paper-figure', title: '查看这个数的明细', onClick: () => onFigure(of) },
    words,
  );
}
