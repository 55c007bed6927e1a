/**
 * The row that a key chooses, null where the key is not ours. `page` is the number of rows of one screen; `active` is -1
 * where no row is chosen yet.
 */
export function stepActive(key: string, active: number, total: number, page: number): number | null {
  if (total === 0) return null;
  const clamp = (index: number) => Math.min(total - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return clamp(active + 1);
    case 'ArrowUp':
      return clamp(active - 1);
    case 'PageDown':
      return clamp(active + page);
    case 'PageUp':
      return clamp(active - page);
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

/**
 * Where to scroll (px) so that what lies at `top` with the height `size` is wholly in sight, null where it is. `height` is
 * that of the area in which rows show.
 */
export function scrollToShow(top: number, size: number, scrollTop: number, height: number): number | null {
  if (top < scrollTop) return top;
  if (top + size > scrollTop + height) return top + size - height;
  return null;
}

/** The pages (of `size` rows) that hold the rows `first`–`last`. */
export function pagesOf(first: number, last: number, size: number): readonly number[] {
  const pages: number[] = [];
  for (let page = Math.floor(first / size); page <= Math.floor(last / size); page += 1) pages.push(page);
  return pages;
}
