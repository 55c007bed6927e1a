import type { ErrorData } from '../../../shared/errors.ts';
import type { Damage } from '../../../shared/model/exchange.ts';
import type { Workbook } from '../../../shared/model/sheet.ts';
import type { Answer, FileReading } from '../answer.ts';
import type { KnownForms, MergeContext, ReadReturn } from '../known.ts';
import type { RatingReader } from '../read/cells/read-rating.ts';
import { readForm } from '../read/read-form.ts';
import type { ReturnedForm } from '../read/returned.ts';
import { readFileAnswers } from './answers-of-file.ts';
import type { AskedBook } from './asked-book.ts';
import { boundedDamages } from './bounded-damages.ts';
import { boundedNotes } from './bounded-notes.ts';
import { type Identity, identify } from './identify.ts';
import { matchIndicators } from './match-indicators.ts';
import { matchRows } from './match-rows.ts';
import { outsideNotes } from './outside-notes.ts';
import { rowSetDamages } from './row-set-damages.ts';

/** What all files of a drop are read with. */
export type Reader = {
  readonly book: AskedBook;
  readonly known: KnownForms;
  readonly context: MergeContext;
  readonly ratings: RatingReader;
};

/** What came back in one workbook: whose form it is, what it answers, what was done to it, and what else it says. */
export function readReturn(
  index: number,
  { name, sha256 }: Pick<ReadReturn, 'name' | 'sha256'>,
  workbook: Workbook,
  reader: Reader,
): FileReading & { readonly answers: readonly Answer[] } {
  const { book, known } = reader;
  const returned = readForm(workbook, (text) => book.withWording(text).length > 0);
  const identity = identify(name, returned, reader);
  if ('refused' in identity) return refused(identity.refused);
  const { asked } = identity;
  const tables = returned.tables.filter(({ kind }) => kind === 'tasks');
  const matched = matchRows(tables, asked, book);
  const measured = matchIndicators(
    returned.tables.filter(({ kind }) => kind === 'indicators'),
    asked,
    book,
  );
  const said = readFileAnswers(index, { identity, matched, measured, facts: returned.facts }, reader);
  const own = new Map(matched.map((each) => [`${each.row.row} ${each.table.sheet}`, each] as const));
  const outside = outsideNotes(returned.outside, formsIn(identity, returned, book), index, (sheet, row) => {
    const [only, ...more] = own.get(`${row} ${sheet}`)?.candidates ?? [];
    return only?.match.certain && more.length === 0 ? only.asked.obligation.obligationId : null;
  });
  return {
    verdict: {
      kind: 'form',
      code: asked.sent && identity.by === 'key' ? asked.sent.form.code : null,
      periodId: identity.period.id,
      period: identity.period.name,
      departmentId: asked.department.id,
      department: asked.department.name,
      version: asked.sent?.form.version ?? null,
      by: identity.by,
      mergedBefore: known.findMerge(sha256),
    },
    damages: boundedDamages([
      ...identity.damages,
      ...hiddenSheetLost(workbook, returned, identity),
      ...returned.damages,
      ...rowSetDamages(matched, returned.tables, asked),
      ...said.damages,
      ...outside.damages,
    ]),
    reading: boundedNotes([...said.notes, ...outside.notes]),
    filledBy: returned.facts.filledBy?.text ?? said.person.name,
    phone: returned.facts.phone?.text ?? said.person.phone,
    blank: said.blank,
    answers: said.answers,
  };
}

/** A file that is no form, or cannot be read: it answers nothing and goes nowhere. */
export function refused(error: ErrorData): FileReading & { readonly answers: readonly Answer[] } {
  return {
    verdict: { kind: 'refused', error },
    damages: [],
    reading: [],
    filledBy: '',
    phone: '',
    blank: 0,
    answers: [],
  };
}

/** A CSV file or a page has one sheet and no place to hide; that they are no workbook is said anyway. */
function hiddenSheetLost({ format }: Workbook, { facts }: ReturnedForm, { by }: Identity): readonly Damage[] {
  const hasSheets = format === 'xlsx' || format === 'xls' || format === 'xml2003';
  if (!hasSheets || by === 'wording' || facts.hiddenCodes.length > 0) return [];
  const message = '记有表单编号的隐藏工作表没有了，已由表头和行码认出。';
  return [{ kind: 'hidden-sheet-lost', message, sheet: null, cell: null }];
}

/** The forms whose own words may stand in the file: rows of others were copied with their headings. */
function formsIn({ asked }: Identity, { tables, facts }: ReturnedForm, book: AskedBook) {
  const codes = new Set([
    ...facts.headingCodes.map(({ text }) => text),
    ...tables.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys.map(({ code }) => code))),
  ]);
  const others = [...codes].flatMap((code) => book.form(code)?.sent?.form ?? []);
  return asked.sent ? [asked.sent.form, ...others] : others;
}
