import type { Paragraph } from 'docx';
import { balanceTitle } from '../../shared/balance-title.ts';
import type { ReportFonts, ReportSection } from '../../shared/model/report.ts';
import type { StyleIds } from './letter-styles.ts';
import { paragraphOf } from './letter-text.ts';

/** What stands above the blocks of a section. */
export type HeadText = { readonly kind: 'label' | 'title' | 'number' | 'line'; readonly text: string };

/**
 * @param number 第3期, of the first section; empty for others
 * @param width mm
 */
export function headTexts(
  { label, title, lines }: ReportSection,
  fonts: ReportFonts,
  number: string,
  width: number,
): readonly HeadText[] {
  const head: readonly HeadText[] = [
    { kind: 'label', text: label },
    { kind: 'title', text: balanceTitle(title, fonts.title.size, width) },
    { kind: 'number', text: number },
  ];
  const below = lines.filter((line) => line !== number).map((text): HeadText => ({ kind: 'line', text }));
  return [...head.filter(({ text }) => text !== ''), ...below];
}

export function headParagraph({ kind, text }: HeadText, ids: StyleIds): Paragraph {
  return paragraphOf(text, { style: ids[kind] });
}
