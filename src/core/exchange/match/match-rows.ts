import type { ReturnedRow, ReturnedTable } from '../read/returned.ts';
import type { AskedForm } from './asked.ts';
import type { AskedBook } from './asked-book.ts';
import { doubtfulBy, keyedMatcher } from './match-keyed.ts';
import { matchUnkeyed } from './match-unkeyed.ts';
import type { Candidate, MatchedRow } from './matched.ts';
import type { Nobodys } from './nobodys-row.ts';

/** A copied row whose words were typed over has the key of its neighbour and nothing to do with it. */
const COPIED: Nobodys = { kind: 'added', reason: '行码是复制来的，任务文字与那一行无关' };

/** Which obligation each row of the tables of tasks answers for: by its key, or, where it has none, by its wording. */
export function matchRows(tables: readonly ReturnedTable[], main: AskedForm, book: AskedBook): readonly MatchedRow[] {
  const match = keyedMatcher(main, book);
  const keyed: MatchedRow[] = [];
  const unkeyed: { readonly table: ReturnedTable; readonly row: ReturnedRow }[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const matched = match(table, row);
      if (matched) keyed.push(matched);
      else unkeyed.push({ table, row });
    }
  }
  const settled = withoutLuck(withoutClaimed(keyed));
  const claimed = new Set(settled.flatMap(({ candidates }) => candidates.map(({ asked }) => asked)));
  const byRow = new Map<ReturnedRow, MatchedRow>(
    [...settled, ...matchUnkeyed(unkeyed, main, claimed, book)].map((each) => [each.row, each]),
  );
  return tables.flatMap(({ rows }) => rows.flatMap((row) => byRow.get(row) ?? []));
}

/**
 * A row that is surely one's is not offered to others: of a key that was filled down over three rows, the row with the
 * wording of the key has it, and the others are left with their wording. One that has nothing of its own but a copied key
 * is nobody's.
 */
function withoutClaimed(rows: readonly MatchedRow[]): readonly MatchedRow[] {
  const claimed = new Set(rows.flatMap((each) => (isWhole(each) ? each.candidates.map(({ asked }) => asked) : [])));
  return rows.map((each) => {
    if (isWhole(each)) return each;
    const free = each.candidates.filter(({ asked }) => !claimed.has(asked));
    if (free.length > 0) return { ...each, candidates: free };
    const isCopied = each.wording === 'changed' && each.candidates.every(({ match }) => !match.certain);
    return isCopied && each.candidates.length === 1 ? { ...each, candidates: [], nobodys: COPIED } : each;
  });
}

const SHUFFLED = '这张表多数行的行码与任务文字对不上，可能漏排了几列，请确认这一行';

/**
 * Where half of a table's rows contradict themselves, its columns were moved against each other, and a row that still
 * agrees may do so by chance: sorted twice, each time without other columns, it can have another row's answers.
 */
function withoutLuck(rows: readonly MatchedRow[]): readonly MatchedRow[] {
  return [...Map.groupBy(rows, ({ table }) => table).values()].flatMap((ofTable) => {
    const contradicting = ofTable.filter(contradictsItself).length;
    if (contradicting < LEAST_SHUFFLED || contradicting * 2 < ofTable.length) return ofTable;
    return ofTable.map((each) => ({
      ...each,
      candidates: each.candidates.map(({ asked, match }) =>
        match.certain ? { asked, match: doubtfulBy(match.by, SHUFFLED) } : { asked, match },
      ),
    }));
  });
}

/** One row with another's words is a slip of its own, not a table that was sorted. */
const LEAST_SHUFFLED = 3;

/** Key and wording are those of two rows. */
const contradictsItself = ({ wording, candidates }: MatchedRow): boolean =>
  wording === 'changed' && candidates.length > 1;

const isWhole = ({ wording, candidates }: MatchedRow): boolean =>
  wording === 'same' && candidates.length === 1 && isCertain(candidates[0]);

const isCertain = (candidate: Candidate | undefined): boolean => candidate?.match.certain ?? false;
