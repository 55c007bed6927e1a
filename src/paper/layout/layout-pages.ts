import { chineseDay } from '../../shared/local-time.ts';
import type { Report } from '../../shared/model/report.ts';
import { isLetter, officialPage } from '../../shared/official-page.ts';
import { type Dress, dressForOnePage } from '../../shared/one-page.ts';
import { numberBelowTitle } from '../../shared/report-text.ts';
import type { PageSize, PaperPage } from '../pages.ts';
import { layoutSection } from './layout-section.ts';

/**
 * A report on pages, as it is printed: pure, so that the window, the printer and the command line agree. The heights are
 * cautious (`wrapText`): what a browser then sets is never higher than its page.
 */
export function layoutPages(report: Report): readonly PaperPage[] {
  const { sections } = report;
  const upright = sections.some(({ page }) => page.orientation === 'portrait');
  const footnote = [report.office, report.period, `数字截至${chineseDay(report.asOf)}`].filter(Boolean).join('　');
  const pages = sections.flatMap((section, index) => {
    const { page } = section;
    const size: PageSize = `${page.paper === 'A4' ? 'a4' : 'a3'}-${page.orientation}`;
    const turned = upright && size === 'a4-landscape';
    const number = index === 0 ? numberBelowTitle(report, section) : '';
    const wanted: Dress = { fonts: report.fonts, geometry: officialPage(page) };
    const pagesWith = (dress: Dress) => layoutSection(section, dress, number).length;
    const { fonts, geometry } = section.role === 'main' ? dressForOnePage(report.kind, wanted, pagesWith) : wanted;
    return layoutSection(section, { fonts, geometry }, number).map((items) => ({
      geometry,
      size,
      fonts,
      footer: turned ? ('turned' as const) : ('below' as const),
      footnote: isLetter(fonts, geometry) ? '' : footnote,
      items,
    }));
  });
  return pages.map((page, index) => ({ ...page, number: index + 1, of: pages.length }));
}
