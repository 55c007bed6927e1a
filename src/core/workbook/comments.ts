import { parseRange } from '../../shared/model/address.ts';
import type { CellComment } from '../../shared/model/sheet.ts';
import { LIMITS, type Meter, tooMuch } from './limits.ts';
import { readRelationships } from './package.ts';
import { cleanText } from './text.ts';
import { attribute, readXml, SPREADSHEET } from './xml.ts';
import type { Archive } from './zip.ts';

/** The comments of one worksheet part, row by row; those of a thread come with the note that Excel keeps for older ones. */
export function readComments(archive: Archive, sheetPart: string, meter: Meter): readonly CellComment[] {
  const slash = sheetPart.lastIndexOf('/') + 1;
  if (!archive.has(`${sheetPart.slice(0, slash)}_rels/${sheetPart.slice(slash)}.rels`)) return [];
  const parts = [...readRelationships(archive, sheetPart, meter).values()].filter(({ type }) => type === 'comments');
  return parts
    .filter(({ target }) => archive.has(target))
    .flatMap(({ target }) => readPart(archive.read(target), meter))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function readPart(bytes: Uint8Array, meter: Meter): readonly CellComment[] {
  const comments: CellComment[] = [];
  let place: string | undefined;
  let text = '';
  readXml(bytes, { root: 'comments', namespaces: SPREADSHEET, words: '批注' }, meter, {
    open(element, parent) {
      if (element.local === 'comment') {
        place = attribute(element, 'ref');
        text = '';
      }
      return element.local === 't' && (parent === 'text' || parent === 'r');
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      const at = name === 'comment' ? parseRange(place ?? '') : null;
      const said = cleanText(text).trim();
      if (!at || said === '') return;
      if (comments.length === LIMITS.comments) throw tooMuch(`的批注超过 ${LIMITS.comments} 条`);
      comments.push({ row: at.top, column: at.left, text: said });
    },
  });
  return comments;
}
