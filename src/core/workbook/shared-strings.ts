import type { Meter } from './limits.ts';
import { cleanText } from './text.ts';
import { readXml, SPREADSHEET } from './xml.ts';

/**
 * True for a `t` that is text of the cell: directly in `si` or `is`, or in a run `r` of rich text (2017|年|,|将医养… in
 * 乌海's table). The reading aids in `rPh` are not.
 */
export function isShownText(name: string, parent: string): boolean {
  return name === 't' && (parent === 'si' || parent === 'is' || parent === 'r');
}

/** The shared strings in their order, rich text runs joined, cleaned. */
export function readSharedStrings(part: Uint8Array, meter: Meter): string[] {
  const strings: string[] = [];
  let current = '';
  readXml(part, { root: 'sst', namespaces: SPREADSHEET, words: '共享文字' }, meter, {
    open(element, parent) {
      if (element.local === 'si') current = '';
      return isShownText(element.local, parent);
    },
    text(text) {
      current += text;
    },
    close(name) {
      if (name === 'si') strings.push(cleanText(current));
    },
  });
  return strings;
}
