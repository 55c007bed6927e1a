import type { FactObligation, PeriodFacts } from '../tracking/freeze/snapshot.ts';
import { LEGEND_ORDER, legendOf } from '../tracking/lights/legend.ts';
import { isAccountable } from '../tracking/transitions.ts';
import { namesOf } from './names.ts';

/** How the figures come about is printed under them, since no rule of the state settles it. */
const DUTIES = '任务按方案条目计，一项任务由几个单位承担，就计几项单位任务';
const ANSWERING =
  '办结、逾期、滞后、未报送和评价、亮灯均按牵头、单独负责、分别负责和未注明角色的单位任务计，配合单位随牵头单位办结，不另计';
const DONE = '“已办结”须经督办审核同意，单位自报完成的不计';
const LATE =
  '“逾期”指过现行时限而未办结，延期经批准的按新时限计、原时限一并列出；长期、周期性、时限待定和未注明时限的任务不计按期，也不计逾期；中止、挂账期间不计逾期';
const LAGGING = '“滞后”指逾期、亮警示灯，或评价为进度落后、尚未启动而未办结';
const MADE_GOOD = '“曾亮警示灯已整改”包括逾期办结';
const SHARES = '百分比合计为100.0%';
const ORDER = '单位按名册次序排列，不作排名';

/** As many as a note names; all of them are marked in the ledger itself. */
const MOST_NAMED = 12;

export type RulePart = 'duties' | 'late' | 'lagging' | 'made-good' | 'shares' | 'order' | 'missing';

/** 统计口径, one sentence; only of what the report counts. */
export function rulesOf(facts: PeriodFacts, parts: readonly RulePart[]): string {
  const period = facts.period === null ? '' : `“${facts.period.name}”`;
  const words: Record<RulePart, readonly string[]> = {
    duties: [DUTIES, groupRule(facts), ANSWERING, DONE],
    late: [LATE],
    lagging: [LAGGING],
    'made-good': [MADE_GOOD],
    shares: [SHARES],
    order: [ORDER],
    missing: [`“未报送”指${period || '本期'}应报而没有填报进展；已办结、中止、挂账和未交办的不计`],
  };
  return `统计口径：${parts.flatMap((part) => words[part]).join('；')}。`;
}

/** Whether 各街乡 counted as one body or as its members, and where it has none. */
export function groupRule({ plans, obligations, tasks, departments }: PeriodFacts): string {
  const planOf = new Map(tasks.map(({ id, planId }) => [id, planId]));
  const byMembers = new Set(plans.filter(({ groupCounting }) => groupCounting === 'members').map(({ id }) => id));
  const members = new Map(departments.map((body) => [body.id, body.members]));
  const found = obligations
    .filter(({ taskId }) => byMembers.has(planOf.get(taskId) ?? 0))
    .filter(({ collective, departmentId }) => collective || (members.get(departmentId) ?? null) !== null);
  if (found.length === 0) return '“各街乡”等集体称谓计1个单位';
  const sizes = new Map(found.map(({ department, departmentId }) => [department, members.get(departmentId) ?? null]));
  const words = [...sizes].map(([name, size]) =>
    size === null ? `“${name}”没有登记成员，计1个单位` : `“${name}”计${size}个单位`,
  );
  const others = byMembers.size < plans.length ? '；其余方案的集体称谓计1个单位' : '';
  return `集体称谓按截止日期当天的成员单位计数：${words.join('，')}${others}`;
}

/** Which leads the program inferred and the source does not state: 推定牵头 3 项：区人社局（第8项）. */
export function inferredNote(facts: PeriodFacts): string | null {
  const names = namesOf(facts);
  const numbers = new Map(facts.tasks.map(({ id, number }) => [id, number]));
  const inferred = facts.obligations.filter(({ role, inferred: is }) => role === 'lead' && is);
  if (inferred.length === 0) return null;
  const named = inferred.map(({ departmentId, taskId }) => {
    const number = numbers.get(taskId) ?? null;
    return `${names.department(departmentId)}${number === null ? '' : `（第${number}项）`}`;
  });
  const rest = named.length > MOST_NAMED ? '等' : '';
  const list = named.slice(0, MOST_NAMED).join('、') + rest;
  return `推定牵头：原文没有写“牵头”、按原文写法推定的${inferred.length}项，请核实：${list}。`;
}

/** Those that cooperate are counted in no figure of completion; they are there by number. */
export function supportNote({ obligations }: PeriodFacts): string | null {
  const support = obligations.filter((each) => !isAccountable(each));
  return support.length === 0 ? null : `另有配合单位任务${sum(support)}项，随牵头单位办结，不计入以上各数。`;
}

/** What each light means, without its conditions, where a page has no room for them: 红灯（红色）逾期未办结；…. */
export function shortLegend({ scheme }: Pick<PeriodFacts, 'scheme'>): string | null {
  const lines = [
    ...new Set(legendOf(scheme).map(({ word, colorWord, meaning }) => `${word}（${colorWord}色）${meaning}`)),
  ];
  return lines.length === 0 ? null : `亮灯图例（${scheme.name}）：${lines.join('；')}。`;
}

/** 亮灯图例: 红灯（红）——逾期未办结：未办结，且已过完成时限. The word stands for the colour in black and white. */
export function legendNotes({ scheme }: Pick<PeriodFacts, 'scheme'>): readonly string[] {
  const lines = legendOf(scheme).map(
    ({ word, colorWord, meaning, condition }) => `${word}（${colorWord}色）：${meaning}（${condition}）`,
  );
  return lines.length === 0 ? [] : [`亮灯图例（${scheme.name}）：${lines.join('；')}。${LEGEND_ORDER}`];
}

const sum = (obligations: readonly FactObligation[]): number =>
  obligations.reduce((total, { weight }) => total + weight, 0);
