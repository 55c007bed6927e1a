import { HeadingLevel, type Paragraph } from 'docx';
import { balanceTitle } from '../../shared/balance-title.ts';
import type { ReportFonts, ReportSection } from '../../shared/model/report.ts';
import { officialPage, typeAreaWidth } from '../../shared/official-page.ts';
import { wrappedLines } from '../../shared/wrap-text.ts';
import { STYLE, type TextLines, textLines } from './letter-styles.ts';
import { paragraphOf } from './letter-text.ts';
import { POINTS_PER_MM } from './letter-units.ts';

/** What stands above the blocks of a section. */
export type HeadText = { readonly kind: 'label' | 'title' | 'number' | 'line'; readonly text: string };

/** @param number 第3期, of the first section; empty for others */
export function headTexts(section: ReportSection, fonts: ReportFonts, number: string): readonly HeadText[] {
  const { label, title, lines, page } = section;
  const head: readonly HeadText[] = [
    { kind: 'label', text: label },
    { kind: 'title', text: balanceTitle(title, fonts.title.size, typeAreaWidth(officialPage(page))) },
    { kind: 'number', text: number },
  ];
  const below = lines.filter((line) => line !== number).map((text): HeadText => ({ kind: 'line', text }));
  return [...head.filter(({ text }) => text !== ''), ...below];
}

export function headParagraph({ kind, text }: HeadText): Paragraph {
  return paragraphOf(text, kind === 'title' ? { heading: HeadingLevel.TITLE } : { style: STYLE[kind] });
}

/** Points of a section's page that its head and its notes leave to what stands between them. */
export function roomBetween({ page, notes }: ReportSection, head: readonly HeadText[], fonts: ReportFonts): number {
  const geometry = officialPage(page);
  const width = typeAreaWidth(geometry) * POINTS_PER_MM;
  const lines = textLines(fonts);
  const height = (text: string, { size, line, after }: TextLines) => wrappedLines(text, size, width) * line + after;
  const taken = [
    ...head.map(({ kind, text }) => height(text, lines[kind])),
    ...notes.map((note) => height(note, lines.note)),
  ];
  const whole = (geometry.height - geometry.top - geometry.bottom) * POINTS_PER_MM;
  return taken.reduce((room, each) => room - each, whole);
}
