import { AppError } from '../../shared/errors.ts';
import type { PaperRecord, ReportKind } from '../../shared/model/report.ts';
import { getRow, type ReadableDB } from './database.ts';

/** Papers that left the office, as they left. What was taken back is left out, but its number is not given again. */

type PaperRow = Omit<PaperRecord, 'title' | 'about'> & { readonly title: string | null; readonly about: string | null };

const SELECT = `
  SELECT id, kind, number, at, actor, json_extract(content, '$.title') AS title,
    json_extract(content, '$.sections[0].name') AS about,
    (SELECT MAX(change_id) FROM change_rows WHERE table_name = 'papers' AND row_id = papers.id) AS changeId
  FROM papers`;

/** Newest first. */
export function listPapers(db: ReadableDB): readonly PaperRecord[] {
  return db.prepare<PaperRow>(`${SELECT} WHERE withdrawn = 0 ORDER BY id DESC`).all().map(toRecord);
}

/** Refuses where it was taken back, or never left. */
export function getPaper(db: ReadableDB, id: number): PaperRecord {
  const row = db.prepare<PaperRow>(`${SELECT} WHERE id = ? AND withdrawn = 0`).get(id);
  if (!row) throw new AppError('no-such-paper', '这份文书不在台账中，可能已撤销登记。请刷新后再看。');
  return toRecord(row);
}

/** The report as it left, as the text that was kept. */
export function getPaperContent(db: ReadableDB, id: number): string {
  const { id: known } = getPaper(db, id);
  return getRow(db.prepare<{ content: string }>('SELECT content FROM papers WHERE id = ?'), known).content;
}

/**
 * The highest serial number ever given to a kind of paper; 0 where none was.
 * @param year in which it was given; null for all of them
 */
export function highestSerial(db: ReadableDB, kind: ReportKind, year: number | null): number {
  const sql = 'SELECT COALESCE(MAX(serial), 0) AS highest FROM papers WHERE kind = ? AND year = COALESCE(?, year)';
  return getRow(db.prepare<{ highest: number }>(sql), kind, year).highest;
}

/** Whether a paper of that kind in force bears the number. */
export function isNumberTaken(db: ReadableDB, kind: ReportKind, number: string): boolean {
  const sql = 'SELECT id FROM papers WHERE kind = ? AND number = ? AND withdrawn = 0 LIMIT 1';
  return db.prepare<{ id: number }>(sql).get(kind, number) !== undefined;
}

const toRecord = ({ title, about, ...row }: PaperRow): PaperRecord => ({
  ...row,
  title: title ?? '',
  about: about ?? '',
});
