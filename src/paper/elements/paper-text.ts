import { createElement as h, type ReactElement } from 'react';
import type { PageItem, TextKind } from '../pages.ts';
import { FigureText, type OnFigure } from './figure-text.ts';

type Props = {
  readonly item: Extract<PageItem, { kind: 'text' }>;
  readonly first: boolean;
  readonly onFigure: OnFigure;
};

const TAGS: Record<TextKind, 'h1' | 'h2' | 'h3' | 'h4' | 'p'> = {
  label: 'p',
  title: 'h1',
  number: 'p',
  line: 'p',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  body: 'p',
  plain: 'p',
  note: 'p',
};

/** Running text, or the part of it that stands on one page. */
export function PaperText({ item, first, onFigure }: Props): ReactElement {
  const { text, style, runs, begins, ends } = item;
  return h(
    TAGS[text],
    {
      className: `paper-text paper-text-${text}${ends ? '' : ' paper-unended'}`,
      style: {
        fontFamily: `var(--paper-${style.role})`,
        fontSize: `${style.size}pt`,
        letterSpacing: style.pitch === style.size ? undefined : `${style.pitch - style.size}pt`,
        lineHeight: `${style.lineHeight}mm`,
        textAlign: style.align,
        textIndent: begins ? `${style.indent * style.pitch}pt` : 0,
        marginTop: begins && !first ? `${style.before}mm` : 0,
        marginBottom: ends ? `${style.after}mm` : 0,
      },
    },
    ...runs.map((run, key) => (typeof run === 'string' ? run : h(FigureText, { key, of: run, onFigure }))),
  );
}
