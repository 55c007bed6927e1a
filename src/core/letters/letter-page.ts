import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { ReportFonts, ReportSection } from '../../shared/model/report.ts';
import { isLetter, type PageGeometry } from '../../shared/official-page.ts';
import { STYLE } from './letter-styles.ts';
import { halfPoints, twips, twipsOfPoints } from './letter-units.ts';

/** 页码 7 mm under 版心; its own 四号 digits are 5 mm high. */
const FOOTER_BELOW_MM = 7 + 5;
const HEADER_MM = 15;
const COUNT_SIZE = 9;

/** The page of a section with its footers: what a Word section is but for its paragraphs. */
export function sectionPage(
  section: ReportSection,
  page: PageGeometry,
  fonts: ReportFonts,
): Omit<ISectionOptions, 'children'> {
  const landscape = section.page.orientation === 'landscape';
  const letter = isLetter(fonts, page);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // Word is told the page upright, and that it lies.
        size: {
          width: twips(Math.min(page.width, page.height)),
          height: twips(Math.max(page.width, page.height)),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(page.top),
          right: twips(page.right),
          bottom: twips(page.bottom),
          left: twips(page.left),
          header: twips(HEADER_MM),
          footer: twips(page.bottom - FOOTER_BELOW_MM),
        },
      },
    },
    footers: {
      default: footer(fonts, AlignmentType.RIGHT, !letter),
      even: footer(fonts, AlignmentType.LEFT, !letter),
    },
  };
}

/** — 1 — one character away from the edge; on pages of tables 第 1 页 of how many, as well. */
function footer(
  { number }: ReportFonts,
  alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT,
  counted: boolean,
) {
  const edge = twipsOfPoints(number.size);
  const indent = alignment === AlignmentType.LEFT ? { left: edge } : { right: edge };
  const size = halfPoints(COUNT_SIZE);
  const count = new Paragraph({
    style: STYLE.footer,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size, children: ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'] })],
  });
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment,
        indent,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
      ...(counted ? [count] : []),
    ],
  });
}
