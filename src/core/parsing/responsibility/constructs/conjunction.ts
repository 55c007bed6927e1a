import { isBody, isCollective, isOrgan } from '../../department-name.ts';
import { headOf } from '../following-text.ts';
import type { Construct } from '../token.ts';

const CONJUNCTION = /^(?:以及|及|和|与|暨)/u;
/** 和平分局, 和田地区: the character begins a place. */
const PLACE_NAME = /^和(?:平(?!安)|田|林格尔|布克)/u;

/** 各级党委和政府 is one expression. */
const ALL_COMMITTEES = /党(?:工)?委$/u;
/** 等部门和各县（市、区）人民政府 */
const AFTER_A_LIST = /^(?:各|有关|相关|其他|省|市(?!场)|区(?!域)|[\u4e00-\u9fff]{2,3}[市区县])/u;

/**
 * 市发展改革委和市财政局 are two bodies, 人力资源和社会保障局 is one: 和 parts only where both sides are complete names.
 */
export const conjunction: Construct = ({ rest, before }) => {
  const word = CONJUNCTION.exec(rest)?.[0];
  if (word === undefined || PLACE_NAME.test(rest)) return null;
  const next = headOf(rest.slice(word.length));
  if (!isBody(next) || /^其(?![他它余])/u.test(next)) return null;
  if (ALL_COMMITTEES.test(before) && /^(?:人民)?政府/u.test(next)) return null;
  const parts = before === '' ? AFTER_A_LIST.test(next) : isOrgan(before) || isCollective(before);
  return parts ? { length: word.length, tokens: [{ kind: 'break', strength: 1, comma: false }] } : null;
};
