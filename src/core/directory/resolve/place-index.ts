import type { Level, PlaceFact } from '../../../shared/model/directory.ts';
import { levelByEnding, shortPlaceName } from './place-level.ts';

/** The places of the starting data, found by name, with those above and below. */
export type PlaceIndex = {
  /** The level of a place; by its ending where the data does not know it, null where that tells nothing. */
  levelOf(place: string): Level | null;
  /**
   * The one place above `place` at that level whose name ends in `word` (市, 省, 州). Null where none or several are
   * possible: there are two 朝阳区, and nothing is guessed of either.
   */
  above(place: string, level: Level, word: string): string | null;
  /** Names of the places right below. */
  below(place: string): readonly string[];
  /** The longest place that `text` begins with, as seen from the documents of `around`: 花都区 in 花都区民政局. */
  startOf(text: string, around: string): NamedPlace | null;
  /** The place that `text` names in full or short, as seen from `around`: 咸宁 from 咸安区. */
  named(text: string, around: string): NamedPlace | null;
};

/** A place as a name has it. */
export type NamedPlace = {
  readonly text: string;
  /** Null where several are called so and none of them lies above or below the document's place. */
  readonly place: string | null;
  readonly level: Level;
  /** True where it lies above or below the document's place. */
  readonly near: boolean;
};

const LONGEST = 15;

export function createPlaceIndex(places: readonly PlaceFact[]): PlaceIndex {
  const byName = groupBy(places, (fact) => fact.name);
  const byShort = groupBy(places, (fact) => shortPlaceName(fact.name));
  const byCode = new Map(places.map((fact) => [fact.code, fact]));
  const children = groupBy(places, (fact) => fact.parent ?? '');
  const chains = new Map<string, readonly PlaceFact[]>();
  const found = new Map<string, readonly PlaceFact[]>();

  /** The place itself and all above it. */
  function chainOf(fact: PlaceFact): readonly PlaceFact[] {
    const known = chains.get(fact.code);
    if (known) return known;
    const parent = fact.parent === null ? undefined : byCode.get(fact.parent);
    const chain = parent ? [fact, ...chainOf(parent)] : [fact];
    chains.set(fact.code, chain);
    return chain;
  }

  /** All places that the name may mean: 朝阳区 two, 北京市朝阳区 one. A place of the same short name stands in for 湘西自治州. */
  function factsOf(place: string): readonly PlaceFact[] {
    const facts = found.get(place) ?? searchFacts(place);
    found.set(place, facts);
    return facts;
  }

  function searchFacts(place: string): readonly PlaceFact[] {
    const exact = byName.get(place);
    if (exact) return exact;
    for (let at = 2; at <= place.length - 2; at += 1) {
      const under = byName.get(place.slice(at))?.filter((fact) => endsIn(chainOf(fact).slice(1), place.slice(0, at)));
      if (under && under.length > 0) return under;
    }
    const level = levelByEnding(place);
    return (byShort.get(shortPlaceName(place)) ?? []).filter(
      (fact) => fact.level === level && fact.name.at(-1) === place.at(-1) && /自治/u.test(fact.name),
    );
  }

  const endsIn = (chain: readonly PlaceFact[], text: string) => chain.some(({ name }) => text.endsWith(name));

  function isRelated(fact: PlaceFact, around: readonly PlaceFact[]): boolean {
    const chain = chainOf(fact);
    return around.some((other) => chain.includes(other) || chainOf(other).includes(fact));
  }

  function choose(text: string, facts: readonly PlaceFact[], around: string): NamedPlace | null {
    const [first] = facts;
    if (!first) return null;
    const related = facts.filter((fact) => isRelated(fact, factsOf(around)));
    const [fact, second] = related.length > 0 ? related : facts;
    if (!fact || (second && second.name !== fact.name)) return null;
    const near = related.length > 0;
    const place = factsOf(around).includes(fact) ? around : fact.name;
    return { text, place: near || facts.length === 1 ? place : null, level: fact.level, near };
  }

  return {
    levelOf(place) {
      const levels = new Set(factsOf(place).map((fact) => fact.level));
      const [level] = levels;
      return level !== undefined && levels.size === 1 ? level : levelByEnding(place);
    },
    above(place, level, word) {
      const isIt = (fact: PlaceFact) => fact.level === level && fact.name.endsWith(word);
      const facts = factsOf(place).map((fact) => chainOf(fact).slice(1).find(isIt));
      const names = new Set(facts.map((fact) => fact?.name ?? null));
      const [name] = names;
      return names.size === 1 ? (name ?? null) : null;
    },
    below(place) {
      const facts = factsOf(place);
      const [fact] = facts;
      return fact && facts.length === 1 ? (children.get(fact.code) ?? []).map(({ name }) => name) : [];
    },
    startOf(text, around) {
      for (let length = Math.min(LONGEST, text.length - 1); length >= 2; length -= 1) {
        const start = text.slice(0, length);
        const found = choose(start, byName.get(start) ?? [], around);
        // 国家安全局 has no place in front; what 国家 does there is told by the rule for bodies of the state.
        if (found && found.level !== 'state') return found;
      }
      return null;
    },
    named(text, around) {
      const full = choose(text, byName.get(text) ?? [], around);
      if (full) return full;
      // 朝阳 alone could be a city, two districts and a word of praise: a short name counts only near the document's place.
      const near = (byShort.get(text) ?? []).filter((fact) => text !== '' && isRelated(fact, factsOf(around)));
      return choose(text, near, around);
    },
  };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
