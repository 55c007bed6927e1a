import type { Report } from '../../shared/model/report.ts';
import { listZipEntries, packText, unpackText, writeZip } from '../sheets/zip.ts';

const AUTHOR = '督办台账';
const CORE_PART = 'docProps/core.xml';
const STYLES_PART = 'word/styles.xml';
/** docx says that no space stands between Chinese and figures, but cannot say the same of Latin letters: LibreOffice asks that. */
const NO_SPACE = '<w:autoSpaceDN w:val="false"/>';
const NO_SPACES = `<w:autoSpaceDE w:val="false"/>${NO_SPACE}`;
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/**
 * A report as a .docx letter: Word's own heading styles, the page of GB/T 9704-2012, tables whose header comes again on
 * each page, annexes on pages of their own. The details are not part of it. Every word is shown as it is, no field
 * but the page numbers is in it, and the same report gives the same bytes.
 */
export async function writeLetter(report: Report): Promise<Uint8Array> {
  // docx takes long to load: only a person who writes a letter pays for it.
  const { composeLetter } = await import('./compose-letter.ts');
  const entries = listZipEntries(await composeLetter(report, AUTHOR));
  const moment = `${report.asOf}T00:00:00Z`;
  return writeZip(
    entries.map((entry) => {
      if (entry.name === CORE_PART) return packText(CORE_PART, unpackText(entry).replaceAll(MOMENT, `$1${moment}`));
      if (entry.name === STYLES_PART) return packText(STYLES_PART, unpackText(entry).replaceAll(NO_SPACE, NO_SPACES));
      return entry;
    }),
  );
}
