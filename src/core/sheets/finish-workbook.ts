import { listZipEntries, packText, unpackText, writeZip } from './zip.ts';

const STYLES_PART = 'xl/styles.xml';
const FIRST_FONT = /(<fonts[^>]*>)<font>.*?<\/font>/s;
/**
 * Column widths are counted in digits of this font. exceljs fixes Calibri, which 麒麟, UOS and Debian do not have: the
 * substitute's digits are a quarter wider, and the whole table would be scaled down to 8 pt. Arial is on every Windows
 * and has twins of the very same widths elsewhere (Liberation Sans), with 8-pixel digits like 宋体.
 */
const BASE_FONT = '<font><sz val="11"/><name val="Arial"/><family val="2"/></font>';

/**
 * What exceljs leaves undone in the bytes it wrote: the workbook's base font, and entries without the clock's time, so
 * that the same report gives the same bytes. Empty folder entries are dropped.
 */
export function finishWorkbook(bytes: Uint8Array): Uint8Array {
  const files = listZipEntries(bytes).filter((entry) => !entry.name.endsWith('/'));
  return writeZip(
    files.map((entry) => (entry.name === STYLES_PART ? packText(entry.name, withBaseFont(unpackText(entry))) : entry)),
  );
}

function withBaseFont(styles: string): string {
  if (!FIRST_FONT.test(styles)) throw new Error('no base font found in xl/styles.xml');
  return styles.replace(FIRST_FONT, `$1${BASE_FONT}`);
}
