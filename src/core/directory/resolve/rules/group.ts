import { candidateOf } from '../known-bodies.ts';
import type { Rule } from './rule.ts';

/**
 * Many bodies in one expression. The same expression is the same group; two expressions of one concept (各街乡, 各镇街)
 * are likely the same. 相关部门 is a different set in every task and is joined with no other wording.
 */
export const group: Rule = (name, { peers, index }) => {
  if (name.shape !== 'group') return null;
  const groups = peers.filter(({ names }) => names.some(({ shape }) => shape === 'group'));
  const same = groups.find(({ names }) => names.some(({ core }) => core === name.core));
  if (same) {
    const reason = `与“${same.body.name}”是同一个统称。`;
    return { rule: 'group', certainty: 'certain', reason, entry: same, candidates: [] };
  }
  const concept = index.groups.get(name.core);
  const isLike = (core: string) => concept?.definite === true && index.groups.get(core)?.id === concept.id;
  const like = groups.find(({ names }) => names.some(({ core }) => isLike(core)));
  if (like && concept) {
    const reason = `“${name.text}”与“${like.body.name}”说的是同一类单位（${concept.title}）。`;
    return { rule: 'group', certainty: 'likely', reason, entry: like, candidates: [candidateOf(like, reason)] };
  }
  const reason = concept?.definite === false ? '没有列明成员的统称，按原文登记。' : '按统称登记，成员由本单位列明。';
  return { rule: 'group', certainty: 'certain', reason, entry: null, candidates: [] };
};
