import type { LightRule, LightScheme } from '../../../shared/model/tracking.ts';
import { COLOR_WORDS } from '../../../shared/tracking-words.ts';
import { findTestProblem } from './fact-tests.ts';
import { findUnreachable } from './find-unreachable.ts';

/**
 * What an office must put right before its table of lights is used: one Chinese sentence each, none where all is well.
 *
 * A word must have one colour, since on a black-and-white print the word is all there is; one colour may have several
 * words.
 */
export function validateScheme(scheme: LightScheme): readonly string[] {
  const problems = [
    ...(scheme.name.trim() === '' ? ['亮灯规则没有名称，请填写。'] : []),
    ...(scheme.rules.length === 0 ? ['亮灯规则一条也没有，请至少写一条。'] : []),
    ...scheme.rules.flatMap(findRuleProblems),
    ...findTwoColors(scheme.rules),
  ];
  // Whether a rule can be reached is only asked of tests that mean something.
  if (problems.length > 0) return problems;
  return findUnreachable(scheme.rules).map(
    (index) =>
      `${nameOf(scheme.rules[index], index)}永远不会亮：条件自相矛盾，或已被前面的规则全部占去，请改条件或次序。`,
  );
}

function findRuleProblems(rule: LightRule, index: number): string[] {
  const name = nameOf(rule, index);
  const tests = rule.tests.flatMap((test) => findTestProblem(test) ?? []);
  return [
    ...(Object.hasOwn(COLOR_WORDS, rule.color) ? [] : [`${name}的颜色“${rule.color}”不在可选颜色内，请另选。`]),
    ...(rule.word.trim() === '' ? [`${name}没有写灯的名称，黑白打印时无法辨认，请填写。`] : []),
    ...(rule.meaning.trim() === '' ? [`${name}没有写含义，图例无法说明，请填写。`] : []),
    ...tests.map((problem) => `${name}的条件有误：${problem}，请改正。`),
  ];
}

function findTwoColors(rules: readonly LightRule[]): string[] {
  const words = [...new Set(rules.map(({ word }) => word))].filter((word) => word.trim() !== '');
  return words.flatMap((word) => {
    const colors = [...new Set(rules.filter((rule) => rule.word === word).map(({ color }) => color))];
    if (colors.length < 2) return [];
    return [
      `“${word}”用了${colors.map((color) => COLOR_WORDS[color]).join('、')}${colors.length}种颜色，请改名或统一颜色。`,
    ];
  });
}

const nameOf = (rule: LightRule | undefined, index: number): string =>
  `第 ${index + 1} 条规则${rule?.word.trim() ? `“${rule.word}”` : ''}`;
