import { comparisonBefore } from './comparison.ts';
import { NEW_VERBS } from './goal-verbs.ts';
import type { Passage } from './passage.ts';

/** A sign that a quantity is no goal. The name is the reason, for tests and for who reads the list. */
export type Refusal = { readonly name: string; readonly holds: (passage: Passage) => boolean };

const EXISTING = /已(?!有条件)|现有|原有|目前|现状|去年|上年|截至|此前|以来/;
const AGAIN = new RegExp(`(?:${NEW_VERBS}|再|力争|提高到|提升到|达到|增加到)`);
const GRANT = '给予|补助|补贴|奖励|奖补|资助|贴息|罚款|处罚|补偿|报销|配套资金|一次性';
/** Sizes by which things are chosen, not goals: 200张及以上床位的养老机构, 500平方米以上商场, 亿元以上项目. */
const OF_THINGS =
  /^(?:及|\(含\))?(?:以上|以下|以内)(?:的(?!目标|任务|要求|水平|标准)|(?=[^,。;、\s])(?!且|并|或|水平))/;

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
      (kind === 'size' || kind === 'money' || /[张人层床]$/.test(unit)) && OF_THINGS.test(after),
  },
  // 对投资超过5000万元的项目
  {
    name: 'a condition with a comparison before',
    holds: (passage) =>
      (passage.quantity.kind === 'size' || passage.quantity.kind === 'money') &&
      comparisonBefore(passage) !== null &&
      /^的(?!目标|任务|要求|水平|标准|增长|增速)/.test(passage.after),
  },
  // 从75%提高到90%
  {
    name: 'where it starts from',
    holds: ({ clause, after }) =>
      /(?:从|由)[^、]{0,24}$/.test(clause) &&
      /^(?:左右)?(?:提高|提升|增加|增长|扩大|上升|降|下降|减少|压缩|压减|缩短|调整|拓展|发展)/.test(after),
  },
  // 已建成43家, 现有5家; but 在现有5家基础上新增2家
  {
    name: 'what is there already',
    holds: ({ clause }) => {
      const parts = clause.split(EXISTING);
      return parts.length > 1 && !AGAIN.test(parts.at(-1) ?? '');
    },
  },
  // 给予10万元奖励, 按投资额的10%补助
  {
    name: 'a grant',
    holds: ({ quantity: { kind }, clause, after }) =>
      (kind === 'money' || kind === 'share') &&
      (new RegExp(`(?:${GRANT}|最高)[^、]{0,8}$`).test(clause) || new RegExp(`^[^、\\d]{0,6}(?:${GRANT})`).test(after)),
  },
  // 每人次300元标准, 按每人每月100元; but 低保标准提高到每人每月1000元
  {
    name: 'a rate of pay',
    holds: (passage) =>
      passage.quantity.kind === 'money' &&
      comparisonBefore(passage) === null &&
      (/每[^,]{1,8}$/.test(passage.clause) || /^(?:\/|的?标准)/.test(passage.after)),
  },
  // 高血压、糖尿病等5种慢性病, 等4类疾病: sums up a list
  {
    name: 'the sum of a list',
    holds: ({ quantity, clause }) => /等$/.test(clause) && /^[种类项个大]$/.test(quantity.unit),
  },
];
