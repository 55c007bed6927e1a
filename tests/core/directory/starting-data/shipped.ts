import { projectSeeds } from '../../../../src/engine/seed-folders.ts';
import { startingDataIn } from '../../../../src/engine/starting-data.ts';
import { LEVELS } from '../../../../src/shared/glossary.ts';
import type { Level } from '../../../../src/shared/model/directory.ts';

/** The starting data as it is shipped. */
export const data = startingDataIn(projectSeeds().directory)();

/** Level → name without level or place → the lines that have it. */
export const namesOf: ReadonlyMap<Level, ReadonlyMap<string, ReadonlySet<string>>> = new Map(
  LEVELS.map((level) => [level, namesAt(level)]),
);

/** The lines that a name without level or place belongs to. */
export function linesOf(level: Level, name: string): readonly string[] {
  return [...(namesOf.get(level)?.get(name) ?? [])];
}

function namesAt(level: Level): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { id, forms } of data.lines) {
    for (const { stem, organs } of forms) {
      for (const organ of organs[level] ?? []) {
        names.set(stem + organ, (names.get(stem + organ) ?? new Set()).add(id));
      }
    }
  }
  return names;
}
