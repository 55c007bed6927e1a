import { LIMITS, type Meter, tooMuch } from './limits.ts';
import { builtInFormat, createNumberFormat, type NumberFormat } from './number-format.ts';
import { attribute, readXml, SPREADSHEET } from './xml.ts';

/** The number format of each cell style, by the index that cells carry. Nothing else of a style matters here. */
export function readStyles(part: Uint8Array, meter: Meter): NumberFormat[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  readXml(part, { root: 'styleSheet', namespaces: SPREADSHEET, words: '单元格格式' }, meter, {
    open(element, parent) {
      // Differential formats (dxf) hold number formats of their own, which no cell points to.
      if (element.local === 'numFmt' && parent === 'numFmts') {
        if (codes.size === LIMITS.numberFormats) throw tooMuch(`里的数字格式超过 ${LIMITS.numberFormats} 种`);
        codes.set(Number(attribute(element, 'numFmtId')), attribute(element, 'formatCode') ?? 'General');
      } else if (element.local === 'xf' && parent === 'cellXfs') {
        if (ids.length === LIMITS.cellStyles) throw tooMuch(`里的单元格格式超过 ${LIMITS.cellStyles} 种`);
        ids.push(Number(attribute(element, 'numFmtId') ?? 0));
      }
    },
  });
  const formats = new Map<string, NumberFormat>();
  return ids.map((id) => {
    const code = codes.get(id) ?? builtInFormat(id);
    const format = formats.get(code) ?? createNumberFormat(code);
    formats.set(code, format);
    return format;
  });
}
