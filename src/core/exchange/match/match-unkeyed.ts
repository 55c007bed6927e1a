import { ROLE_WORDS } from '../../../shared/glossary.ts';
import { folded } from '../read/cells/reading.ts';
import type { ReturnedRow, ReturnedTable } from '../read/returned.ts';
import type { AskedForm, AskedRow } from './asked.ts';
import type { AskedBook } from './asked-book.ts';
import { doubtfulBy, saysNumber } from './match-keyed.ts';
import type { Candidate, MatchedRow } from './matched.ts';
import { NOT_SENT, type Nobodys } from './nobodys-row.ts';
import { alikeRows } from './wording.ts';

const FLOOR = 0.6;
/** A text as alike to two rows is neither's. */
const AHEAD = 0.1;

/** Rows of a table of no form need not be looked for among the alike, however many they are. */
const MOST_LOOKED_FOR = 2000;

type Row = { readonly table: ReturnedTable; readonly row: ReturnedRow };

/**
 * The obligations of rows that have lost their key, each asked row once, the surest first: the wording together with number
 * and role; the wording alone; a number without wording; a wording much like that of one row that is left. Only the first
 * is certain. What fits no row was added by the department, or was sent to another one.
 * @param claimed the rows that others have answered by their keys
 */
export function matchUnkeyed(
  rows: readonly Row[],
  main: AskedForm,
  claimed: ReadonlySet<AskedRow>,
  book: AskedBook,
): readonly MatchedRow[] {
  const taken = new Set(claimed);
  const found = new Map<Row, MatchedRow>();
  const numbers = Map.groupBy(main.rows, ({ number }) => folded(number ?? ''));
  const settle = (each: Row, candidates: readonly Candidate[], wording: MatchedRow['wording']) => {
    for (const { asked } of candidates) taken.add(asked);
    found.set(each, { ...each, candidates, wording, nobodys: null });
  };
  for (const each of rows) {
    const candidates = byWording(each.row, main, taken);
    if (candidates.length > 0) settle(each, withNumber(candidates, each.row, numbers), 'same');
  }
  for (const each of rows) {
    if (found.has(each) || each.row.cells.has('content')) continue;
    const numbered = (numbers.get(folded(each.row.cells.get('number')?.text ?? '')) ?? []).filter(
      (row) => !taken.has(row),
    );
    const [only] = numbered;
    if (!only || numbered.length > 1 || only.number === null) continue;
    settle(each, [{ asked: only, match: doubtfulBy('place', '没有行码和任务文字，只有序号相同，请确认') }], 'absent');
  }
  const alike = alikeRows(main);
  for (const each of rows.filter((row) => !found.has(row)).slice(0, MOST_LOOKED_FOR)) {
    const text = each.row.cells.get('content')?.text;
    if (text === undefined) continue;
    const [best, second] = alike(text, FLOOR).filter(({ key }) => !taken.has(key));
    if (!best || (second && best.likeness - second.likeness < AHEAD)) continue;
    const reason = `没有行码，任务文字与下发时相近（${Math.round(best.likeness * 100)}%），请确认是否同一项任务`;
    settle(each, [{ asked: best.key, match: doubtfulBy('likeness', reason) }], 'changed');
  }
  return rows.map(
    (each) =>
      found.get(each) ?? { ...each, candidates: [], wording: 'absent', nobodys: nobodysOf(each.row, main, book) },
  );
}

/** Of rows with the same wording the one that number and role tell; all of them where nothing does. */
function byWording(row: ReturnedRow, main: AskedForm, taken: ReadonlySet<AskedRow>): readonly Candidate[] {
  const text = row.cells.get('content')?.text ?? '';
  const same = main.withWording(text);
  const free = same.filter((asked) => !taken.has(asked));
  if (free.length === 0) {
    const reason = '没有行码，同样文字的一行已经有了答复，可能是复制的行，请确认';
    return same.slice(0, 1).map((asked) => ({ asked, match: doubtfulBy('wording', reason) }));
  }
  const told = narrow(
    narrow(
      narrow(free, (asked) => saysNumber(asked, row)),
      (asked) => saysPlan(asked, row),
    ),
    (asked) => saysRole(asked, row),
  );
  if (told.length > 1) {
    return told.map((asked) => ({
      asked,
      match: doubtfulBy('wording', '没有行码，同样文字的任务不止一项，请确认是哪一项'),
    }));
  }
  return told.map((asked) => {
    const hasPlan = row.cells.has('plan');
    if (saysNumber(asked, row) && saysRole(asked, row) && (!hasPlan || saysPlan(asked, row))) {
      const reason = '没有行码；任务文字、序号、角色与下发时相同';
      return { asked, match: { by: 'wording', certain: true, reason } };
    }
    return { asked, match: doubtfulBy('wording', '没有行码，任务文字与下发时相同，序号或角色却对不上，请确认') };
  });
}

const narrow = (rows: readonly AskedRow[], fits: (row: AskedRow) => boolean): readonly AskedRow[] => {
  const fitting = rows.filter(fits);
  return fitting.length > 0 ? fitting : rows;
};

/** 来源方案 stands on forms of several plans: two years' plans ask for the same things in the same words. */
function saysPlan({ obligation }: AskedRow, { cells }: ReturnedRow): boolean {
  const said = cells.get('plan')?.text;
  return said !== undefined && folded(said) === folded(obligation.plan);
}

function saysRole({ role }: AskedRow, { cells }: ReturnedRow): boolean {
  const said = cells.get('role')?.text;
  return said !== undefined && folded(said) === ROLE_WORDS[role];
}

/** The wording of one row beside the number of another: only some columns were sorted, and it may be either. */
function withNumber(
  candidates: readonly Candidate[],
  row: ReturnedRow,
  numbers: ReadonlyMap<string, readonly AskedRow[]>,
): readonly Candidate[] {
  const [only, ...more] = candidates;
  if (!only || more.length > 0 || only.match.certain || only.asked.number === null) return candidates;
  const said = row.cells.get('number')?.text;
  const [numbered, ...others] = said === undefined ? [] : (numbers.get(folded(said)) ?? []);
  if (!numbered || others.length > 0 || numbered === only.asked) return candidates;
  return [only, { asked: numbered, match: doubtfulBy('place', '没有行码，序号相同，任务文字却是另一项的，请确认') }];
}

function nobodysOf({ cells }: ReturnedRow, { department }: AskedForm, book: AskedBook): Nobodys {
  const text = cells.get('content')?.text ?? '';
  const other = book.withWording(text).find(({ asked }) => asked.department.id !== department.id);
  if (!other) return NOT_SENT;
  const reason = `这项任务由“${other.asked.department.name}”承担，不在下发给“${department.name}”的表内`;
  return { kind: 'foreign', reason };
}
