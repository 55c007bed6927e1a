import type { BodyKind } from '../../shared/model/directory.ts';

/** What the order of protocol is made of. */
export type Ranked = {
  readonly name: string;
  readonly kind: BodyKind;
  readonly line: string | null;
  /** The office's own order; null where it gave none. */
  readonly protocol: number | null;
};

export const byPinyin = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** Bodies that no line of the starting data ranks come after those that one does. */
const BY_KIND: readonly BodyKind[] = [
  'party',
  'congress',
  'government',
  'vertical',
  'mass',
  'institution',
  'enterprise',
  'other',
  'region',
  'group',
];
const AFTER_LINES = 1_000_000;

/**
 * The bodies of one place: those that the office ordered as it did, every other one before the first that comes after it
 * by custom, by name in the order of a Chinese dictionary where custom says nothing.
 * @param lines rank of each line of the starting data
 */
export function inProtocolOrder<Body extends Ranked>(
  bodies: readonly Body[],
  lines: ReadonlyMap<string, number>,
): readonly Body[] {
  const rankOf = ({ kind, line }: Ranked) =>
    (line === null ? undefined : lines.get(line)) ?? AFTER_LINES + BY_KIND.indexOf(kind);
  const compare = (a: Body, b: Body) => rankOf(a) - rankOf(b) || byPinyin.compare(a.name, b.name);
  const others = bodies.filter(({ protocol }) => protocol === null).sort(compare);
  const ordered = bodies
    .filter(({ protocol }) => protocol !== null)
    .sort((a, b) => (a.protocol ?? 0) - (b.protocol ?? 0));
  for (const body of others) {
    const next = ordered.findIndex((other) => other.protocol !== null && rankOf(other) > rankOf(body));
    if (next >= 0) ordered.splice(next, 0, body);
    else ordered.push(body);
  }
  return ordered;
}
