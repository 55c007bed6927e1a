import type { FontRole, ReportFonts, ReportKind } from './model/report.ts';
import type { PageGeometry } from './official-page.ts';

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

/** mm: 专报 is no 公文; where smaller type alone does not do, its page is filled further than 版心. */
const CLOSE = { top: 25, right: 20, bottom: 22, left: 25 };

/** In what type and between which margins a section is set. */
export type Dress = { readonly fonts: ReportFonts; readonly geometry: PageGeometry };

/**
 * How a section of a report is set: as it asks for, or in the next smaller type, at last between closer margins, with
 * which it fits into one page. What does not fit then stays as it asks for, over as many pages as it needs.
 */
export function dressForOnePage(kind: ReportKind, wanted: Dress, pagesWith: (dress: Dress) => number): Dress {
  if (!ONE_PAGE.includes(kind)) return wanted;
  const close = { ...wanted.geometry, ...CLOSE };
  const upright = wanted.geometry.height > wanted.geometry.width;
  const geometries = upright && kind === 'summary' ? [wanted.geometry, close] : [wanted.geometry];
  const dresses = geometries.flatMap((geometry) =>
    SCALES.map((scale) => ({ geometry, fonts: scaled(wanted.fonts, scale) })),
  );
  return dresses.find((dress) => pagesWith(dress) === 1) ?? wanted;
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
