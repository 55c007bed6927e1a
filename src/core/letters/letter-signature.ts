import type { Paragraph } from 'docx';
import type { ReportFonts } from '../../shared/model/report.ts';
import { STYLE } from './letter-styles.ts';
import { paragraphOf } from './letter-text.ts';
import { twipsOfPoints } from './letter-units.ts';

/** GB/T 9704-2012: 成文日期 stands four characters from the right edge. */
const FREE_CHARACTERS = 4;
/** Of the size of the text: left free above it. */
export const SIGNATURE_ABOVE = 2;

/**
 * The office and the day at the end of a letter: the longest line four characters from the edge, the others centred on it.
 * @param tied not parted from what stands below it
 */
export function signatureOf(lines: readonly string[], { body }: ReportFonts, tied: boolean): readonly Paragraph[] {
  const widths = lines.map(widthInCharacters);
  const longest = Math.max(0, ...widths);
  return lines.map((line, index) => {
    const characters = FREE_CHARACTERS + (longest - (widths[index] ?? 0)) / 2;
    return paragraphOf(line, {
      style: STYLE.signature,
      indent: { right: twipsOfPoints(characters * body.size) },
      ...(index === 0 ? { spacing: { before: twipsOfPoints(body.size * SIGNATURE_ABOVE) } } : {}),
      keepNext: tied || index < lines.length - 1,
    });
  });
}

function widthInCharacters(line: string): number {
  return [...line].reduce((sum, character) => sum + (character > ' ' && character <= '~' ? 0.5 : 1), 0);
}
