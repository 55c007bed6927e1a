import type { Correction } from '../../../shared/model/correction.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import { locateHeaders } from '../../tables/recognize-tables.ts';
import { TEXT_KINDS } from '../text-kinds.ts';
import { SheetTexts } from './sheet-texts.ts';

/** A header of a sheet, and the words by which its layout is known again. */
export type Layout = {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly left: number;
};

/** The layouts of a sheet, looked for where an answer has to be found or remembered. */
export class Layouts {
  readonly texts: SheetTexts;
  readonly list: readonly Layout[];

  constructor(sheet: Sheet, corrections: readonly Correction[] = [], texts = new SheetTexts(sheet)) {
    this.texts = texts;
    this.list = locateHeaders(sheet, TEXT_KINDS, corrections).map((span) => {
      return { ...span, words: this.texts.header(span), left: this.texts.leftOf(span) };
    });
  }

  /** The layout that holds for a row: of the header above it, or of the first one where none is. */
  at(row: number): Layout | null {
    return this.list.findLast(({ from }) => from <= row) ?? this.list[0] ?? null;
  }
}
