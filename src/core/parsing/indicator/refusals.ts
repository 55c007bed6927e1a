import { NEW_VERBS } from './goal-verbs.ts';
import type { Passage } from './passage.ts';

/** A sign that a quantity is no goal. The name is the reason, for tests and for who reads the list. */
export type Refusal = { readonly name: string; readonly holds: (passage: Passage) => boolean };

/** What was there, and what makes something new of it again: 在现有5家基础上新增2家. */
const EXISTING = /已(?!有条件)|现有|原有|目前|现状|(?<![比较])(?:去年|上年)|截至|此前|以来/;
const AT_PRESENT = /目前|截至|截止/;
const NEW = new RegExp(`${NEW_VERBS}|再|力争|争取|计划|确保|提高到|提升到|达到|增加到|到20\\d\\d年|完成`);

const GRANT = '给予|补助|补贴|奖励|奖补|资助|贴息|罚款|处罚|补偿|报销|配套资金|一次性';
const GRANT_BEFORE = new RegExp(`(?:${GRANT}|最高)[^、]{0,8}$`);
const GRANT_BEHIND = new RegExp(`^[^、\\d]{0,6}(?:${GRANT})`);

/** Sizes by which things are chosen: 200张及以上床位的养老机构, 500平方米以上商场, 100张床位以上的医院. */
const CHOOSES =
  /^[^、\d]{0,3}?(?:及|\(含\))?(?:以上|以下|以内)(?:的(?!目标|任务|要求|水平|标准)|(?=[^,。;、\s])(?!且|并|或|水平))/;
/** Words that may follow 的 where the number is a goal: 完成10亿元的目标. */
const IS_LIKE = /^的(?!目标|任务|要求|水平|标准|增长|增速)/;

/** One is enough. */
export const REFUSALS: readonly Refusal[] = [
  // “15分钟生活圈”, 《…三年行动计划》: names.
  { name: 'a name in quotation marks', holds: ({ quoted }) => quoted },
  // 第3批, 5G, PM2.5, 1+3+N, 〔2015〕84号, 第一
  {
    name: 'part of a longer sign',
    holds: ({ clause, after }) => /[A-Za-z第+×*/〔[#№.-]$/.test(clause) || /^[A-Za-z+×]/.test(after),
  },
  // 前3名, 进入前10位; but 6月底前20个项目开工 counts projects
  { name: 'a rank', holds: ({ clause }) => /(?<![底日月年旬天度之以])前$/.test(clause) },
  // 3个方面, 5个环节, 三个阶段
  {
    name: 'a division of the text',
    holds: ({ quantity, after }) =>
      /^[个大项类]$/.test(quantity.unit) &&
      /^(?:方面|环节|领域|步骤|阶段|层面|维度|统一|原则|重点$|要素|季度|星期)/.test(after),
  },
  // 65岁以上老年人; a life expectancy of 80岁 is a goal
  { name: 'an age', holds: ({ quantity, clause }) => quantity.kind === 'age' && !/(?:寿命|年龄)[^、]*$/.test(clause) },
  // 新建200张及以上床位的养老机构
  {
    name: 'a condition of size',
    holds: ({ quantity: { kind, unit }, after }) =>
      (kind === 'size' || kind === 'money' || /[张人层床]$/.test(unit)) && CHOOSES.test(after),
  },
  // 对投资超过5000万元的项目, 总投资10亿元的产业园, 100人的队伍, 引进超10亿元项目
  {
    name: 'what something is like',
    holds: ({ quantity: { kind, unit }, before, after }) =>
      ((kind === 'money' || /[人张层]$/.test(unit) || (kind === 'size' && before !== null)) && IS_LIKE.test(after)) ||
      (kind === 'money' && before?.operator.startsWith('>') === true && /^(?:项目|企业|工程)/.test(after)),
  },
  // 从75%提高到90%
  {
    name: 'where it starts from',
    holds: ({ clause, after }) =>
      /(?:从|由)[^、]{0,24}$/.test(clause) &&
      /^(?:左右)?(?:提高|提升|增加|增长|扩大|上升|降|下降|减少|压缩|压减|缩短|调整|拓展|发展)/.test(after),
  },
  // 已建成43家, 现有5家; but 在现有5家基础上新增2家
  { name: 'what is there already', holds: ({ clause }) => endsInPast(clause, EXISTING) },
  // 目前，全区有养老床位7869张，入住老人3400人
  { name: 'how things stand', holds: ({ sentence }) => endsInPast(sentence, AT_PRESENT) },
  // 给予10万元奖励, 按投资额的10%补助; but 财政补助标准提高到670元
  {
    name: 'a grant',
    holds: ({ quantity: { kind }, before, clause, after }) =>
      (kind === 'money' || kind === 'share') &&
      before === null &&
      (GRANT_BEFORE.test(clause) || GRANT_BEHIND.test(after)),
  },
  // 每人次300元标准, 按每人每月100元; but 低保标准提高到每人每月1000元
  {
    name: 'a rate of pay',
    holds: ({ quantity: { kind }, before, clause, after }) =>
      kind === 'money' && before === null && (/每[^,]{1,8}$/.test(clause) || /^(?:\/|的?标准)/.test(after)),
  },
  // 高血压、糖尿病等5种慢性病, 国家卫健委等12部门
  {
    name: 'the sum of a list',
    holds: ({ quantity: { unit }, clause, after }) =>
      (clause.endsWith('等') && /^[种类项个]$/.test(unit)) || (unit === '部' && after.startsWith('门')),
  },
];

/** A word of the past is the last that counts before the number: nothing new begins behind it. */
function endsInPast(before: string, past: RegExp): boolean {
  const parts = before.split(past);
  return parts.length > 1 && !NEW.test(parts.at(-1) ?? '');
}
