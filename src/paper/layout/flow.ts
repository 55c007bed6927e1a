import type { PageItem } from '../pages.ts';

/** Fills pages from above; what stands on them is decided by the blocks. */
export type Flow = {
  /** mm left on the page for what stands `gap` mm below the block above it; at its head there is no gap. */
  room(gap?: number): number;
  /** mm of an empty page. */
  readonly whole: number;
  isEmpty(): boolean;
  put(item: PageItem, height: number, gap?: number): void;
  /** Goes to the next page, unless this one is empty. */
  turn(): void;
  readonly pages: readonly (readonly PageItem[])[];
};

/** Kept free on each page: what rounding in a browser may add over a page of thirty rows. */
const SLACK = 1;

/** @param height mm between the margins */
export function createFlow(height: number): Flow {
  const whole = height - SLACK;
  const pages: PageItem[][] = [[]];
  let used = 0;
  const isEmpty = () => pages.at(-1)?.length === 0;
  return {
    whole,
    pages,
    room: (gap = 0) => whole - used - (isEmpty() ? 0 : gap),
    isEmpty,
    put(item, height, gap = 0) {
      used += height + (isEmpty() ? 0 : gap);
      pages.at(-1)?.push(item);
    },
    turn() {
      if (isEmpty()) return;
      pages.push([]);
      used = 0;
    },
  };
}
