import type { Sheet, SheetVisibility, Workbook } from '../../../shared/model/sheet.ts';
import {
  type CellContent,
  type CellFaults,
  type CellProblem,
  readNumber,
  showBoolean,
  showError,
  showIsoDate,
  showText,
  uncalculated,
} from '../cell-value.ts';
import { LIMITS, type Meter, tooMuch } from '../limits.ts';
import type { NumberFormat } from '../number-format.ts';
import { cleanText } from '../text.ts';
import { decodeText } from '../text-encoding.ts';
import { damaged } from '../workbook-fault.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { createSheetWriter } from './sheet-writer.ts';
import { createStyles } from './styles.ts';
import { attributeOf, XML_2003 } from './vocabulary.ts';

const DECLARED_ENCODING = /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,40})["']/;
const HEAD_BYTES = 200;

/** Reads the "XML 表格 2003" (SpreadsheetML) that OA systems export and old Excel saves, often named .xls. */
export function readXml2003(bytes: Uint8Array, meter: Meter, faults: CellFaults): Workbook {
  const sheets: Sheet[] = [];
  const styles = createStyles();
  let writer = createSheetWriter('', meter, faults);
  let visibility: SheetVisibility = 'visible';
  let date1904 = false;
  let style: string | undefined;
  let type = '';
  let formula = false;
  let value: string | null = null;
  let inData = false;

  const openSheet = (element: XmlElement) => {
    if (sheets.length === LIMITS.sheets) throw tooMuch(`里的工作表超过 ${LIMITS.sheets} 张`);
    const name = cleanText(attributeOf(element, 'Name') ?? '');
    if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw damaged('有两个同名的工作表', { sheet: name });
    }
    writer = createSheetWriter(name, meter, faults);
    visibility = 'visible';
  };
  const openCell = (element: XmlElement) => {
    style = writer.cell(element);
    formula = attributeOf(element, 'Formula') !== undefined;
    value = null;
    type = '';
  };

  const handler = {
    open(element: XmlElement, parent: string): boolean {
      // The marks of rich text: <Font html:Color="#FF0000">
      if (inData) return true;
      switch (`${parent}/${element.local}`) {
        case 'Styles/Style':
          styles.add(attributeOf(element, 'ID') ?? '', attributeOf(element, 'Parent'));
          break;
        case 'Style/NumberFormat':
          styles.setFormat(attributeOf(element, 'Format') ?? 'General');
          break;
        case 'ExcelWorkbook/Date1904':
          date1904 = true;
          break;
        case 'Workbook/Worksheet':
          openSheet(element);
          break;
        case 'Table/Column':
          writer.column(element);
          break;
        case 'Table/Row':
          writer.row(element);
          break;
        case 'Row/Cell':
          openCell(element);
          break;
        case 'Cell/Data':
          type = attributeOf(element, 'Type') ?? 'String';
          value = '';
          inData = true;
          return true;
        case 'WorksheetOptions/Visible':
          return true;
      }
      return false;
    },
    text(text: string) {
      if (inData) value = (value ?? '') + text;
      else visibility = text.includes('VeryHidden') ? 'veryHidden' : text.includes('Hidden') ? 'hidden' : 'visible';
    },
    close(name: string) {
      if (name === 'Data') inData = false;
      else if (name === 'Cell') {
        const content = value === null ? null : readContent(type, value, styles.formatOf(style), date1904);
        writer.content(formula && value === null ? uncalculated() : content, formula);
      } else if (name === 'Worksheet') sheets.push(writer.build(visibility));
    },
  };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString('latin1');
  const text = decodeText(bytes, DECLARED_ENCODING.exec(head)?.[1] ?? null);
  readXml(Buffer.from(text), { root: 'Workbook', namespaces: XML_2003, words: 'XML 表格' }, meter, handler);
  return { format: 'xml2003', sheets };
}

function readContent(
  type: string,
  value: string,
  format: NumberFormat,
  date1904: boolean,
): CellContent | CellProblem | null {
  switch (type) {
    case 'Number':
      return value === '' ? null : readNumber(value, format, date1904);
    case 'DateTime':
      return value === '' ? null : showIsoDate(value, format);
    case 'Boolean':
      return value === '' ? null : showBoolean(value === '1');
    case 'Error':
      return showError(value);
    default:
      return showText(cleanText(value), format);
  }
}
