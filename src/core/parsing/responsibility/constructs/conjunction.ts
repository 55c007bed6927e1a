import { isBody, isCollective, isOrgan } from '../../department-name.ts';
import { headOf } from '../following-text.ts';
import type { Construct } from '../token.ts';

const CONJUNCTION = /^(?:以及|及|和|与|暨)/u;
/** 和平分局, 和田地区: the character begins a place. */
const PLACE_NAME = /^和(?:平(?!安)|田|林格尔|布克)/u;

/**
 * 市发展改革委和市财政局 are two bodies, 人力资源和社会保障局 is one: 和 parts only where both sides are complete names.
 */
export const conjunction: Construct = ({ rest, before }) => {
  const word = CONJUNCTION.exec(rest)?.[0];
  if (word === undefined || PLACE_NAME.test(rest) || !(isOrgan(before) || isCollective(before))) return null;
  const next = headOf(rest.slice(word.length));
  if (next.startsWith('其') && !/^其[他它余]/u.test(next)) return null;
  return isBody(next) ? { length: word.length, tokens: [{ kind: 'break', strength: 1, comma: false }] } : null;
};
