import type { FactTest, Light, LightFacts, LightRule, LightScheme } from '../../../shared/model/tracking.ts';

/** The light of one obligation: that of the first rule whose tests all hold; null where none does. */
export function evaluate(scheme: LightScheme, facts: LightFacts): Light | null {
  const rule = findRule(scheme.rules, facts);
  if (!rule) return null;
  const { color, word, meaning, alarm } = rule;
  return { color, word, meaning, alarm };
}

/** The first rule whose tests all hold. */
export function findRule(rules: readonly LightRule[], facts: LightFacts): LightRule | null {
  return rules.find(({ tests }) => tests.every((test) => holds(test, facts))) ?? null;
}

/** A fact that is not known satisfies no test, not even ≠: of a task without a day nobody can say that it is in time. */
export function holds({ fact, is, value }: FactTest, facts: LightFacts): boolean {
  const known = facts[fact];
  if (known === null) return false;
  switch (is) {
    case '=':
      return known === value;
    case '≠':
      return known !== value;
    case '<':
      return known < value;
    case '≤':
      return known <= value;
    case '>':
      return known > value;
    case '≥':
      return known >= value;
    default:
      return is satisfies never;
  }
}
