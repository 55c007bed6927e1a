import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Viewport } from './viewport.ts';

const NOTHING: Viewport = { top: 0, left: 0, width: 0, height: 0 };

/** What a scrolling element shows, in px; follows scrolling and resizing, at most once a frame. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState(NOTHING);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      setViewport({ top: box.scrollTop, left: box.scrollLeft, width: box.clientWidth, height: box.clientHeight });
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    const resizes = new ResizeObserver(later);
    resizes.observe(box);
    box.addEventListener('scroll', later, { passive: true });
    measure();
    return () => {
      cancelAnimationFrame(frame);
      resizes.disconnect();
      box.removeEventListener('scroll', later);
    };
  }, [element]);
  return viewport;
}
