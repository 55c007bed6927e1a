import type { BodyLine, Candidate, NamingReason } from '../../../../shared/model/directory.ts';
import type { NameInContext } from '../directory.ts';
import { candidateOf, type Entry, type KnownBodies } from '../known-bodies.ts';
import type { ReadName } from '../read-name.ts';
import type { StartingIndex } from '../starting-index.ts';

/** What a rule looks at beside the name. */
export type Scene = {
  readonly context: NameInContext;
  /** Bodies of the same place and level. */
  readonly peers: readonly Entry[];
  readonly bodies: KnownBodies;
  readonly index: StartingIndex;
};

/** What a rule found. */
export type Found = NamingReason & {
  /** Null where the name is a body of its own, so far as is known. */
  readonly entry: Entry | null;
  readonly candidates: readonly Candidate[];
  /** The line that a misspelt name belongs to; else the name itself tells it. */
  readonly line?: BodyLine;
};

/** Says who is meant, or null where the rule has nothing to say. */
export type Rule = (name: ReadName, scene: Scene) => Found | null;

/** The peers with a name of the same build, level and place that passes the test. */
export function peersLike(name: ReadName, peers: readonly Entry[], isLike: (other: ReadName) => boolean): Entry[] {
  return peers.filter(({ names }) =>
    names.some(
      (other) =>
        other.shape === name.shape && other.level === name.level && other.named === name.named && isLike(other),
    ),
  );
}

/** The one entry that a rule fits; where it fits several, a person must say which of them is meant. */
export function oneOf(
  entries: readonly Entry[],
  rule: NamingReason['rule'],
  name: ReadName,
  say: (entry: Entry) => Pick<NamingReason, 'certainty' | 'reason'>,
): Found | null {
  const [entry, second] = entries;
  if (!entry) return null;
  if (!second) {
    const said = say(entry);
    const candidates = said.certainty === 'certain' ? [] : [candidateOf(entry, said.reason)];
    return { rule, ...said, entry, candidates };
  }
  const quoted = entries.map(({ body }) => `“${body.name}”`).join('、');
  return {
    rule,
    certainty: 'open',
    reason: `“${name.text}”可能是${quoted}，无法断定是哪一个。`,
    entry: null,
    candidates: entries.map((each) => candidateOf(each, say(each).reason)),
  };
}
