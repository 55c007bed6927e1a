import { textKey } from '../../importing/likeness.ts';
import type { KnownForms } from '../known.ts';
import { folded } from '../read/cells/reading.ts';
import type { ReturnedForm } from '../read/returned.ts';
import type { AskedForm } from './asked.ts';
import type { AskedBook } from './asked-book.ts';

/** A line that is longer is no title and names bodies for other reasons. */
const LONGEST_TITLE = 60;

type Candidate = { readonly asked: AskedForm; readonly met: number };

/**
 * Whose form it is by the wording of its rows: of the department that heading, title or the file's name say, or else of the
 * one whose rows they are most completely. Null where fewer than half of the rows are anybody's, or two fit equally.
 */
export function identifyByWording(
  name: string,
  { tables, facts, outside }: ReturnedForm,
  book: AskedBook,
  known: KnownForms,
): AskedForm | null {
  const texts = tables
    .filter(({ kind }) => kind === 'tasks')
    .flatMap(({ rows }) => rows.map(({ cells }) => cells.get('content')?.text ?? ''));
  const wordings = new Set(texts.filter((text) => text !== '').map(textKey));
  if (wordings.size === 0) return null;
  const met = new Map<AskedForm, number>();
  for (const wording of wordings) {
    for (const asked of new Set(book.withWording(wording).map((row) => row.asked)))
      met.set(asked, (met.get(asked) ?? 0) + 1);
  }
  const candidates = [...met].map(([asked, count]): Candidate => ({ asked, met: count }));
  const titles = outside
    .filter(({ where, text }) => where !== 'column' && text.length <= LONGEST_TITLE)
    .map(({ text }) => text);
  const named = candidates.filter(namedBy(`${name} ${titles.join(' ')}`, facts.department?.text ?? '', known));
  const [best, second] = (named.length > 0 ? named : candidates).sort(byFit);
  if (!best || best.met * 2 < wordings.size) return null;
  return second && byFit(best, second) === 0 ? null : best.asked;
}

/** More rows met, then fewer rows that are missing: of 3 rows in the file the form of 3 fits better than that of 5. */
const byFit = (a: Candidate, b: Candidate): number => b.met - a.met || a.asked.rows.length - b.asked.rows.length;

/** @param titles the file's name and the lines around the table */
function namedBy(titles: string, heading: string, known: KnownForms): (candidate: Candidate) => boolean {
  const said = folded(heading).replace(/\(.*$/, '');
  const ids = said === '' ? [] : known.findDepartments(said).map(({ id }) => id);
  if (ids.length > 0) return ({ asked }) => ids.includes(asked.department.id);
  return ({ asked }) => folded(titles).includes(folded(asked.department.name));
}
