/** The list with one line moved by a place, up (-1) or down (1); the same where it stands at that end already. */
export function moveItem<Item>(items: readonly Item[], from: number, by: -1 | 1): readonly Item[] {
  return moveItemTo(items, from, from + by);
}

/** The list with one line at another's place; the same where there is no such line or place. */
export function moveItemTo<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const moved = items[from];
  if (moved === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}
