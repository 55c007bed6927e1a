import type { PaperPage } from '../../../paper/pages.ts';

/** In percent of the paper's own size, or as wide as the window leaves room for. */
export type Zoom = number | 'width';

export const ZOOMS: readonly number[] = [50, 75, 100, 125, 150, 200];

const PIXELS_PER_MM = 96 / 25.4;
/** Pixels left and right of a page. */
const MARGIN = 20;

export function pixelsOf({ geometry }: PaperPage): { readonly width: number; readonly height: number } {
  return { width: geometry.width * PIXELS_PER_MM, height: geometry.height * PIXELS_PER_MM };
}

/** What a page is drawn at in a preview so many pixels wide. */
export function scaleOf(zoom: Zoom, page: PaperPage, room: number): number {
  return zoom === 'width' ? Math.max(0.2, (room - 2 * MARGIN) / pixelsOf(page).width) : zoom / 100;
}

/** One step closer or further; from 适合宽度 to the step next to 100 %. */
export function nextZoom(zoom: Zoom, by: 1 | -1): Zoom {
  const now = zoom === 'width' ? 100 : zoom;
  const steps = by > 0 ? ZOOMS.filter((step) => step > now) : ZOOMS.filter((step) => step < now).reverse();
  return steps[0] ?? now;
}
