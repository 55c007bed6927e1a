import { OWN, type SqlLedger } from './sql-ledger.ts';
import { conditionOf, type Days, quoted, RATINGS, ratingWords, STATES, sharesOf } from './sql-words.ts';

export const TALLIES: Readonly<Record<string, string>> = { 状态: 'state', 评价: 'rating', 亮灯: 'light' };

/** 办理中2、已办结1 of those who answer for a task, or of those who cooperate where nobody does; 红灯（1家） of lights. */
export function tallyWords(header: string, taskId: number, { rows, ask, table }: SqlLedger): string {
  const column = TALLIES[header] ?? '';
  const hasOwn = ask(`SELECT COUNT(*) FROM ${table} WHERE task_id = ${taskId} AND ${OWN}`) > 0;
  const who = `task_id = ${taskId}${hasOwn ? ` AND ${OWN}` : ''}`;
  const found = rows(`${column} AS code, COUNT(*) AS n`, `${who} GROUP BY ${column} ORDER BY MIN(id)`);
  if (column === 'light') {
    const gravest = ['红灯', '黄灯', '绿灯'].find((light) => found.some(({ code }) => code === light));
    const lit = found.find(({ code }) => code === gravest)?.n;
    return gravest === undefined ? '' : found.length === 1 ? gravest : `${gravest}（${lit}家）`;
  }
  const [only, ...others] = found;
  if (only && others.length === 0) return only.code === null ? '' : wordOf(column, only.code);
  return found.map(({ code, n }) => `${wordOf(column, code)}${n}`).join('、');
}

export type Asked = {
  /** The first cell of the row, and the header above. */
  readonly line: string;
  readonly header: string;
  readonly words: readonly string[];
  readonly index: number;
  readonly obligationId: number | undefined;
  readonly days: Days;
};

/** A number of a table, by the words beside and above it. */
export function numberWords({ line, header, words, index, obligationId, days: { now, before } }: Asked): string {
  if (header === '逾期天数') return String(now.rows('days_late', `id = ${obligationId ?? 0}`)[0]?.days_late);
  const condition = conditionOf(header);
  const earlier = before?.duties(condition) ?? 0;
  switch (line) {
    case '项数':
    case '本期':
    case '合计':
      return String(now.duties(condition));
    case '占比':
      if (header === '合计') return '100.0%';
      return sharesOf(allRatings(words.slice(1, -1), now))[index - 1] ?? '';
    case '上期':
    case '上期项数':
      return String(earlier);
    case '增减':
      return String(now.duties(condition) - earlier);
    default:
      return String(now.duties(`${condition} AND body = ${quoted(line)}`));
  }
}

/** How many of each; every rating that occurs has a column. */
function allRatings(words: readonly string[], now: SqlLedger): readonly number[] {
  const unsaid = ratingWords(now).filter((word) => !words.includes(word));
  if (unsaid.length > 0) throw new Error(`no column for ${unsaid.join('、')}`);
  return words.map((word) => now.duties(conditionOf(word)));
}

/** Headers of what one duty is at, with the day that they speak of. */
const STANDINGS = /^(本期|上期)?(状态|评价|亮灯|进度)$|^催办$/u;

/**
 * What SQL finds where one duty's state, rating, light, percentage or urges stand: 1次，最近2026年10月18日书面. Null for
 * other columns.
 */
export function dutyWords(header: string, text: string, obligationId: number, { now, before }: Days): string | null {
  const [, period, part] = STANDINGS.exec(header) ?? [];
  if (header === '催办') {
    const urges = `SELECT COUNT(*) FROM events e JOIN ${now.table} s ON s.id = e.obligation_id
      WHERE e.obligation_id = ${obligationId} AND e.kind = 'urge' AND e.withdrawn = 0 AND e.happened_on <= s.day`;
    return text.replace(/^\d+次/u, `${now.ask(urges)}次`);
  }
  if (part === undefined) return null;
  const column = part === '进度' ? 'percent' : (TALLIES[part] ?? '');
  const [found] =
    (period === '上期' ? before : now)?.rows(`${column} AS code, made_good`, `id = ${obligationId}`) ?? [];
  if (!found) return '—';
  if (column === 'percent') return found.code === null ? '—' : `${found.code}%`;
  if (column === 'light') return String(found.code ?? (found.made_good && !period ? '已整改' : '—'));
  return wordOf(column, found.code);
}

function wordOf(column: string, code: unknown): string {
  if (column === 'state') return STATES[String(code)] ?? '—';
  return Object.keys(RATINGS).find((word) => RATINGS[word] === code) ?? '未评价';
}
