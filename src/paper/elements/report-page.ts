import { createElement as h, type ReactElement } from 'react';
import { fontProperties } from '../fonts.ts';
import { textStyles } from '../layout/text-styles.ts';
import type { PageItem, PaperPage } from '../pages.ts';
import type { OnFigure } from './figure-text.ts';
import { PaperForm } from './paper-form.ts';
import { PaperTable } from './paper-table.ts';
import { PaperText } from './paper-text.ts';

type Props = { readonly page: PaperPage; readonly onFigure?: OnFigure };

/** One page, as large as its paper: the same element in the window, for the printer and in a PDF. */
export function ReportPage({ page, onFigure = null }: Props): ReactElement {
  const { fonts } = page;
  const { width, height, top, right, bottom, left } = page.geometry;
  return h(
    'section',
    {
      className: `paper-page paper-${page.size}`,
      'aria-label': `第 ${page.number} 页，共 ${page.of} 页`,
      style: { width: `${width}mm`, height: `${height}mm`, ...fontProperties(fonts) },
    },
    h(
      'div',
      {
        className: 'paper-area',
        style: {
          top: `${top}mm`,
          left: `${left}mm`,
          width: `${width - left - right}mm`,
          height: `${height - top - bottom}mm`,
        },
      },
      ...page.items.map((item, index) => h(Item, { key: index, item, first: index === 0, page, onFigure })),
    ),
    h(Footer, { page, size: fonts.number.size }),
  );
}

type ItemProps = Required<Props> & { readonly item: PageItem; readonly first: boolean };

function Item({ item, first, page, onFigure }: ItemProps): ReactElement {
  const { fonts } = page;
  switch (item.kind) {
    case 'text':
      return h(PaperText, { item, first, onFigure });
    case 'table':
      return h(PaperTable, { table: item, size: fonts.cell.size, headerSize: fonts.header.size, onFigure });
    case 'form':
      return h(PaperForm, { lines: item.lines, size: fonts.cell.size, labelSize: fonts.header.size });
    case 'signature': {
      const { size, lineHeight } = textStyles(fonts, page.geometry).body;
      const style = { fontSize: `${size}pt`, lineHeight: `${lineHeight}mm`, marginTop: `${2 * lineHeight}mm` };
      return h(
        'div',
        { className: 'paper-signature', style },
        ...item.lines.map((line, index) => h('div', { key: index }, line)),
      );
    }
  }
}

/** mm from 版心 to the page number, and the height of its line. */
const NUMBER_BELOW = 7;
const NUMBER_HEIGHT = 6;

/** GB/T 9704-2012: — 1 — one character from the right edge of odd pages, from the left edge of even ones. */
function Footer({ page, size }: { readonly page: PaperPage; readonly size: number }): ReactElement {
  const { width, height, top, right, bottom, left } = page.geometry;
  const turned = page.footer === 'turned';
  const style = turned
    ? {
        left: `${left - NUMBER_BELOW - NUMBER_HEIGHT}mm`,
        top: `${top}mm`,
        width: `${NUMBER_HEIGHT}mm`,
        height: `${height - top - bottom}mm`,
      }
    : {
        left: `${left}mm`,
        top: `${height - bottom + NUMBER_BELOW}mm`,
        width: `${width - left - right}mm`,
        height: `${NUMBER_HEIGHT}mm`,
      };
  const side = page.number % 2 === 1 ? 'paper-odd' : 'paper-even';
  return h(
    'footer',
    { className: `paper-footer ${side}${turned ? ' paper-turned' : ''}`, style },
    h('span', { className: 'paper-number', style: { fontSize: `${size}pt` } }, `— ${page.number} —`),
    h('span', { className: 'paper-footnote' }, [page.footnote, `共 ${page.of} 页`].filter(Boolean).join('　')),
  );
}
