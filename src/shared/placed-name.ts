/** 市政, 市场 and 市容 begin with a word of their own: 乌海市 has a 市场监管局, no 场监管局. */
const LEVEL = /^(?:市(?!政|场|容)|[区县旗省])/;

/**
 * A body with its place before it, as an office addresses it where two have one name: 区民政局 of 花都区 is 花都区民政局.
 * The level stands once; 朝阳规划分局 and 发展改革委, which name none, follow their place whole.
 */
export function placedName({ name, place }: { readonly name: string; readonly place: string }): string {
  const [level = ''] = LEVEL.exec(name) ?? [];
  return place + (place.endsWith(level) ? name.slice(level.length) : name);
}

type Body = { readonly id: number; readonly name: string; readonly place: string };

/** Names by which bodies are told apart, by their ids: with the place only where two of them have one name. */
export function namesTold(bodies: Iterable<Body>): ReadonlyMap<number, string> {
  const all = [...new Map([...bodies].map((body) => [body.id, body])).values()];
  const byName = Map.groupBy(all, ({ name }) => name);
  return new Map(all.map((body) => [body.id, (byName.get(body.name)?.length ?? 0) > 1 ? placedName(body) : body.name]));
}
