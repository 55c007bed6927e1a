import type { Sheet, Workbook } from '../../../shared/model/sheet.ts';
import { showText } from '../cell-value.ts';
import { LIMITS, type Meter, tooMuch } from '../limits.ts';
import { createSheetCollector } from '../sheet-collector.ts';
import { cleanText } from '../text.ts';
import { decodeText } from '../text-encoding.ts';
import { damaged } from '../workbook-fault.ts';
import { chooseDelimiter } from './choose-delimiter.ts';
import { readRecords } from './delimited.ts';

/** Excel's own hint in the first line: `sep=;`. */
const SEPARATOR_HINT = /^sep=([^\n])\n/i;
/** How exports keep 001 from becoming 1: ="001". */
const KEPT_AS_TEXT = /^="((?:[^"]|"")*)"$/;

/** Reads CSV and Excel's "Unicode text" as one sheet 表格1, any other text as the sheet 正文, a line a row in column A. */
export function readText(bytes: Uint8Array, meter: Meter): Workbook {
  const decoded = decodeText(bytes);
  meter.spend('characters', decoded.length);
  const text = decoded.includes('\r') ? decoded.replaceAll(/\r\n?/g, '\n') : decoded;
  const hint = SEPARATOR_HINT.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const delimiter = hint?.[1] ?? chooseDelimiter(body);
  if (delimiter === null) return { format: 'text', sheets: [readLines(text, meter)] };
  return { format: 'csv', sheets: [readTable(body, delimiter, meter)] };
}

function readTable(text: string, delimiter: string, meter: Meter): Sheet {
  const collector = createSheetCollector({ name: '表格1', visibility: 'visible' }, meter);
  let row = 0;
  for (const { fields, closed } of readRecords(text, delimiter)) {
    row = nextRow(row);
    if (!closed) throw damaged(`从第 ${row} 行起引号没有配对，后面的行分不清`);
    for (const [index, field] of fields.entries()) collector.cell(row, index + 1, showText(cleanText(unwrap(field))));
  }
  return collector.build();
}

function readLines(text: string, meter: Meter): Sheet {
  const collector = createSheetCollector({ name: '正文', visibility: 'visible' }, meter);
  let row = 0;
  for (let from = 0; from < text.length; ) {
    row = nextRow(row);
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    collector.cell(row, 1, showText(cleanText(text.slice(from, to))));
    from = to + 1;
  }
  return collector.build();
}

function nextRow(row: number): number {
  if (row === LIMITS.sheetRows) throw tooMuch(`超过 ${LIMITS.sheetRows} 行`);
  return row + 1;
}

function unwrap(field: string): string {
  const kept = KEPT_AS_TEXT.exec(field);
  return kept?.[1]?.replaceAll('""', '"') ?? field;
}
