import { GOAL_BEFORE, GOAL_BEHIND } from './goal-verbs.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';
import type { UnitKind } from './units.ts';

/** A sign that a quantity of these kinds is a goal. */
export type GoalSign = {
  readonly name: string;
  readonly of: readonly UnitKind[];
  readonly holds: (passage: Passage) => boolean;
};

const THINGS: readonly UnitKind[] = ['count', 'size', 'money'];

/** 每千人4.5张床位: so many for so many people. */
export const RATE = /每[十百千万]+[名个]?[^、\d]{0,20}$/;

/** One sign is enough. */
export const GOAL_SIGNS: readonly GoalSign[] = [
  // 80%以上的医疗机构, 增长6%, 提高5个百分点
  { name: 'a share', of: ['share'], holds: () => true },
  // 不少于1所, 达到79岁, 至少一次
  {
    name: 'compared before',
    of: [...THINGS, 'age'],
    holds: ({ before, quantity }) => before !== null && (!quantity.inCharacters || before.operator !== '='),
  },
  // 压缩至3个工作日, 提高到10.8年; not 达到2020年水平
  {
    name: 'a time compared',
    of: ['bounded'],
    holds: ({ before, quantity }) => before !== null && (quantity.unit !== '年' || quantity.value < 100),
  },
  // 容积率不低于1.5
  {
    name: 'a bare number compared',
    of: ['none'],
    holds: (passage) => passage.before !== null && passage.before.operator !== '=' && endsClause(passage),
  },
  // 5个以上示范点; alone, 500平方米以上 is no goal
  {
    name: 'compared behind',
    of: THINGS,
    holds: ({ behind, quantity, clause }) => behind !== null && (quantity.kind === 'count' || clause !== ''),
  },
  // 群众满意度90分以上
  {
    name: 'a mark',
    of: ['bounded'],
    holds: ({ behind, quantity }) => /^[分倍]$/.test(quantity.unit) && behind !== null,
  },
  // 减少农村贫困人口1000万以上
  {
    name: 'a great number',
    of: ['none'],
    holds: ({ behind, quantity }) => /^[万亿]$/.test(quantity.unit) && behind !== null,
  },
  { name: 'a rate of people', of: THINGS, holds: ({ clause }) => RATE.test(clause) },
  // 新建公办幼儿园5所
  {
    name: 'a verb of goals',
    of: THINGS,
    holds: ({ clause, quantity }) => countsInEarnest(quantity) && GOAL_BEFORE.test(clause),
  },
  // 引导2家…转型为康复医院、2家…，1家…
  {
    name: 'goes on with a list of goals',
    of: THINGS,
    holds: ({ clause, quantity, followsGoal }) =>
      followsGoal && countsInEarnest(quantity) && /(?:^|[、和及])$/.test(clause),
  },
  // 20个项目开工, 为300户困难家庭安装…
  {
    name: 'a verb of goals behind',
    of: THINGS,
    holds: ({ clause, after, quantity }) =>
      countsInEarnest(quantity) &&
      /(?:^|[为对向使让、和前内年])(?:全?[区市县省镇]|辖区内?|区域内|[区市]属|困难)?$/.test(clause) &&
      GOAL_BEHIND.test(after),
  },
  // 城镇新增就业15000人; 公办幼儿园5所，
  {
    name: 'a thing and its number',
    of: THINGS,
    holds: (passage) =>
      !passage.quantity.inCharacters &&
      endsClause(passage) &&
      /[\u4e00-\u9fa5”\u0001]{2}$/.test(passage.clause) &&
      !/[的共有等为在约每]$/.test(passage.clause),
  },
];

/** 一件事, 三大工程, 两个责任: so written, most are no counts. Left are 两次, 三家, 二十所. */
function countsInEarnest({ inCharacters, value, unit }: Quantity): boolean {
  return (
    !inCharacters || (value >= 2 && /^万?(?:家|所|处|座|场|次|名|人|人次|户|套|台|辆|亩|公里|公顷|元|吨)$/.test(unit))
  );
}

/** Nothing but 以上 and the like behind it, up to the next mark. */
const endsClause = ({ after }: Passage) => /^(?:以上|以下|以内|左右|及以上)?(?:$|、|和|及|且|并)/.test(after);
