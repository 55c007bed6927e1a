import { oneOf, peersLike, type Rule } from './rule.ts';

/** 人力资源和社会保障局 = 人力资源社会保障局; one table of 乌海市 has both. */
export const withoutAndName: Rule = (name, { peers }) => {
  if (name.shape !== 'plain') return null;
  return oneOf(
    peersLike(name, peers, ({ subject, ending }) => subject === name.subject && ending === name.ending),
    'without-and',
    name,
    (entry) => ({
      certainty: 'certain',
      reason: `“${name.text}”与“${entry.body.name}”只差一个“和”字，规范化简称中“和”可以省略。`,
    }),
  );
};
