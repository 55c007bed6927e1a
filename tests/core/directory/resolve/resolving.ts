import { describeBody } from '../../../../src/core/directory/resolve/describe-body.ts';
import type {
  Directory,
  KnownBody,
  KnownNaming,
  NameInContext,
} from '../../../../src/core/directory/resolve/directory.ts';
import { resolveNames } from '../../../../src/core/directory/resolve/resolve-names.ts';
import { isCollective } from '../../../../src/core/parsing/department-name.ts';
import type { ResolvedName } from '../../../../src/shared/model/directory.ts';
import { DATA } from './hand-made-data.ts';

/** Names of one document of a place, resolved with the hand-made data, told in short. */

export function named(place: string, name: string, changes: Partial<NameInContext> = {}): NameInContext {
  return { place, name, wordings: [name], collective: isCollective(name), on: null, ...changes };
}

/** A directory that holds these bodies, numbered from 1, and these namings. */
export function directory(
  bodies: readonly (readonly [place: string, name: string, ...others: string[]])[] = [],
  namings: Readonly<Record<string, KnownNaming>> = {},
): Directory {
  const known = bodies.map(([place, name, ...others], at): KnownBody => {
    return { ...describeBody(place, name, DATA), id: at + 1, names: [name, ...others] };
  });
  return {
    bodiesIn: (place) => known.filter((body) => body.place === place),
    getBody: (id) => known.find((body) => body.id === id) ?? raise(`no body ${id}`),
    findNaming: (place, name) => namings[`${place} ${name}`] ?? null,
  };
}

export function resolve(place: string, names: readonly string[], from: Directory = directory()) {
  return resolveNames(
    names.map((name) => named(place, name)),
    from,
    DATA,
  );
}

/** "区卫计局 = 区卫生健康局: same-line, certain" */
export function inShort({ name, body, rule, certainty }: ResolvedName): string {
  return `${name} = ${body.name}: ${rule}, ${certainty}`;
}

export function shortly(place: string, names: readonly string[], from?: Directory): readonly string[] {
  return resolve(place, names, from).map(inShort);
}

/** The last of the names, resolved after the others. */
export function last(place: string, names: readonly string[], from?: Directory): ResolvedName {
  return resolve(place, names, from).at(-1) ?? raise('no name');
}

export function raise(message: string): never {
  throw new Error(message);
}
