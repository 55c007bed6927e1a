import { OWN, type SqlLedger } from './sql-ledger.ts';

/** Words of reports and what they are in SQL. */

/** The ledger on the day of a report, and on that of the period before. */
export type Days = { readonly now: SqlLedger; readonly before: SqlLedger | null };

export const RATINGS: Readonly<Record<string, string>> = {
  未启动: 'not-started',
  欠序时: 'behind',
  达序时: 'on-track',
  超序时: 'ahead',
  提前完成: 'done-early',
  已完成: 'done',
  长期推进: 'long-term',
  其他: 'other',
};
export const ROLES: Readonly<Record<string, string>> = {
  牵头: 'lead',
  单独负责: 'sole',
  分别负责: 'joint',
  未注明: 'unspecified',
  配合: 'support',
};
export const STATES: Readonly<Record<string, string>> = {
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
export const TASKS = ['共有任务', '纳入督查的重点任务共', '任务'];
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
  未逾期而滞后: `${OWN} AND lagging AND NOT late`,
  未逾期而滞后的: `${OWN} AND lagging AND NOT late`,
  未报送: `${OWN} AND missing`,
  本期未报送: `${OWN} AND missing`,
  '未报送（项）': `${OWN} AND missing`,
  '已报送（项）': `${OWN} AND returned`,
  '其中逾期（项）': `${OWN} AND missing AND late`,
  '其中滞后（项）': `${OWN} AND missing AND lagging`,
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
export function sharesOf(counts: readonly number[]): readonly string[] {
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

/** Those of the ratings that occur on a day, in the office's order. */
export const ratingWords = ({ duties }: SqlLedger): readonly string[] =>
  [...Object.keys(RATINGS), '未评价'].filter((word) => duties(conditionOf(word)) > 0);

/** Duties of which something is said anew, as SQL sees two days. */
export const CHANGED = `n.${OWN} AND (t.id IS NULL OR n.late OR n.lagging <> t.lagging OR n.department_id <> t.department_id
  OR (n.due IS NOT NULL AND n.due IS NOT t.due) OR n.accepted <> t.accepted
  OR (n.state <> t.state AND NOT n.accepted) OR n.rating IS NOT t.rating
  OR (n.percent IS NOT NULL AND n.percent IS NOT t.percent) OR (n.missing AND NOT t.missing))`;
