import type { Ledger } from '../../../../src/core/ledger/open.ts';
import type { AnswerField, DamageKind } from '../../../../src/shared/model/exchange.ts';
import { RATING_CODES, type RowAnswer } from './answers.ts';
import { allTexts, type Book, saveBook } from './book.ts';
import type { Desk } from './desk.ts';
import type { Filled } from './fill.ts';

/**
 * What must become of an answer. `certain`: a change without a doubt. `asked`: a change of this obligation that a person
 * must look at. `right`: either of them, as long as it is this obligation. `conflict`: asked as one of several that
 * contradict each other. `read`: in the reading list, and no change. `kept`: asked at whatever obligation, or in the
 * reading list, but never certain. `maybe`: it may be asked there, or elsewhere, but is not certain. `free`: anything but
 * certain and wrong. `none`: no change; it is not in the file, or says what the ledger says.
 */
export type Fate = 'certain' | 'asked' | 'right' | 'conflict' | 'read' | 'kept' | 'maybe' | 'free' | 'none';

export type Expected = {
  /** Null where any period is as good. */
  readonly periodId: number | null;
  /** Null where the text belongs to no obligation. */
  readonly obligationId: number | null;
  readonly field: AnswerField;
  /** Wording of the indicator and the day of its value; null where no reading of the day is the right one. */
  readonly indicator: { readonly text: string; readonly unit: string; readonly on: string | null } | null;
  /** As it is to be stored; of `saidBy` the name alone; null where no reading of the cell is the right one. */
  readonly value: string | null;
  readonly fate: Fate;
};

export const TEXTS = ['progress', 'problem', 'next'] as const;
export const SHORT = ['rating', 'percent', 'saidBy', 'value'] as const;
/** All but the values, which stand on a sheet of their own. */
export const TABLE = [...TEXTS, 'rating', 'percent', 'saidBy'] as const;

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** A damaged return and what must come of it, written down before it is read. */
export type Made = {
  readonly files: readonly NamedBytes[];
  readonly expected: readonly Expected[];
  /** What must be named; with `calm` nothing else may be. */
  readonly damages: readonly DamageKind[];
  readonly calm?: boolean;
  /** Texts that must come up in the reading list. */
  readonly reading?: readonly string[];
  /** Everything that a department typed: none of it may be lost. */
  readonly typed: readonly string[];
  /** Of that: words that say nothing (—), and may go. */
  readonly mayGo?: readonly string[];
  /** What must be merged before it. */
  readonly before?: Made;
  /** What the office itself does after the forms went out. */
  readonly meanwhile?: (ledger: Ledger) => unknown;
  /** It may also be refused, with a sentence that says this. */
  readonly mayBeRefused?: RegExp;
  /** Files that are no form, with a word that the sentence must hold. */
  readonly refused?: readonly { readonly name: string; readonly says: RegExp }[];
};

/** A way of damaging a form: what a clerk does, and what must come of it. */
export type DamageCase = {
  readonly name: string;
  readonly make: (desk: Desk) => Promise<Made>;
};

export type Rows = 'all' | number | readonly number[];
export type Fields = 'all' | AnswerField | readonly AnswerField[];

/** The expectations of a filled form: each answer is taken over as it is, until a case says otherwise. */
export type Expectations = {
  readonly list: () => readonly Expected[];
  /** Says otherwise of cells: another fate, and another value where one is given. */
  set(rows: Rows, fields: Fields, fate: Fate, value?: string | null): Expectations;
  /** Says otherwise of one measured value, by the key of its row: its fate, its day, the value. */
  setValue(key: string, fate: Fate, on: string | null, value?: string | null): Expectations;
  /** Something else that was typed. */
  add(value: string | null, fate: Fate, more?: Partial<Expected>): Expectations;
};

export function expect(filled: Filled): Expectations {
  let cells = filled.answers.flatMap((answer, index) => cellsOf(filled, answer, index));
  const others: Expected[] = [];
  const self: Expectations = {
    list: () => [...cells.map(({ row: _row, key: _key, ...cell }) => cell), ...others],
    set(rows, fields, fate, value) {
      cells = cells.map((cell) =>
        isAmong(cell.row, rows) && isAmong(cell.field, fields)
          ? { ...cell, fate, ...(value === undefined ? {} : { value }) }
          : cell,
      );
      return self;
    },
    setValue(key, fate, on, value) {
      cells = cells.map((cell) =>
        cell.indicator && cell.key === key
          ? { ...cell, fate, value: value === undefined ? cell.value : value, indicator: { ...cell.indicator, on } }
          : cell,
      );
      return self;
    },
    add(value, fate, more = {}) {
      const periodId = filled.form.period.id;
      others.push({ periodId, obligationId: null, field: 'progress', indicator: null, value, fate, ...more });
      return self;
    },
  };
  return self;
}

function isAmong<T extends string | number>(one: T, wanted: 'all' | T | readonly T[]): boolean {
  if (wanted === 'all') return true;
  return Array.isArray(wanted) ? wanted.includes(one) : wanted === one;
}

/** With its row on the form, and the key of its indicator. */
type Cell = Expected & { readonly row: number; readonly key: string };

function cellsOf({ form }: Filled, answer: RowAnswer, index: number): readonly Cell[] {
  const row = form.rows[index];
  if (!row) throw new Error(`the form has no row ${index}`);
  const cell = (field: AnswerField, value: string, indicator: Expected['indicator'] = null, key = row.key): Cell => ({
    row: index,
    key,
    periodId: form.period.id,
    obligationId: row.obligationId,
    field,
    indicator,
    value,
    fate: 'certain',
  });
  const texts = (['progress', 'problem', 'next'] as const).map((field) => cell(field, answer[field]));
  const measured = row.indicators.flatMap(({ key, indicator, unit }) => {
    const value = answer.values.get(key);
    return value ? [cell('value', String(value.value), { text: indicator, unit, on: value.on }, key)] : [];
  });
  return [
    ...texts,
    cell('rating', RATING_CODES.get(answer.rating) ?? ''),
    cell('percent', answer.percent === null ? '' : String(answer.percent)),
    cell('saidBy', answer.person),
    ...measured,
  ].filter(({ value }) => value !== '');
}

const KEY = /^[0-9A-Z]{8}-[0-9O]{3}(?:-\d{1,2})?-[0-9A-Z]$/;

/** The texts of a book that were not on the forms as they were sent; keys typed anew say nothing. */
export function typedInto(book: Book, ...forms: readonly Filled[]): readonly string[] {
  const sent = new Set(forms.flatMap(({ sentTexts }) => [...sentTexts].map(squeezed)));
  return [...new Set(allTexts(book))].filter((text) => {
    const words = squeezed(text);
    return !sent.has(words) && !KEY.test(words.toUpperCase());
  });
}

/** Without white space and what cannot be seen, full width made half. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u200B-\u200F\u2060\uFEFF]/gu, '');
}

/** A form that comes back as one file. */
export async function sendBack(filled: Filled, expectations: Expectations, more: Partial<Made> = {}): Promise<Made> {
  return {
    files: [{ name: filled.name, bytes: await saveBook(filled.book) }],
    expected: expectations.list(),
    damages: [],
    typed: typedInto(filled.book, filled),
    ...more,
  };
}
