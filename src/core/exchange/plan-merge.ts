import type { MergeCounts, MergePlan, ReadingNote, ReturnedFile } from '../../shared/model/exchange.ts';
import type { Answer, FileReading } from './answer.ts';
import { type Compared, compareAnswers } from './compare/compare.ts';
import type { KnownForms, MergeContext, ReadReturn } from './known.ts';
import { askedBook } from './match/asked-book.ts';
import { type Reader, readReturn, refused } from './match/read-return.ts';
import { ratingReader } from './read/cells/read-rating.ts';
import { tellApart } from './tell-apart.ts';

/** A file with what was read in it. */
export type ReadFile = {
  readonly file: ReadReturn;
  readonly reading: FileReading;
  readonly answers: readonly Answer[];
};

/**
 * Reads the files of a drop, each by itself and in any order, against what was asked. Nothing is thrown, whatever they hold:
 * what is no form is refused by a sentence.
 */
export function fileReader(known: KnownForms, context: MergeContext): (index: number, file: ReadReturn) => ReadFile {
  const ratings = ratingReader(context.ratings);
  const reader: Reader = { book: askedBook(known, context.period.id), known, context, ratings };
  return (index, file) => {
    const { content } = file;
    if ('reading' in content) return { file, ...content };
    const { answers, ...reading } =
      'error' in content ? refused(content.error) : readReturn(index, file, content.workbook, reader);
    return { file, reading, answers };
  };
}

/**
 * What a drop of files would change in the ledger. Nothing is written: what is doubtful is asked, and what is no answer goes
 * to the reading list. The same bytes give the same answers again; those that a person has settled are left out.
 */
export function planMerge(read: readonly ReadFile[], known: KnownForms, context: MergeContext): Omit<MergePlan, 'id'> {
  const open = read.flatMap(({ file, answers }) => withoutSettled(file, answers, known));
  const settled = read.reduce((sum, { answers }) => sum + answers.length, 0) - open.length;
  const compared = compareAnswers(open, known, context);
  const reading = [...notesOf(read, known), ...compared.notes];
  return {
    periodId: context.period.id,
    period: context.period.name,
    ...tellApart({ files: read.map(toReturned), changes: compared.changes }, known),
    reading,
    counts: { ...countFiles(read), ...countChanges(compared), settled, reading: reading.length },
  };
}

function withoutSettled({ sha256 }: ReadReturn, answers: readonly Answer[], known: KnownForms): readonly Answer[] {
  const settled = new Set(
    known
      .listSettled(sha256)
      .map((each) => settledKey(each.periodId, each.obligationId, each.field, each.cell, each.value)),
  );
  if (settled.size === 0) return answers;
  return answers.filter(({ periodId, obligation, field, source, value }) => {
    const key = settledKey(periodId, obligation.obligationId, field, `${source.sheet}!${source.cell}`, value);
    return !settled.has(key);
  });
}

const settledKey = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

/** Notes of bytes that were merged before are on the reading list already; of bytes dropped twice at once, those of one. */
function notesOf(read: readonly ReadFile[], known: KnownForms): readonly ReadingNote[] {
  const seen = new Set<string>();
  return read.flatMap(({ file: { sha256 }, reading }) => {
    if (seen.has(sha256) || known.findMerge(sha256) !== null) return [];
    seen.add(sha256);
    return reading.reading;
  });
}

function toReturned({ file, reading: { verdict, damages, filledBy, phone } }: ReadFile): ReturnedFile {
  const { name, sha256, size, content } = file;
  const sheets =
    'workbook' in content
      ? content.workbook.sheets.map((sheet) => sheet.name)
      : 'sheets' in content
        ? content.sheets
        : [];
  return { name, sha256, size, verdict, damages, sheets, filledBy, phone };
}

function countFiles(read: readonly ReadFile[]): Pick<MergeCounts, 'files' | 'refused' | 'blank'> {
  return {
    files: read.length,
    refused: read.filter(({ reading }) => reading.verdict.kind === 'refused').length,
    blank: read.reduce((sum, { reading }) => sum + reading.blank, 0),
  };
}

function countChanges({ changes, same }: Compared): Pick<MergeCounts, 'certain' | 'doubtful' | 'conflicts' | 'same'> {
  const conflicts = changes.filter(({ conflict }) => conflict !== null).length;
  const certain = changes.filter(({ conflict, doubts }) => conflict === null && doubts.length === 0).length;
  return { certain, doubtful: changes.length - conflicts - certain, conflicts, same };
}
