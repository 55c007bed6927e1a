import type { Workbook } from '../../../shared/model/sheet.ts';
import { sheetsOfFlow } from '../flow/sheets-of-flow.ts';
import type { Meter } from '../limits.ts';
import { readRelationships } from '../package.ts';
import { damaged } from '../workbook-fault.ts';
import type { Archive } from '../zip.ts';
import { readBody } from './body.ts';
import { NO_NUMBERING, readNumbering } from './numbering.ts';
import { readStyleLists } from './style-lists.ts';

/** Reads a Word document: its tables as sheets, or its text as one. Revisions are read as accepted. */
export function readDocx(archive: Archive, meter: Meter): Workbook {
  const main = [...readRelationships(archive, '', meter).values()].find(
    ({ type }) => type === 'officeDocument',
  )?.target;
  if (main === undefined) throw damaged('找不到正文');
  const relationships = [...readRelationships(archive, main, meter).values()];
  const partOf = (type: string) => {
    const target = relationships.find((each) => each.type === type)?.target;
    return target !== undefined && archive.has(target) ? archive.read(target) : null;
  };
  const numbering = partOf('numbering');
  const styles = partOf('styles');
  const lists = {
    numbering: numbering ? readNumbering(numbering, meter) : NO_NUMBERING,
    ofStyle: styles ? readStyleLists(styles, meter) : () => ({ list: null, level: null }),
  };
  return { format: 'docx', sheets: sheetsOfFlow(readBody(archive.read(main), lists, meter), meter) };
}
