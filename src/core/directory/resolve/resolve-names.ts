import type { ResolvedName, StartingData } from '../../../shared/model/directory.ts';
import { bodyOf } from './describe-body.ts';
import type { Directory, KnownNaming, NameInContext } from './directory.ts';
import { candidateOf, type Entry, type KnownBodies, knownBodies } from './known-bodies.ts';
import { type ReadName, readName } from './read-name.ts';
import { group } from './rules/group.ts';
import { none } from './rules/none.ts';
import { ownName } from './rules/own-name.ts';
import type { Found, Rule } from './rules/rule.ts';
import { sameLine } from './rules/same-line.ts';
import { sameName } from './rules/same-name.ts';
import { suffix } from './rules/suffix.ts';
import { typo } from './rules/typo.ts';
import { vertical } from './rules/vertical.ts';
import { withoutAndName } from './rules/without-and.ts';
import { indexOf, type StartingIndex } from './starting-index.ts';

/** Strongest first; the first that has something to say is heard. What a person said before comes ahead of all. */
const RULES: readonly Rule[] = [sameName, withoutAndName, group, vertical, sameLine, suffix, typo, ownName];

/**
 * Says of every name of a file who is meant, why, and how sure that is. Nothing is written.
 *
 * The names that leave no question come first, whatever their order in the file: a slip (人力资源社会保障) is read by the
 * right name that stands below it, and never becomes the name of the entry.
 * @param names all of one file, in its order
 * @returns as many, in the same order; two that mean one body not yet entered have an equal `body`
 */
export function resolveNames(
  names: readonly NameInContext[],
  directory: Directory,
  data: StartingData,
): readonly ResolvedName[] {
  const index = indexOf(data);
  const bodies = knownBodies(directory, index);
  const asked = distinct(names).map((context) => ({
    context,
    read: readName(context.name, context.place, index, context.collective),
    naming: directory.findNaming(context.place, context.name),
  }));
  const resolved = new Map<string, ResolvedName>();
  const settle = ({ context, read }: Asked, { rule, certainty, reason, candidates }: Found, entry: Entry) => {
    const { departmentId, body } = entry;
    const { place, name } = context;
    entry.met.push(read);
    resolved.set(keyOf(context), { place, name, rule, certainty, reason, departmentId, body, candidates });
  };
  for (const each of asked) {
    if (!isSettled(each.naming)) continue;
    const entry = bodies.get(each.naming.departmentId);
    settle(each, recall(each.context, each.naming, entry), entry);
  }
  for (const onlyCertain of [true, false]) {
    for (const each of asked) {
      if (resolved.has(keyOf(each.context))) continue;
      const found = applyRules(each, bodies, index);
      if (onlyCertain && found.certainty !== 'certain') continue;
      const reason = found.reason + omittedPrefix(each.context);
      settle(each, { ...found, reason }, found.entry ?? ownEntry(each, found, bodies));
    }
  }
  return names.flatMap((name) => resolved.get(keyOf(name)) ?? []);
}

type Asked = { readonly context: NameInContext; readonly read: ReadName; readonly naming: KnownNaming | null };

const keyOf = ({ place, name }: NameInContext) => `${place}\n${name}`;

function distinct(names: readonly NameInContext[]): readonly NameInContext[] {
  return [...new Map(names.toReversed().map((name) => [keyOf(name), name])).values()].toReversed();
}

/** A naming stands once it is made, by a person or by a rule; only what was left open is asked of the rules again. */
function isSettled(naming: KnownNaming | null): naming is KnownNaming {
  return naming !== null && (naming.decidedBy === 'person' || naming.certainty !== 'open');
}

function recall({ name }: NameInContext, { decidedBy, ...naming }: KnownNaming, entry: Entry): Found {
  if (decidedBy === 'person') {
    const reason = `此前已由人工确认“${name}”就是“${entry.body.name}”。`;
    return { rule: 'answered', certainty: 'certain', reason, entry, candidates: [] };
  }
  const { rule, certainty, reason } = naming;
  const candidates = certainty === 'certain' ? [] : [candidateOf(entry, reason)];
  return { rule, certainty, reason, entry, candidates };
}

function applyRules({ context, read, naming }: Asked, bodies: KnownBodies, index: StartingIndex): Found {
  // A name that was left open has an entry of its own, which would otherwise be found as its own answer.
  const isOwn = ({ departmentId, body }: Entry) =>
    departmentId !== null && departmentId === naming?.departmentId && body.name === context.name;
  const scene = { context, peers: bodies.peersOf(read).filter((entry) => !isOwn(entry)), bodies, index };
  const found = RULES.reduce<Found | null>((said, rule) => said ?? rule(read, scene), null) ?? none(read, scene);
  // What a person was asked stays a question until it is answered, or beyond doubt.
  return naming && found.certainty === 'likely' ? { ...found, certainty: 'open', entry: null } : found;
}

function ownEntry({ context, read, naming }: Asked, { line }: Found, bodies: KnownBodies): Entry {
  if (naming) return bodies.get(naming.departmentId);
  const body = bodyOf(read, context.name);
  return bodies.enter(line ? { ...body, kind: line.kind, line: line.id } : body, read);
}

/** 民政局 behind 区卫计局 is 区民政局: the reader of the source looks for the shorter one. */
function omittedPrefix({ name, wordings }: NameInContext): string {
  const short = wordings.find((wording) => wording !== name && name.endsWith(wording));
  return short === undefined ? '' : `原文写作“${short}”，承前省略“${name.slice(0, -short.length)}”。`;
}
