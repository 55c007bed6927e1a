import type { MergePlan, ReadingNote, ReturnedFile, ReturnVerdict } from '../../../shared/model/exchange.ts';
import type { ReadableDB, WritableDB } from '../../ledger/database.ts';
import { findDepartment } from '../../ledger/departments.ts';
import { findForm } from '../../ledger/forms.ts';
import { findPeriod } from '../../ledger/periods.ts';
import { hasReadingItem, insertReadingItem } from '../../ledger/reading-list.ts';
import { findMergeOf, insertReturnedFile, type NewReturnedFile } from '../../ledger/returned-files.ts';
import { insertSettledAnswer } from '../../ledger/settled-answers.ts';
import type { SettledChange } from './settle.ts';

/** A file that a batch keeps, with what was settled in it and what goes to the reading list. */
export type KeptFile = {
  /** Its place in the plan. */
  readonly index: number;
  readonly file: ReturnedFile;
  readonly settled: readonly SettledChange[];
  readonly notes: readonly ReadingNote[];
};

/**
 * The files of a plan that are worth keeping: those whose bytes no merge in force took in before, and those that
 * something is settled in now. Refused ones are none; the same bytes under two names are kept once.
 */
export function filesToKeep(
  db: ReadableDB,
  { files, reading }: Pick<MergePlan, 'files' | 'reading'>,
  settled: readonly SettledChange[],
): readonly KeptFile[] {
  const settledIn = Map.groupBy(settled, ({ change }) => change.source.file);
  const notesIn = Map.groupBy(reading, ({ source }) => source.file);
  const bySha = Map.groupBy(files.entries(), ([, file]) => file.sha256);
  return [...bySha.values()].flatMap((same) => {
    const [first] = same;
    if (!first || first[1].verdict.kind === 'refused') return [];
    const [index, file] = first;
    const notes = same.flatMap(([place]) => notesIn.get(place) ?? []);
    const kept: KeptFile = {
      index,
      file,
      settled: same.flatMap(([place]) => settledIn.get(place) ?? []),
      notes: notes.filter((note) => !hasReadingItem(db, file.sha256, { ...note, ...note.source })),
    };
    const isNew = findMergeOf(db, file.sha256) === null;
    return isNew || kept.settled.length > 0 || kept.notes.length > 0 ? [kept] : [];
  });
}

/** Keeps the files with all that was settled in them. */
export function keepFiles(
  db: WritableDB,
  batchId: number,
  files: readonly KeptFile[],
  contents: readonly Uint8Array[],
): void {
  for (const { index, file, settled, notes } of files) {
    const { verdict, name, sha256 } = file;
    const content = contents[index];
    if (!content) throw new Error(`the bytes of ${name} are gone`);
    const fileId = insertReturnedFile(db, {
      batchId,
      name,
      sha256,
      content,
      sender: verdict.kind === 'form' ? verdict.department : verdict.kind === 'plan-file' ? verdict.office : '',
      origin: verdict.kind === 'plan-file' ? verdict.ledger : null,
      ...whoseForm(db, verdict),
    });
    for (const { change, choice } of settled) {
      const { periodId, obligationId, field, value, source } = change;
      const cell = `${source.sheet}!${source.cell}`;
      insertSettledAnswer(db, { fileId, periodId, obligationId, field, cell, value, choice });
    }
    for (const { source, ...note } of notes) {
      insertReadingItem(db, { ...note, fileId, sheet: source.sheet, cell: source.cell });
    }
  }
}

/** As of now: since the file was read its body may have been joined with another one, or its period taken back. */
function whoseForm(
  db: ReadableDB,
  verdict: ReturnVerdict,
): Pick<NewReturnedFile, 'periodId' | 'departmentId' | 'formId'> {
  if (verdict.kind !== 'form') return { periodId: null, departmentId: null, formId: null };
  const form = verdict.code === null ? null : findForm(db, verdict.code);
  return {
    periodId: findPeriod(db, verdict.periodId)?.id ?? null,
    departmentId: form?.department.id ?? findDepartment(db, verdict.departmentId)?.id ?? null,
    formId: form?.id ?? null,
  };
}
