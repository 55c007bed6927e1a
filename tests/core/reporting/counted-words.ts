import type { Report, ReportBlock, ReportSection, ReportTable, Run } from '../../../src/shared/model/report.ts';
import { cellWords } from '../../../src/shared/report-text.ts';
import { OWN, type SqlLedger } from './sql-ledger.ts';

/** What a report must say when SQL counts: by the words beside a figure, never by the criteria that it brings with it. */
export type Counted = {
  readonly sentences: readonly string[];
  readonly headers: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** How many figures of the model were counted by SQL. */
  readonly figures: number;
};

export type Days = { readonly now: SqlLedger; readonly before: SqlLedger | null };

const RATINGS: Readonly<Record<string, string>> = {
  未启动: 'not-started',
  欠序时: 'behind',
  达序时: 'on-track',
  超序时: 'ahead',
  提前完成: 'done-early',
  已完成: 'done',
  长期推进: 'long-term',
  其他: 'other',
};
const ROLES: Readonly<Record<string, string>> = {
  牵头: 'lead',
  单独负责: 'sole',
  分别负责: 'joint',
  未注明: 'unspecified',
  配合: 'support',
};
const STATES: Readonly<Record<string, string>> = {
  pending: '待交办',
  assigned: '已交办',
  received: '已签收',
  active: '办理中',
  reported: '已反馈',
  returned: '已退回',
  accepted: '已办结',
  closed: '已销号',
  suspended: '已中止',
  parked: '已挂账',
};
/** Words before a number of tasks, each counted once. */
const TASKS = ['共有任务', '纳入督查的重点任务共', '任务'];
const CONDITIONS: Readonly<Record<string, string>> = {
  单位任务: 'TRUE',
  分解为单位任务: 'TRUE',
  由牵头等单位负责的单位任务: OWN,
  其中由牵头等单位负责办结的: OWN,
  负责: OWN,
  合计: OWN,
  已办结: `${OWN} AND accepted`,
  逾期: `${OWN} AND late`,
  逾期未办结: `${OWN} AND late`,
  七日内到期: `${OWN} AND due_soon`,
  滞后: `${OWN} AND lagging`,
  未逾期而滞后的: `${OWN} AND lagging AND NOT late`,
  未报送: `${OWN} AND missing`,
  本期未报送: `${OWN} AND missing`,
  '未报送（项）': `${OWN} AND missing`,
  '已报送（项）': `${OWN} AND returned`,
  应报未报: `${OWN} AND missing`,
  曾亮警示灯已整改: `${OWN} AND made_good`,
  现已整改: `${OWN} AND made_good`,
  另有配合: "role = 'support'",
  未评价: `${OWN} AND rating IS NULL`,
  ...Object.fromEntries(Object.entries(RATINGS).map(([word, code]) => [word, `${OWN} AND rating = '${code}'`])),
};

/** The words that a SQL count is asked by; a word that is not known here is a figure that nobody has checked. */
export function conditionOf(word: string): string {
  const condition = CONDITIONS[word];
  if (condition === undefined) throw new Error(`nobody counts “${word}” by SQL`);
  return condition;
}

export const quoted = (word: string): string => `'${word.replaceAll("'", "''")}'`;

/** Shares in tenths that add up to 100.0: whole tenths for all, what is left to the largest remainders. */
function sharesOf(counts: readonly number[]): readonly string[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (count * 1000) / all);
  const left = 1000 - exact.reduce((sum, tenths) => sum + Math.floor(tenths), 0);
  const order = exact.map((tenths, index) => ({ index, rest: tenths - Math.floor(tenths) }));
  const raised = new Set(
    order
      .sort((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return exact.map((tenths, index) => `${((Math.floor(tenths) + Number(raised.has(index))) / 10).toFixed(1)}%`);
}

const ratingWords = ({ now }: Days, also: SqlLedger | null = null): readonly string[] =>
  [...Object.keys(RATINGS), '未评价'].filter((word) =>
    [now, also].some((ledger) => ledger && ledger.duties(conditionOf(word)) > 0),
  );

export function countedWords(report: Report, days: Days): Counted {
  const sections = report.sections.filter(({ role }) => role !== 'detail');
  const parts = sections.flatMap((section) => section.blocks.map((block) => blockWords(report, section, block, days)));
  return {
    sentences: [
      ...parts.flatMap(({ sentences }) => sentences),
      ...sections.flatMap((section) => section.notes.map((note) => noteWords(note, report, section, days))),
    ],
    headers: parts.flatMap(({ headers }) => headers),
    rows: parts.flatMap(({ rows }) => rows),
    figures: parts.reduce((sum, { figures }) => sum + figures, 0),
  };
}

function blockWords(report: Report, section: ReportSection, block: ReportBlock, days: Days): Counted {
  const none = { sentences: [], headers: [], rows: [], figures: 0 };
  if (block.kind === 'paragraph') {
    const isCounted = block.runs.filter((run) => typeof run === 'object').length;
    return { ...none, sentences: [sentenceWords(report, section, block.runs, days)], figures: isCounted };
  }
  return block.kind === 'table' ? { ...none, ...tableWords(report, section, block.table, days) } : none;
}

/** Of the sections that speak of one body or one plan alone. */
function scopeOf({ kind }: Report, { name }: ReportSection): string {
  if (kind === 'department') return `body = ${quoted(name)}`;
  return kind === 'ledger' ? `plan = ${quoted(name)}` : 'TRUE';
}

function sentenceWords(report: Report, section: ReportSection, runs: readonly Run[], days: Days): string {
  const { now, before } = days;
  const scope = scopeOf(report, section);
  const ratings = ratingWords(days);
  const ratingShares = sharesOf(ratings.map((word) => now.duties(conditionOf(word))));
  /** What a list of bodies goes on to tell, and what a share or a change is of. */
  let listed = '';
  let last = '';
  let word = '';
  let named = 0;
  const words = runs
    .map((run, index) => {
      if (typeof run === 'string') {
        word = clause(run);
        const isChange = typeof runs[index - 1] === 'object' && /^（(增加|减少|持平)/u.test(run);
        if (isChange)
          return run.replace(/^（[^）]*）/u, `（${changeWords(now.duties(last) - (before?.duties(last) ?? 0))}）`);
        return stringWords(run, report, days);
      }
      if (run.kind === 'share') {
        if (word === '占') return ratingShares[ratings.indexOf(clause(String(runs[index - 3])))] ?? '';
        if (word !== '办结率') throw new Error(`a share of “${word}”`);
        return sharesOf([now.duties(conditionOf('已办结')), now.duties(`${OWN} AND NOT accepted`)])[0] ?? '';
      }
      if (TASKS.includes(word)) return `${now.tasks(scope)}${run.unit}`;
      const praised = /([^，。：；、]+)（办结$/u.exec(String(runs[index - 1]));
      if (praised) return `${now.duties(`${conditionOf('已办结')} AND body = ${quoted(praised[1] ?? '')}`)}${run.unit}`;
      const role = ROLES[word];
      if (report.kind === 'ledger' && role) return `${now.duties(`role = '${role}' AND ${scope}`)}${run.unit}`;
      const isBody = now.duties(`body = ${quoted(word)}`) > 0;
      last = isBody ? `${listed} AND body = ${quoted(word)}` : `${conditionOf(word)} AND ${scope}`;
      if (isBody) named += now.duties(last);
      else listed = last;
      return `${now.duties(last)}${run.unit}`;
    })
    .join('');
  if (named > 0 && named !== now.duties(listed)) throw new Error(`not all bodies are named: ${words}`);
  return words;
}

/** The last words before a figure: “2026年11月”应报未报 → 应报未报. */
const clause = (text: string): string => text.replace(/^.*[，。：；、（”](?=.)/su, '').replace(/[，。：；、（]$/u, '');

const changeWords = (change: number): string =>
  change === 0 ? '持平' : `${change > 0 ? '增加' : '减少'}${Math.abs(change)}项`;

/** Duties of which something is said anew, as SQL sees two days. */
export const CHANGED = `n.${OWN} AND (t.id IS NULL OR n.late OR n.lagging <> t.lagging OR n.department_id <> t.department_id
  OR (n.due IS NOT NULL AND n.due IS NOT t.due) OR n.accepted <> t.accepted
  OR (n.state <> t.state AND NOT n.accepted) OR n.rating IS NOT t.rating
  OR (n.percent IS NOT NULL AND n.percent IS NOT t.percent) OR (n.missing AND NOT t.missing))`;

/** Numbers that stand in the words themselves. */
function stringWords(text: string, { kind }: Report, { now, before }: Days): string {
  const told = /^(\d+)．(.+?)“.*（第(.+?)项）.*逾期\d+天/su.exec(text);
  if (told) {
    const where = `${OWN} AND late AND body = ${quoted(told[2] ?? '')} AND number = ${quoted(told[3] ?? '')}`;
    return text.replace(/逾期\d+天/u, `逾期${now.rows('days_late', where)[0]?.days_late}天`);
  }
  if (kind === 'compare' && before && text.startsWith('有变化的')) {
    const changed = now.both(before, CHANGED);
    const all = now.rows('id', OWN).length;
    return `有变化的${changed}项，列于下表；没有变化的${all - changed}项`;
  }
  const words = text
    .replace(/全部\d+项/u, `全部${now.rows('id', conditionOf('滞后')).length}项`)
    .replace(/列逾期时间较长的\d+项/u, `列逾期时间较长的${MOST_LAGGING}项`)
    .replace(/逾期时间较长的\d+项如下/u, `逾期时间较长的${MOST_TOLD}项如下`);
  return known(words, /全部\d+项|逾期时间较长的\d+项/gu);
}

/** As many lagging duties as the leader's page has room for, as many late ones as a bulletin tells one by one. */
const MOST_LAGGING = 5;
const MOST_TOLD = 12;

/** Numbers of the rules themselves, and those by which tasks are named; they count nothing. */
const RULES = /“[^”]*”|第[^项]+项|计\d+个单位|不超过\d+天/gu;

/** The text, where no number in it stays uncounted. */
function known(text: string, counted: RegExp): string {
  const [left] = /\d+(项|家|天|次|个|处)/u.exec(text.replaceAll(counted, '').replaceAll(RULES, '')) ?? [];
  if (left !== undefined) throw new Error(`nobody counts “${left}” of “${text}” by SQL`);
  return text;
}

function noteWords(note: string, { kind }: Report, { name }: ReportSection, { now }: Days): string {
  if (note.startsWith('配合单位本期没有填报的')) {
    const silent = "role = 'support' AND running AND state <> 'pending' AND NOT returned GROUP BY body";
    const counts = new Map(now.rows('body, COUNT(*) AS n', silent).map((row) => [row.body, row.n]));
    const [head, list = ''] = note.split('列名备查：');
    const words = list
      .split('、')
      .map((each) => each.replace(/^(.+?)\d+项/u, (_, name: string) => `${name}${counts.get(name)}项`));
    return `${head}列名备查：${words.join('、')}`;
  }
  if (note.includes('曾亮警示灯、现已整改（含逾期办结）')) {
    const good = now.rows('DISTINCT number', `made_good AND plan = ${quoted(name)} ORDER BY position`);
    return note.replace(/：.*$/u, `：${good.map((row) => `第${row.number}项`).join('、')}。`);
  }
  const body = kind === 'department' ? ` AND body = ${quoted(name)}` : '';
  const words = note
    .replace(/另有配合单位任务\d+项/u, `另有配合单位任务${now.duties(conditionOf('另有配合'))}项`)
    .replace(/推定的\d+项/u, `推定的${now.rows('id', `role = 'lead' AND inferred${body}`).length}项`)
    .replace(/有\d+处存疑/u, `有${now.ask(doubtsOf(now, name))}处存疑`);
  return known(words, /配合单位任务\d+项|推定的\d+项|有\d+处存疑/gu);
}

const doubtsOf = ({ table }: SqlLedger, plan: string): string =>
  `SELECT COUNT(*) FROM doubts WHERE task_id IN (SELECT task_id FROM ${table} WHERE plan = ${quoted(plan)})`;

function tableWords(report: Report, section: ReportSection, table: ReportTable, days: Days): Partial<Counted> {
  const { columns, rows } = table;
  const lines = rows.filter(({ role }) => role !== 'group');
  const asks = lines.map(({ cells, obligationId, taskId }) =>
    cells.map((cell, index) => {
      const header = columns[index]?.header ?? '';
      if (report.kind === 'ledger' && taskId !== undefined && header in TALLIES)
        return tallyWords(header, taskId, days.now);
      if (typeof cell === 'string' || cell.kind === 'light') return cellWords(cell);
      const words = columns.map((column) => column.header);
      return numberWords({ line: cellWords(cells[0] ?? ''), header, words, index, obligationId, days });
    }),
  );
  return {
    headers: [columns.map(({ header }) => header)],
    rows: asks,
    sentences: groupWords(report, section, table, days),
    figures: lines.flatMap(({ cells }) => cells).filter((cell) => typeof cell === 'object' && cell.kind !== 'light')
      .length,
  };
}

const TALLIES: Readonly<Record<string, string>> = { 状态: 'state', 评价: 'rating', 亮灯: 'light' };

/** 办理中2、已办结1 of those who answer for a task, or of those who cooperate where nobody does; 红灯（1家） of lights. */
function tallyWords(header: string, taskId: number, { rows, ask, table }: SqlLedger): string {
  const column = TALLIES[header] ?? '';
  const hasOwn = ask(`SELECT COUNT(*) FROM ${table} WHERE task_id = ${taskId} AND ${OWN}`) > 0;
  const who = `task_id = ${taskId}${hasOwn ? ` AND ${OWN}` : ''}`;
  const found = rows(`${column} AS code, COUNT(*) AS n`, `${who} GROUP BY ${column} ORDER BY MIN(id)`);
  const wordOf = (code: unknown): string => {
    if (column === 'state') return STATES[String(code)] ?? '—';
    return Object.keys(RATINGS).find((word) => RATINGS[word] === code) ?? '未评价';
  };
  if (column === 'light') {
    const gravest = ['红灯', '黄灯', '绿灯'].find((light) => found.some(({ code }) => code === light));
    const lit = found.find(({ code }) => code === gravest)?.n;
    return gravest === undefined ? '' : found.length === 1 ? gravest : `${gravest}（${lit}家）`;
  }
  const [only, ...others] = found;
  if (only && others.length === 0) return only.code === null ? '' : wordOf(only.code);
  return found.map(({ code, n }) => `${wordOf(code)}${n}`).join('、');
}

type Asked = {
  /** The first cell of the row, and the header above. */
  readonly line: string;
  readonly header: string;
  readonly words: readonly string[];
  readonly index: number;
  readonly obligationId: number | undefined;
  readonly days: Days;
};

function numberWords({ line, header, words, index, obligationId, days: { now, before } }: Asked): string {
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
      return sharesOf(words.slice(1, -1).map((word) => now.duties(conditionOf(word))))[index - 1] ?? '';
    case '上期':
    case '上期项数':
      return String(earlier);
    case '增减':
      return String(now.duties(condition) - earlier);
    default:
      return String(now.duties(`${condition} AND body = ${quoted(line)}`));
  }
}

/** 区民政局（3项）, 负责的任务（19项）: lines over the rows of a group. */
function groupWords(report: Report, section: ReportSection, { rows }: ReportTable, { now }: Days): readonly string[] {
  return rows
    .filter(({ role }) => role === 'group')
    .map(({ cells }) => {
      const [, name = ''] = /^(.+)（\d+项）$/u.exec(cellWords(cells[0] ?? '')) ?? [];
      const own = name === '负责的任务' ? OWN : "role = 'support'";
      const where =
        report.kind === 'department'
          ? `${own} AND body = ${quoted(section.name)}`
          : `${OWN} AND missing AND body = ${quoted(name)}`;
      return `${name}（${now.rows('id', where).length}项）`;
    });
}
