import type { ColumnMeaning, Doubt, Role } from './table.ts';

/** What a person may take a row of the sheet for. */
export type RowChoice = 'task' | 'category' | 'note' | 'ignored';

/** A body in a person's words, and what it does. */
export type NamedBody = { readonly department: string; readonly role: Role };

/** What a person says of a file before it is taken in; the recogniser runs again with it, from the bytes. */
export type Correction =
  /** Take a hidden sheet, leave one out. */
  | { readonly kind: 'sheet'; readonly sheet: string; readonly take: boolean }
  /** The table is here: "A3:F20". Several on one sheet are several tables. */
  | { readonly kind: 'range'; readonly sheet: string; readonly range: string }
  /** These rows are the header. */
  | { readonly kind: 'header'; readonly sheet: string; readonly top: number; readonly bottom: number }
  | {
      readonly kind: 'column';
      readonly sheet: string;
      readonly column: string;
      readonly meaning: ColumnMeaning;
      /** First header row of the table that is meant; without it, every table of the sheet. */
      readonly header?: number | undefined;
    }
  | { readonly kind: 'row'; readonly sheet: string; readonly row: number; readonly meaning: RowChoice }
  /** Who is named in this cell, all of them; in the cell of a task's content where no cell names bodies. */
  | {
      readonly kind: 'assignments';
      readonly sheet: string;
      readonly cell: string;
      readonly assignments: readonly NamedBody[];
    }
  /** The last day that this cell states, `YYYY-MM-DD`; null for none. */
  | { readonly kind: 'deadline'; readonly sheet: string; readonly cell: string; readonly due: string | null }
  /** The reading taken is right: the doubt of that code in that cell is settled. */
  | { readonly kind: 'accept'; readonly sheet: string; readonly cell: string; readonly code: string }
  /** What was remembered under this key shall not count here, nor from now on. */
  | { readonly kind: 'forget'; readonly key: string };

export type CorrectionKind = Correction['kind'];

/** An answer given once. The key holds the layout and the wording that it was given for, never a place in one file. */
export type Remembered = { readonly key: string; readonly correction: Correction };

/** All that is known before a file is read: what a person says of it now, and what was answered for others like it. */
export type Answers = {
  readonly corrections: readonly Correction[];
  readonly remembered: readonly Remembered[];
};

export const NO_ANSWERS: Answers = { corrections: [], remembered: [] };

/** One way to settle a doubt, in a clerk's words; the first of them is the reading that was taken. */
export type Choice = { readonly label: string; readonly corrections: readonly Correction[] };

/** Something that was settled, and how. */
export type Settled = {
  /** person: said of this very place · same-wording: said of the same words elsewhere in the file · memory: in an earlier file. */
  readonly by: 'person' | 'same-wording' | 'memory';
  /** One Chinese sentence: 按上次的选择读取：…。 */
  readonly message: string;
  readonly sheet: string;
  /** Empty where the whole sheet is meant. */
  readonly cell: string;
  /** The correction as it was used here. */
  readonly correction: Correction;
  /** Under which it is remembered; what `forget` names. Null where it is not. */
  readonly key: string | null;
  /** The question that it answered, with its choices; null where nobody had asked. */
  readonly doubt: Doubt | null;
};

/** What a reading teaches, once it is taken in: answers to remember, and keys of answers that hold no longer. */
export type Lesson = { readonly remembered: readonly Remembered[]; readonly forgotten: readonly string[] };
