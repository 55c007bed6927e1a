import type { Report, ReportSection, ReportTable, Run } from '../../../src/shared/model/report.ts';
import { cellWords } from '../../../src/shared/report-text.ts';
import { OWN, type SqlLedger } from './sql-ledger.ts';
import { CHANGED, conditionOf, type Days, quoted, ROLES, ratingWords, sharesOf, TASKS } from './sql-words.ts';

/** Of the sections that speak of one body or one plan alone. */
function scopeOf({ kind }: Report, { name }: ReportSection): string {
  if (kind === 'department') return `body = ${quoted(name)}`;
  return kind === 'ledger' ? `plan = ${quoted(name)}` : 'TRUE';
}

/** A paragraph with its figures, shares and changes as SQL counts them. */
export function sentenceWords(report: Report, section: ReportSection, runs: readonly Run[], days: Days): string {
  const { now, before } = days;
  const scope = scopeOf(report, section);
  const ratings = ratingWords(now);
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

/** A note with its numbers as SQL counts them. */
export function noteWords(note: string, { kind }: Report, { name }: ReportSection, { now }: Days): string {
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

/** 区民政局（3项）, 负责的任务（19项）: lines over the rows of a group. */
export function groupWords(
  report: Report,
  section: ReportSection,
  { columns, rows }: ReportTable,
  { now }: Days,
): readonly string[] {
  return rows
    .filter(({ role }) => role === 'group')
    .map(({ cells }) => {
      const [, name = ''] = /^(.+)（\d+项）$/u.exec(cellWords(cells[0] ?? '')) ?? [];
      const own = name === '负责的任务' ? OWN : "role = 'support'";
      const lagging = conditionOf(columns.some(({ key }) => key === 'daysLate') ? '逾期未办结' : '未逾期而滞后');
      const where =
        report.kind === 'department'
          ? `${own} AND body = ${quoted(section.name)}`
          : report.kind === 'bulletin'
            ? `${lagging} AND plan = ${quoted(name)}`
            : `${OWN} AND missing AND body = ${quoted(name)}`;
      return `${name}（${now.rows('id', where).length}项）`;
    });
}
