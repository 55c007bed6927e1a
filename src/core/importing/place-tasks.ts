/**
 * The order of a plan's tasks after a version: each task to be placed comes right behind the one before it in the file.
 * @param order ids in the order so far, retired tasks among them
 * @param fileOrder ids in the order of the file; null for a new task that was not approved
 * @param toPlace ids that are new in the order or leave their old place
 */
export function placeTasks(
  order: readonly number[],
  fileOrder: readonly (number | null)[],
  toPlace: ReadonlySet<number>,
): readonly number[] {
  const placed = order.filter((id) => !toPlace.has(id));
  let before: number | null = null;
  for (const id of fileOrder) {
    if (id === null) continue;
    if (toPlace.has(id)) placed.splice(before === null ? 0 : placed.indexOf(before) + 1, 0, id);
    before = id;
  }
  return placed;
}
