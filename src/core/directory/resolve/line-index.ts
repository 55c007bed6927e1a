import type { BodyLine, Level, NameForm } from '../../../shared/model/directory.ts';
import { endingOf, normalizeName, shorten, statePrefixOf, withoutAnd } from './normal-form.ts';

/** A name that a line of the starting data gives its bodies at a level: 卫计 + 局, the second time of health, short. */
export type FormHit = {
  readonly line: BodyLine;
  readonly form: NameForm;
  /** As compared: 委 for 委员会. */
  readonly ending: string;
};

/** The names of all lines, found by level and name. Names are given without level or place, as compared (`shorten`). */
export type LineIndex = {
  /** The forms that this name is, 和 left out or not. */
  exact(level: Level, core: string): readonly FormHit[];
  /** The forms that have this stem at that level, whatever they end in. */
  byStem(level: Level, stem: string): readonly FormHit[];
  /** The forms that have this stem at any level: 规划 of 朝阳规划分局. */
  anywhere(stem: string): readonly FormHit[];
  /** Every name of that level with the forms that it is. */
  namesAt(level: Level): Iterable<readonly [string, readonly FormHit[]]>;
};

const NONE: readonly FormHit[] = [];

export function createLineIndex(lines: readonly BodyLine[]): LineIndex {
  const names = new Map<Level, Map<string, FormHit[]>>();
  const bare = new Map<Level, Map<string, FormHit[]>>();
  const stems = new Map<Level, Map<string, FormHit[]>>();
  const everywhere = new Map<string, FormHit[]>();

  for (const line of lines) {
    for (const form of line.forms) {
      const whole = normalizeName(form.stem);
      for (const [level, endings] of Object.entries(form.organs) as [Level, readonly string[]][]) {
        // 国家税务 of a district is the office that was joined with 地税, and not the 税务 that came of it.
        const stem = level === 'state' ? whole.slice(statePrefixOf(whole).length) : whole;
        for (const organ of endings) {
          const core = shorten(stem + organ);
          const hit = { line, form, ending: endingOf(core) || organ };
          add(inner(names, level), core, hit);
          add(inner(bare, level), withoutAnd(core), hit);
          for (const key of new Set([stem, withoutAnd(stem)])) {
            if (key.length < 2 || organ === '') continue;
            add(inner(stems, level), key, hit);
            add(everywhere, key, hit);
          }
        }
      }
    }
  }

  return {
    exact: (level, core) => names.get(level)?.get(core) ?? bare.get(level)?.get(withoutAnd(core)) ?? NONE,
    byStem: (level, stem) => stems.get(level)?.get(withoutAnd(stem)) ?? NONE,
    anywhere: (stem) => everywhere.get(withoutAnd(stem)) ?? NONE,
    namesAt: (level) => names.get(level) ?? [],
  };
}

/** The line of all those forms; null where there are none, or of several lines. */
export function lineOf(hits: readonly FormHit[]): BodyLine | null {
  const [first] = hits;
  return first && hits.every(({ line }) => line === first.line) ? first.line : null;
}

function inner<Key, Value>(map: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  const found = map.get(key) ?? new Map<string, Value>();
  map.set(key, found);
  return found;
}

/** A form counts once under a name, though 委员会 and 委 both make it. */
function add(map: Map<string, FormHit[]>, key: string, hit: FormHit): void {
  const hits = map.get(key);
  if (!hits) map.set(key, [hit]);
  else if (!hits.some(({ form }) => form === hit.form)) hits.push(hit);
}
