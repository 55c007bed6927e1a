import type { FontRole, ReportFonts, ReportKind } from '../../shared/model/report.ts';

/** 专报 for a leader, one task on one sheet, and papers that are signed: one page wherever that can be. */
const ONE_PAGE: readonly ReportKind[] = [
  'summary',
  'progress-form',
  'assign-notice',
  'urge-notice',
  'extension-form',
  'result-form',
];
const SCALES = [1, 0.95, 0.9, 0.86, 0.82];
/** Points below which a type is not read with ease; a leader of fifty reads 小五. */
const LEAST: Partial<Record<FontRole, number>> = { title: 18, heading: 11, body: 9.5, header: 9, cell: 9, note: 7.5 };

/**
 * The fonts that the first section of a report is set in: those it asks for, or the next smaller ones with which it fits
 * into one page. A report that does not fit in the smallest keeps the fonts it asks for, over as many pages as it needs.
 */
export function fontsForOnePage(
  kind: ReportKind,
  fonts: ReportFonts,
  pagesWith: (fonts: ReportFonts) => number,
): ReportFonts {
  if (!ONE_PAGE.includes(kind)) return fonts;
  return SCALES.map((scale) => scaled(fonts, scale)).find((each) => pagesWith(each) === 1) ?? fonts;
}

function scaled(fonts: ReportFonts, scale: number): ReportFonts {
  const size = (role: FontRole) => {
    const wanted = fonts[role].size;
    return { ...fonts[role], size: Math.min(wanted, Math.max(LEAST[role] ?? wanted, wanted * scale)) };
  };
  return {
    title: size('title'),
    heading: size('heading'),
    kai: { ...fonts.kai, size: fonts.kai.size * scale },
    body: size('body'),
    header: size('header'),
    cell: size('cell'),
    note: size('note'),
    number: fonts.number,
  };
}
