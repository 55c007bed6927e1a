import { columnName, parseRange, rangeAddress } from '../../../shared/model/address.ts';
import type { Correction } from '../../../shared/model/correction.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import { Layouts } from './layouts.ts';
import { keyOf, type Memory, partsOf } from './memory.ts';
import { SheetTexts } from './sheet-texts.ts';

/** An answer of an earlier file, put to its place in this one. */
export type Recalled = { readonly key: string; readonly correction: Correction };

/** Which sheets are taken or left out as they were before; what a person said of a sheet now comes first. */
export function recallSheets(
  sheets: readonly Sheet[],
  said: readonly Correction[],
  memory: Memory,
): readonly Recalled[] {
  const isAsked = (name: string) =>
    memory.list('sheet').some(({ correction }) => correction.sheet === name) &&
    !said.some((each) => each.kind === 'sheet' && each.sheet === name);
  return sheets
    .filter((sheet) => isAsked(sheet.name))
    .flatMap((sheet): Recalled[] => {
      const key = keyOf.sheet(sheet.name, layoutOfSheet(sheet));
      const correction = memory.find('sheet', key);
      return correction ? [{ key, correction }] : [];
    });
}

/** Finds where the answers about ranges, headers, columns and rows hold in a sheet, unless a person says otherwise. */
export function recallLayout(sheet: Sheet, allSaid: readonly Correction[], memory: Memory): readonly Recalled[] {
  if (memory.isEmpty) return [];
  const said = allSaid.filter((correction) => correction.kind !== 'forget' && correction.sheet === sheet.name);
  const isPlaced = said.some(({ kind }) => kind === 'range' || kind === 'header');
  const texts = new SheetTexts(sheet);
  const placing = isPlaced ? [] : [...recallRanges(texts, memory), ...recallHeaders(texts, memory)];
  const layouts = new Layouts(sheet, [...placing.map(({ correction }) => correction), ...said], texts);
  return [...placing, ...recallColumns(layouts, said, memory), ...recallRows(layouts, said, memory)];
}

/** The layout of the first table, as the sheet shows it before anybody corrects it; '' where there is none. */
export function layoutOfSheet(sheet: Sheet): string {
  return new Layouts(sheet).list[0]?.words ?? '';
}

function recallHeaders(texts: SheetTexts, memory: Memory): readonly Recalled[] {
  return memory.list('header').flatMap(({ key }) => {
    const [, words, rows] = partsOf(key);
    return texts.findHeaders(String(words), Number(rows)).map((top): Recalled => {
      const bottom = top + Number(rows) - 1;
      return { key, correction: { kind: 'header', sheet: texts.sheet.name, top, bottom } };
    });
  });
}

/** A range is known again by the header in it; it reaches as far down as the sheet does. */
function recallRanges(texts: SheetTexts, memory: Memory): readonly Recalled[] {
  return memory.list('range').flatMap(({ key, correction }) => {
    const [, words, rows, , above] = partsOf(key);
    const rect = parseRange(correction.range);
    const [header] = texts.findHeaders(String(words), Number(rows));
    if (!rect || header === undefined) return [];
    const top = Math.max(1, header - Number(above));
    const bottom = texts.lastRow(rect);
    const range = rangeAddress({ ...rect, top, bottom });
    return bottom > header ? [{ key, correction: { kind: 'range', sheet: texts.sheet.name, range } }] : [];
  });
}

function recallColumns({ list, texts }: Layouts, said: readonly Correction[], memory: Memory): readonly Recalled[] {
  const sheet = texts.sheet.name;
  const isSaid = (column: string, header: number) =>
    said.some(
      (each) =>
        each.kind === 'column' && each.column === column && (each.header === undefined || each.header === header),
    );
  return list.flatMap(({ words, left, from: header }) =>
    memory.list('column').flatMap(({ key, correction: { meaning } }): Recalled[] => {
      const [, layout, offset] = partsOf(key);
      const column = columnName(left + Number(offset));
      if (layout !== words || isSaid(column, header)) return [];
      return [{ key, correction: { kind: 'column', sheet, column, meaning, header } }];
    }),
  );
}

/** A row of the same words; where two say the same, nobody knows which of them was meant. */
function recallRows(layouts: Layouts, said: readonly Correction[], memory: Memory): readonly Recalled[] {
  if (!memory.has('row')) return [];
  const { texts } = layouts;
  const isSaid = (row: number) => said.some((each) => each.kind === 'row' && each.row === row);
  return texts.filledRows().flatMap((row): Recalled[] => {
    const layout = layouts.at(row);
    if (!layout || isSaid(row) || !texts.isUnique(row)) return [];
    const key = keyOf.row(layout.words, texts.row(row));
    const known = memory.find('row', key);
    return known ? [{ key, correction: { ...known, sheet: texts.sheet.name, row } }] : [];
  });
}
