import type { Candidate, DescribedBody } from '../../../shared/model/directory.ts';
import type { Directory } from './directory.ts';
import { type ReadName, readName } from './read-name.ts';
import type { StartingIndex } from './starting-index.ts';

/** A body of the directory, or one that this file brings in. */
export type Entry = {
  /** Null for one that is not entered yet. */
  readonly departmentId: number | null;
  readonly body: DescribedBody;
  readonly names: readonly ReadName[];
  /** Its names in this file so far: two names of one body in one document make a careful reader ask. */
  readonly met: ReadName[];
};

/** All bodies that a name of this file may mean, by place; new ones join as they are met. */
export type KnownBodies = {
  /** The bodies of the place and level that the name tells. Levels are never mixed: 市民政局 is not 区民政局. */
  peersOf(name: ReadName): readonly Entry[];
  /** The entry of that number, met by `name` in this file. */
  get(id: number): Entry;
  /** Takes a new body in; where the place has one of that very name, it is that one. */
  enter(body: DescribedBody, name: ReadName): Entry;
};

export function knownBodies(directory: Directory, index: StartingIndex): KnownBodies {
  const places = new Map<string, Entry[]>();
  const byId = new Map<number, Entry>();

  function entryOf({ id, names, ...body }: ReturnType<Directory['getBody']>): Entry {
    const known = byId.get(id);
    if (known) return known;
    const read = names.map((name) => {
      const { level, ...rest } = readName(name, body.place, index, body.kind === 'group');
      return { ...rest, level: body.level ?? level };
    });
    const entry = { departmentId: id, body, names: read, met: [] };
    byId.set(id, entry);
    return entry;
  }

  function entriesIn(place: string): Entry[] {
    const entries = places.get(place) ?? directory.bodiesIn(place).map(entryOf);
    places.set(place, entries);
    return entries;
  }

  return {
    peersOf: (name) => entriesIn(name.place).filter(({ names }) => names.some(({ level }) => level === name.level)),
    get: (id) => byId.get(id) ?? entryOf(directory.getBody(id)),
    enter(body, name) {
      const entries = entriesIn(body.place);
      const known = entries.find((entry) => entry.body.name === body.name);
      if (known) return known;
      const entry = { departmentId: null, body, names: [name], met: [] };
      entries.push(entry);
      return entry;
    },
  };
}

/** An entry as it is offered to a person. */
export function candidateOf({ departmentId, body }: Entry, why: string): Candidate {
  return { departmentId, name: body.name, place: body.place, why };
}
