import { columnNumber, parseRange } from '../../../shared/model/address.ts';
import type { Correction, Remembered } from '../../../shared/model/correction.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import type { Layouts } from './layouts.ts';
import { type CorrectionOf, keyOf } from './memory.ts';
import { layoutOfSheet } from './recall-layout.ts';

/**
 * What is worth remembering of what a person said of sheets, ranges, headers, columns and rows: all that can be known
 * again by the words of a layout. What holds for this file alone is left out.
 * @param layoutsOf the layouts of a sheet that was read, with all corrections in force
 */
export function learnLayout(
  said: readonly Correction[],
  sheets: readonly Sheet[],
  layoutsOf: (sheet: string) => Layouts | null,
): readonly Remembered[] {
  return said.flatMap((correction): readonly Remembered[] => {
    if (correction.kind === 'sheet') return learnSheet(correction, sheets);
    const found = 'sheet' in correction ? layoutsOf(correction.sheet) : null;
    if (!found) return [];
    return keysOf(correction, found).map((key) => ({ key, correction }));
  });
}

function learnSheet(correction: CorrectionOf<'sheet'>, sheets: readonly Sheet[]): readonly Remembered[] {
  const sheet = sheets.find(({ name }) => name === correction.sheet);
  const layout = sheet ? layoutOfSheet(sheet) : '';
  // Without a table of its own a sheet cannot be told from any other Sheet2.
  return layout === '' ? [] : [{ key: keyOf.sheet(correction.sheet, layout), correction }];
}

function keysOf(correction: Correction, layouts: Layouts): readonly string[] {
  const { list, texts } = layouts;
  switch (correction.kind) {
    case 'range':
      return rangeKeys(correction, layouts);
    case 'header': {
      const { top: from, bottom: to } = correction;
      const words = texts.header({ from, to });
      return words === '' ? [] : [keyOf.header(words, to - from + 1)];
    }
    case 'column':
      return list
        .filter(({ from }) => correction.header === undefined || correction.header === from)
        .map(({ words, left }) => keyOf.column(words, columnNumber(correction.column) - left));
    case 'row': {
      const layout = layouts.at(correction.row);
      return layout && texts.isUnique(correction.row) ? [keyOf.row(layout.words, texts.row(correction.row))] : [];
    }
    default:
      return [];
  }
}

/** A range that cuts rows off below its table speaks of this file alone: the next one has other rows. */
function rangeKeys({ range }: CorrectionOf<'range'>, { list, texts }: Layouts): readonly string[] {
  const rect = parseRange(range);
  const header = rect && list.find(({ from, to }) => rect.top <= from && to <= rect.bottom);
  if (!header || rect.bottom < texts.lastRow(rect)) return [];
  return [keyOf.range(header.words, header.to - header.from + 1, rect.left, header.from - rect.top)];
}
