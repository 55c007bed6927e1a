import type { HeaderFooter, PageSetup } from 'exceljs';
import type { FontChoice } from '../../../shared/model/report.ts';
import { officialPage } from '../../../shared/official-page.ts';
import type { SheetPlan } from './sheet-plan.ts';

const MM_PER_INCH = 25.4;
const PAPER_CODES = { A3: 8, A4: 9 } as const;
/** 页码 7 mm under 版心; its own 四号 digits are 5 mm high. */
const FOOTER_BELOW_MM = 7 + 5;
const HEADER_MM = 12;

/** The page of a worksheet: one page wide, as many high as it takes, or one. */
export function pageSetup({ page, table, onOnePage }: SheetPlan): Partial<PageSetup> {
  const { top, right, bottom, left } = officialPage(page);
  return {
    paperSize: PAPER_CODES[page.paper] as PageSetup['paperSize'],
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onOnePage ? 1 : 0,
    horizontalCentered: true,
    margins: {
      top: top / MM_PER_INCH,
      bottom: bottom / MM_PER_INCH,
      left: left / MM_PER_INCH,
      right: right / MM_PER_INCH,
      header: HEADER_MM / MM_PER_INCH,
      footer: (bottom - FOOTER_BELOW_MM) / MM_PER_INCH,
    },
    ...(table && { printTitlesRow: `${table.headerRow}:${table.headerRow}` }),
  };
}

/** — 1 — with odd pages at the right, even ones at the left, one character from the edge; 第 1 页 of how many between. */
export function footers({ family, size }: FontChoice): Partial<HeaderFooter> {
  const font = `&"${family.replace(/["&,]/g, '')},常规"`;
  // Footers know whole points only.
  const points = Math.round(size);
  const count = `&C${font}&9第 &P 页，共 &N 页`;
  return {
    differentOddEven: true,
    oddFooter: `${count}&R${font}&${points}— &P —　`,
    evenFooter: `&L${font}&${points}　— &P —${count}`,
  };
}
