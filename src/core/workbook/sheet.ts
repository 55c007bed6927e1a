import type { Sheet } from '../../shared/model/sheet.ts';
import type { CellContext } from './cell-content.ts';
import type { Meter } from './limits.ts';
import type { SheetPart } from './package.ts';
import { isShownText } from './shared-strings.ts';
import { createSheetBuilder } from './sheet-builder.ts';
import { attribute, isOn, readXml, SPREADSHEET, type XmlElement } from './xml.ts';

/** Walks the XML of one worksheet part and tells the builder what it finds; validations, filters, objects are passed over. */
export function readSheet(sheet: SheetPart, bytes: Uint8Array, context: CellContext, meter: Meter): Sheet {
  const builder = createSheetBuilder(sheet, context, meter);
  let address: string | undefined;
  let type: string | undefined;
  let style: string | undefined;
  let value: string | null = null;
  let formula = false;

  const open = (element: XmlElement, parent: string): boolean => {
    const name = element.local;
    if (name === 'c' && parent === 'row') {
      address = attribute(element, 'r');
      type = attribute(element, 't');
      style = attribute(element, 's');
      value = null;
      formula = false;
    } else if (parent === 'c') {
      if (name === 'f') formula = true;
      else if (name === 'v' || name === 'is') value ??= '';
      return name === 'v';
    } else if (name === 'row' && parent === 'sheetData') {
      builder.row(attribute(element, 'r'), isOn(attribute(element, 'hidden')) || attribute(element, 'ht') === '0');
    } else if (name === 'col' && parent === 'cols') {
      const hidden = isOn(attribute(element, 'hidden')) || attribute(element, 'width') === '0';
      builder.columns(Number(attribute(element, 'min')), Number(attribute(element, 'max')), hidden);
    } else if (name === 'mergeCell' && parent === 'mergeCells') {
      builder.merge(attribute(element, 'ref'));
    }
    return isShownText(name, parent);
  };

  const expected = { root: 'worksheet', namespaces: SPREADSHEET, words: '工作表内容', place: { sheet: sheet.name } };
  readXml(bytes, expected, meter, {
    open,
    text(text) {
      value = (value ?? '') + text;
    },
    close(name) {
      if (name === 'c') builder.cell(address, { type, style, value, formula });
    },
  });
  return builder.build();
}
