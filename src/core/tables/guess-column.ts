import type { ColumnMeaning } from '../../shared/model/table.ts';
import type { ColumnData } from './column-data.ts';
import { HELPS, LEADS, LOOKS_ON } from './header-vocabulary.ts';
import type { HeaderWord } from './header-words.ts';

/** Fewer cells show no rule. */
const FEWEST = 2;
/** Share of the cells that must be of one kind; a blank form has 待定 and 无 among its names. */
const MOSTLY = 0.6;

const BODY_LIKE: readonly ColumnMeaning[] = ['responsibility', 'lead', 'support', 'doers'];

/** One character is enough where the cells below are bodies: 主抓, 帮办, 协同力量. */
const LEAD_HINT = new RegExp(`${LEADS}|[主牵领首]`);
const HELP_HINT = new RegExp(`${HELPS}|[协配助辅共联参帮]`);
const LOOKS_ON_HINT = new RegExp(LOOKS_ON);
/** Days on which something began or came in: 交办日, 收件时间, 启动时间. */
const NO_LAST_DAY =
  /启动|开始|开工|交办|下达|立项|反馈|报送|填报|更新|会议|来文|来信|收件|收文|接收|受理|登记|签收|发文|印发|认领|检查|巡查|发现|上报|成立|起始|起点/;

/**
 * The meaning of a column whose header says nothing known, by what stands in it: bodies, last days, persons, a count.
 * Only what the table still lacks is guessed: beside 责任单位 a column of names may be anybody's.
 * @param known what the headers say of the other columns
 * @returns null where the cells show nothing either; otherwise a guess, which is to be asked about
 */
export function guessColumn(header: string, data: ColumnData, known: ReadonlySet<ColumnMeaning>): HeaderWord | null {
  if (data.cells < FEWEST) return null;
  const meaning = guessMeaning(header, data, known);
  return meaning && { meaning, rank: 0 };
}

function guessMeaning(header: string, data: ColumnData, known: ReadonlySet<ColumnMeaning>): ColumnMeaning | null {
  if (data.times >= MOSTLY) return known.has('deadline') || NO_LAST_DAY.test(header) ? null : 'deadline';
  if (data.bodies >= MOSTLY) return guessRole(header, known);
  if (data.persons >= MOSTLY) return known.has('person') || known.has('leader') ? null : 'person';
  return header !== '' && data.counting >= MOSTLY && !known.has('number') ? 'number' : null;
}

function guessRole(header: string, known: ReadonlySet<ColumnMeaning>): ColumnMeaning | null {
  if (LOOKS_ON_HINT.test(header)) return null;
  const role = HELP_HINT.test(header) ? 'support' : LEAD_HINT.test(header) ? 'lead' : 'responsibility';
  const isTaken = role === 'responsibility' ? BODY_LIKE.some((meaning) => known.has(meaning)) : known.has(role);
  return isTaken ? null : role;
}
