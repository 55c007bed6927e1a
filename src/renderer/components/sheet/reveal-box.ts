import type { Box } from './sheet-layout.ts';

/**
 * Scrolls the least way that brings a box into sight beside the frozen gutter and under the frozen header (px). A box
 * larger than the view shows its beginning.
 */
export function revealBox(scroller: HTMLElement, box: Box, gutter: number, header: number): void {
  const height = scroller.clientHeight - header;
  const width = scroller.clientWidth - gutter;
  if (box.top < scroller.scrollTop || box.height > height) scroller.scrollTop = box.top;
  else if (box.top + box.height > scroller.scrollTop + height) scroller.scrollTop = box.top + box.height - height;
  if (box.left < scroller.scrollLeft || box.width > width) scroller.scrollLeft = box.left;
  else if (box.left + box.width > scroller.scrollLeft + width) scroller.scrollLeft = box.left + box.width - width;
}
