import { FACTS, type FactName } from '../../../shared/light-facts.ts';
import type { FactTest, LightFacts, LightRule } from '../../../shared/model/tracking.ts';
import { holds } from './evaluate.ts';

type Value = LightFacts[FactName];

/** Some values of the facts that the rules look at; what they do not look at is left out. */
type Witness = Partial<Record<FactName, Value>>;

/**
 * Places (from 0) of the rules that never give a light: their tests contradict one another, or earlier rules take all.
 *
 * Tests can tell apart only so many values of a fact; one of each kind stands for the rest. A rule is reachable where some
 * choice of them satisfies it and no earlier rule.
 */
export function findUnreachable(rules: readonly LightRule[]): readonly number[] {
  return rules.flatMap((rule, index) => (canBeReached(rule, rules.slice(0, index)) ? [] : [index]));
}

function canBeReached(rule: LightRule, earlier: readonly LightRule[]): boolean {
  const tests = [rule, ...earlier].flatMap((each) => each.tests);
  const facts = [...new Set(tests.map(({ fact }) => fact))];
  const fitting = (fact: FactName) =>
    tellingValues(fact, tests).filter((value) =>
      rule.tests.every((test) => test.fact !== fact || holdsFor(test, { [fact]: value })),
    );
  return findWitness(
    facts.map((fact) => ({ fact, values: fitting(fact) })),
    earlier,
    {},
  );
}

/** Tries the values of one fact after the other; an earlier rule is out as soon as one of its tests fails. */
function findWitness(
  facts: readonly { readonly fact: FactName; readonly values: readonly Value[] }[],
  earlier: readonly LightRule[],
  chosen: Witness,
): boolean {
  const [next, ...rest] = facts;
  if (!next) return earlier.length === 0;
  return next.values.some((value) => {
    const witness = { ...chosen, [next.fact]: value };
    const still = earlier.filter(({ tests }) =>
      tests.every((test) => test.fact !== next.fact || holdsFor(test, witness)),
    );
    return findWitness(rest, still, witness);
  });
}

/** All values that the tests on a fact can tell apart, among them `null` where the fact may be unknown. */
function tellingValues(fact: FactName, tests: readonly FactTest[]): readonly Value[] {
  const kind = FACTS[fact];
  if (kind.type === 'flag') return [true, false];
  const lacking = kind.mayLack ? [null] : [];
  if (kind.type === 'choice') return [...(Object.keys(kind.words) as Value[]), ...lacking];
  const bounds = tests.filter((test) => test.fact === fact).map(({ value }) => Number(value));
  const step = kind.whole ? 1 : 0.1;
  const around = bounds.flatMap((bound) =>
    kind.whole
      ? [Math.floor(bound) - 1, Math.floor(bound), Math.ceil(bound), Math.ceil(bound) + 1]
      : [bound - step, bound, bound + step],
  );
  return [...new Set(around.filter((value) => kind.least === null || value >= kind.least)), ...lacking];
}

/** `witness` holds the fact that is tested; the others are not looked at. */
const holdsFor = (test: FactTest, witness: Witness): boolean => holds(test, witness as LightFacts);
