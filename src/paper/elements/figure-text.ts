import { createElement as h, type KeyboardEvent, type ReactElement } from 'react';
import type { Figure, Share } from '../../shared/model/report.ts';
import { runWords } from '../../shared/report-text.ts';

/** Opens the rows of a figure; null on paper, where nothing can be pressed. */
export type OnFigure = ((figure: Figure | Share) => void) | null;

type Props = { readonly of: Figure | Share; readonly onFigure: OnFigure };

/**
 * A number that knows its rows: to be pressed in the window, the same words on paper. A real button is a box of its own
 * in the line, which would break lines elsewhere than paper does: a comma could begin one.
 */
export function FigureText({ of, onFigure }: Props): ReactElement {
  const words = runWords(of);
  if (!onFigure) return h('span', null, words);
  const press = () => onFigure(of);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
  const title = '查看这个数的明细';
  return h('span', { role: 'button', tabIndex: 0, className: 'paper-figure', title, onClick: press, onKeyDown }, words);
}
