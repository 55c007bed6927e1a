import { comparisonBefore, comparisonBehind } from './comparison.ts';
import { GOAL_BEFORE, GOAL_BEHIND } from './goal-verbs.ts';
import type { Passage } from './passage.ts';

/** A sign that a quantity is a goal. */
export type GoalSign = { readonly name: string; readonly holds: (passage: Passage) => boolean };

const isThings = ({ quantity: { kind } }: Passage) => kind === 'count' || kind === 'size' || kind === 'money';

/** 一件事, 三大工程, 两个责任: so written, most are no counts. Left are 两次, 三家, 二十所 and what is compared. */
function countsInEarnest({ quantity }: Passage): boolean {
  if (!quantity.inCharacters) return true;
  return (
    quantity.value >= 2 && /^万?(?:家|所|处|座|场|次|名|人|人次|户|套|台|辆|亩|公里|公顷|元|吨)$/.test(quantity.unit)
  );
}

export const GOAL_SIGNS: readonly GoalSign[] = [
  // 80%以上的医疗机构, 增长6%, 提高5个百分点
  { name: 'a share', holds: ({ quantity }) => quantity.kind === 'share' },
  // 不少于1所, 达到79岁, 压缩至3个工作日, 至少一次
  {
    name: 'compared',
    holds: (passage) => {
      const compared = comparisonBefore(passage)?.operator ?? null;
      const { kind, value } = passage.quantity;
      if (compared === null) return false;
      if (kind === 'none') return compared !== '=' && isWhole(passage);
      // 提高到2020年的2倍
      if (passage.quantity.unit === '年') return value < 100;
      return !passage.quantity.inCharacters || compared !== '=';
    },
  },
  {
    name: 'three or more',
    holds: (passage) => isThings(passage) && comparisonBehind(passage) !== null && !isBareSize(passage),
  },
  // 每千人4.5张床位, 每万人口10件
  {
    name: 'a rate of people',
    holds: (passage) => isThings(passage) && /每[十百千万]+[名个]?[^、\d]{0,20}$/.test(passage.clause),
  },
  {
    name: 'a verb of goals',
    holds: (passage) => isThings(passage) && countsInEarnest(passage) && GOAL_BEFORE.test(passage.clause),
  },
  // 引导2家…转型为康复医院、2家…，1家…
  {
    name: 'goes on with a list of goals',
    holds: (passage) =>
      isThings(passage) && passage.followsGoal && countsInEarnest(passage) && /(?:^|[、和及])$/.test(passage.clause),
  },
  // 20个项目开工, 为300户困难家庭安装…
  {
    name: 'a verb of goals behind',
    holds: (passage) =>
      isThings(passage) &&
      countsInEarnest(passage) &&
      /(?:^|[为对向使让、和])(?:全[区市县省镇]|辖区|困难)?$/.test(passage.clause) &&
      GOAL_BEHIND.test(passage.after),
  },
  // 城镇新增就业15000人; 公办幼儿园5所，
  {
    name: 'a thing and its number',
    holds: (passage) =>
      isThings(passage) &&
      !passage.quantity.inCharacters &&
      isWhole(passage) &&
      /[\u4e00-\u9fa5)”]{2}$/.test(passage.clause) &&
      !/[的共有等为在约每]$/.test(passage.clause),
  },
];

/** Nothing but 以上 and the like behind it, up to the next mark. */
const isWhole = ({ after }: Passage) => /^(?:以上|以下|以内|左右|及以上)?(?:$|、|和|及|且|并)/.test(after);

/** 以上 alone makes a goal of 5个以上示范点, not of 500平方米以上. */
const isBareSize = (passage: Passage) => passage.quantity.kind !== 'count' && passage.clause === '';
