import type { RowMatch } from '../../../shared/model/exchange.ts';
import { textKey } from '../../importing/likeness.ts';
import { folded } from '../read/cells/reading.ts';
import type { ReturnedRow, ReturnedTable } from '../read/returned.ts';
import type { AskedForm, AskedRow } from './asked.ts';
import type { AskedBook } from './asked-book.ts';
import type { Candidate, MatchedRow } from './matched.ts';
import { alikeRows, likenessToSent } from './wording.ts';

/** From here on a changed text is that task; below, only its number may say so, and below the last it is asked. */
const ALIKE = 0.7;
const ALIKE_WITH_NUMBER = 0.5;

/** No form has so many rows with changed words; what comes behind them is asked, and looked up nowhere. */
const MOST_LOOKED_FOR = 2000;

/** More than so many tasks of one wording are not listed one by one. */
const MOST_CANDIDATES = 3;

/**
 * The obligation of a row that has kept its key. The key alone is not believed: rows are sorted without their hidden
 * columns, and filled down over others. It is certain with the wording that was sent, or one much like it; where the wording
 * is that of another row, both are candidates and neither is certain.
 */
export function keyedMatcher(
  main: AskedForm,
  book: AskedBook,
): (table: ReturnedTable, row: ReturnedRow) => MatchedRow | null {
  const alike = alikeRows(main);
  let lookedFor = 0;
  return (table, row) => {
    const keyed = row.keys.flatMap((key) => book.row(key) ?? []);
    const [one, ...more] = new Set(keyed);
    if (!one) return null;
    const text = row.cells.get('content')?.text ?? '';
    const isSame = text === one.content || textKey(text) === textKey(one.content);
    if (isSame && more.length === 0) {
      const twin = twinSaid(one, row);
      if (twin) {
        const reason = '行码与序号、来源方案分别是文字相同的两项任务的';
        return { table, row, wording: 'changed', nobodys: null, candidates: unsure([one, twin], reason) };
      }
      return { table, row, wording: 'same', nobodys: null, candidates: [sure(one, '行码一致，任务文字与下发时相同')] };
    }
    const others = withWording(text, one.asked, main).filter((other) => other !== one);
    if (more.length > 0) {
      const reason = '左右两侧的行码不是同一行的';
      const told = toldByTheRight(text, one, more) ?? [one, ...more, ...others];
      return { table, row, wording: 'same', nobodys: null, candidates: unsure(told, reason) };
    }
    if (text === '') return { table, row, wording: 'absent', nobodys: null, candidates: [withoutWording(one, row)] };
    if (others.length > 0) {
      const reason = '行码与任务文字分别是两行的，可能只排序了一部分列';
      return { table, row, wording: 'changed', nobodys: null, candidates: unsure([one, ...others], reason) };
    }
    lookedFor += 1;
    if (lookedFor > MOST_LOOKED_FOR) {
      const reason = '任务文字与下发时不同，这样的行太多';
      return { table, row, wording: 'changed', nobodys: null, candidates: unsure([one], reason) };
    }
    const likeness = likenessToSent(text, one.content);
    const [nearest] = alike(text, ALIKE_WITH_NUMBER);
    if (nearest && nearest.key !== one && nearest.likeness > likeness) {
      const reason = '行码是一行的，任务文字却更像另一行';
      return { table, row, wording: 'changed', nobodys: null, candidates: unsure([one, nearest.key], reason) };
    }
    return { table, row, wording: 'changed', nobodys: null, candidates: [changed(one, row, likeness)] };
  };
}

/**
 * Two years' plans ask for the same things in the same words. Where number and plan beside the words are those of the other
 * task, the key may have stayed behind. Null where there is no such task, or the row says nothing else.
 */
function twinSaid(one: AskedRow, row: ReturnedRow): AskedRow | null {
  const twins = one.asked.twinsOf(one);
  if (twins.length < 2 || fitsBeside(one, row)) return null;
  return twins.find((twin) => twin !== one && fitsBeside(twin, row)) ?? null;
}

function fitsBeside(asked: AskedRow, row: ReturnedRow): boolean {
  const plan = row.cells.get('plan')?.text;
  return saysNumber(asked, row) && (plan === undefined || folded(plan) === folded(asked.obligation.plan));
}

/**
 * Sorted without the left column of keys: wording and right key moved together, and so did the answers between them. The
 * other way about nobody knows whether the answers moved with the wording or stayed with the right key.
 */
function toldByTheRight(
  text: string,
  left: AskedRow,
  [right, ...more]: readonly AskedRow[],
): readonly AskedRow[] | null {
  const isTold = right !== undefined && more.length === 0 && textKey(text) === textKey(right.content);
  return isTold && textKey(left.content) !== textKey(right.content) ? [right] : null;
}

function withWording(text: string, own: AskedForm, main: AskedForm): readonly AskedRow[] {
  return [...new Set([...own.withWording(text), ...main.withWording(text)])].slice(0, MOST_CANDIDATES);
}

function changed(asked: AskedRow, row: ReturnedRow, likeness: number): Candidate {
  if (likeness >= ALIKE) return sure(asked, '行码一致，任务文字略有改动');
  if (likeness >= ALIKE_WITH_NUMBER && saysNumber(asked, row)) return sure(asked, '行码和序号一致，任务文字有改动');
  return { asked, match: doubtfulBy('key', '行码一致，任务文字却与下发时差别很大，请确认是否同一项任务') };
}

function withoutWording(asked: AskedRow, row: ReturnedRow): Candidate {
  if (saysNumber(asked, row)) return sure(asked, '行码和序号一致，任务文字没有了');
  return { asked, match: doubtfulBy('key', '只有行码可以辨认，没有任务文字和序号可以核对，请确认') };
}

/** The number that was printed stands in the row. A task without one has none to say. */
export function saysNumber({ number }: AskedRow, { cells }: ReturnedRow): boolean {
  const said = cells.get('number')?.text;
  return number !== null && said !== undefined && folded(said) === folded(number);
}

const sure = (asked: AskedRow, reason: string): Candidate => ({ asked, match: { by: 'key', certain: true, reason } });

export const doubtfulBy = (by: RowMatch['by'], reason: string): RowMatch => ({ by, certain: false, reason });

function unsure(rows: readonly AskedRow[], reason: string): readonly Candidate[] {
  return rows.map((asked) => {
    const number = asked.number === null ? '' : `第 ${asked.number} 项`;
    const begin = [...asked.content].slice(0, 12).join('');
    return { asked, match: doubtfulBy('key', `${reason}，请确认这一行答的是不是${number}“${begin}……”`) };
  });
}
