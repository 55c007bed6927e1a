import { writeLetter } from '../../../src/core/letters/write-letter.ts';
import { writeReportWorkbook } from '../../../src/core/sheets/report/write-report-workbook.ts';
import { listZipEntries, unpackText } from '../../../src/core/sheets/zip.ts';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { writePaperHtml } from '../../../src/paper/write-paper-html.ts';
import type { Report } from '../../../src/shared/model/report.ts';

/** What a person reads on a face, whatever it is made of. */
export type FaceText = {
  /** All lines and cells one after the other, without spaces. */
  readonly text: string;
  /** Lines of tables with more than one cell, headers among them; empty cells are left out. */
  readonly rows: readonly (readonly string[])[];
};

/** Sheets that are not read but counted on. */
const BEHIND = ['明细', '条件'];

export async function excelText(report: Report): Promise<FaceText> {
  const { sheets } = await readWorkbook('报表.xlsx', await writeReportWorkbook(report));
  const read = sheets.filter(({ name }) => !BEHIND.includes(name));
  const lines = read.flatMap(({ cells }) => [...Map.groupBy(cells, ({ row }) => row).values()]);
  return faceText(lines.map((cells) => [...cells].sort((a, b) => a.column - b.column).map(({ text }) => text)));
}

export async function wordText(report: Report): Promise<FaceText> {
  const part = listZipEntries(await writeLetter(report)).find(({ name }) => name === 'word/document.xml');
  if (!part) throw new Error('no document');
  return markupText(unpackText(part), { row: /<w:tr[ >].*?<\/w:tr>/gs, cell: /<w:tc>.*?<\/w:tc>/gs });
}

export function paperText(report: Report): FaceText {
  const [, body = ''] = writePaperHtml(report).split('<body>');
  const pages = body.replaceAll(/<footer.*?<\/footer>/gs, '').replaceAll(/<svg.*?<\/svg>/gs, '');
  return markupText(pages, { row: /<tr[ >].*?<\/tr>/gs, cell: /<t[hd][ >].*?<\/t[hd]>/gs });
}

function markupText(markup: string, { row, cell }: { readonly row: RegExp; readonly cell: RegExp }): FaceText {
  const lines = [...markup.matchAll(row)].map(([line]) => [...line.matchAll(cell)].map(([each]) => plain(each)));
  return { ...faceText(lines), text: bare(plain(markup)) };
}

const faceText = (lines: readonly (readonly string[])[]): FaceText => ({
  text: lines.flat().map(bare).join(''),
  rows: lines.map((line) => line.map(printed).filter(Boolean)).filter(({ length }) => length > 1),
});

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", '#x27': "'", amp: '&' };

const plain = (markup: string): string =>
  markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&([^;]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Lines break elsewhere on each face. */
export const bare = (text: string): string => text.replaceAll(/\s/gu, '');

/** A cell as it is compared: Excel shows +10 and 6.7% by a format of the number. */
export function printed(text: string): string {
  const words = bare(text);
  return /^[+-]?\d+(\.\d+)?%?$/.test(words) ? String(Number(words.replace(/[+%]/g, ''))) : words;
}
