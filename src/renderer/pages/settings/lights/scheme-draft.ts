import { FACTS, type FactName } from '../../../../shared/light-facts.ts';
import type { FactTest, LightRule, LightScheme } from '../../../../shared/model/tracking.ts';

/** The name that a table of the office's own begins with. */
export const OWN_NAME = '本单位亮灯规则';

/** What a new row says before anything is typed: overdue is what most offices begin with. */
const NEW_RULE: LightRule = { color: 'red', word: '', meaning: '', alarm: false, tests: [] };

export function addRule(scheme: LightScheme): LightScheme {
  return { ...scheme, rules: [...scheme.rules, NEW_RULE] };
}

export function editRule(scheme: LightScheme, at: number, edit: Partial<LightRule>): LightScheme {
  return { ...scheme, rules: scheme.rules.map((rule, index) => (index === at ? { ...rule, ...edit } : rule)) };
}

export function removeRule(scheme: LightScheme, at: number): LightScheme {
  return { ...scheme, rules: scheme.rules.filter((_, index) => index !== at) };
}

/** A shipped table as the office's own to be changed: its source stays to be read, its name says that it was changed. */
export function ownCopy(scheme: LightScheme): LightScheme {
  return { ...scheme, name: scheme.name.includes(OWN_NAME) ? scheme.name : `${OWN_NAME}（参照${scheme.name}）` };
}

/** Whether two tables judge and look alike; the name alone makes no difference. */
export function sameRules(one: LightScheme, other: LightScheme): boolean {
  return JSON.stringify(one.rules) === JSON.stringify(other.rules);
}

/** Whether nothing would change: the same rules under the same name. */
export function sameScheme(one: LightScheme, other: LightScheme): boolean {
  return one.name === other.name && sameRules(one, other);
}

/** A test to begin with after its fact was chosen. */
export function firstTest(fact: FactName): FactTest {
  const kind = FACTS[fact];
  if (kind.type === 'flag') return { fact, is: '=', value: true };
  if (kind.type === 'choice') return { fact, is: '=', value: Object.keys(kind.words)[0] ?? '' };
  return { fact, is: kind.least === null ? '<' : '>', value: 0 };
}

/** The comparisons that a fact knows: only numbers have a size. */
export function comparisonsOf(fact: FactName): readonly FactTest['is'][] {
  return FACTS[fact].type === 'number' ? ['=', '≠', '<', '≤', '>', '≥'] : ['=', '≠'];
}

/** The rule's tests with one in another's place, or without it (null). */
export function replaceTest(tests: readonly FactTest[], at: number, test: FactTest | null): readonly FactTest[] {
  return tests.flatMap((one, index) => (index === at ? (test ?? []) : one));
}
