import type { ReportFonts, ReportSection } from './model/report.ts';

/** A page in mm: its size, and the margins around 版心. */
export type PageGeometry = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

const A4 = { short: 210, long: 297 };
const A3 = { short: 297, long: 420 };

/** Smaller running text is that of a table's page, and is set closer. */
const LEAST_LETTER_SIZE = 15;

/** GB/T 9704-2012: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm on A4. */
const UPRIGHT = { top: 37, right: 26, bottom: 35, left: 28 };
/** A4 turned on its side: the bound edge is the upper one, so that 版心 is 225 mm wide and 156 mm high. */
const TURNED = { top: 28, right: 37, bottom: 26, left: 35 };

/**
 * The page of an official document. A3 on its side is folded into the A4 bundle: as high as an A4 page and bound at its
 * left, it keeps the margins of an upright one.
 */
export function officialPage({ paper, orientation }: ReportSection['page']): PageGeometry {
  const size = paper === 'A4' ? A4 : A3;
  if (orientation === 'portrait') return { width: size.short, height: size.long, ...UPRIGHT };
  return { width: size.long, height: size.short, ...(paper === 'A4' ? TURNED : UPRIGHT) };
}

/** True where a page is set as a letter: upright, its running text in 三号. */
export function isLetter(fonts: ReportFonts, { width, height }: PageGeometry): boolean {
  return height > width && fonts.body.size >= LEAST_LETTER_SIZE;
}

/** Width of 版心, mm. */
export function typeAreaWidth({ width, left, right }: PageGeometry): number {
  return width - left - right;
}
