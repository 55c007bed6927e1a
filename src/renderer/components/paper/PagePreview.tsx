import { memo, useEffect, useRef, useState } from 'react';
import { ReportPage } from '../../../paper/elements/report-page.ts';
import type { PaperPage } from '../../../paper/pages.ts';
import type { Figure, Share } from '../../../shared/model/report.ts';
import styles from './Paper.module.css';
import { pixelsOf, scaleOf, type Zoom } from './zoom.ts';

type Props = {
  readonly pages: readonly PaperPage[];
  readonly zoom: Zoom;
  /** Asked for the rows behind a number; null where numbers are only looked at. */
  readonly onFigure: ((figure: Figure | Share) => void) | null;
};

/** The pages one below the other, exactly as they print; only those near the eye are drawn. */
export function PagePreview({ pages, zoom, onFigure }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area must be reached by the keyboard
    <section ref={scroller} className={styles.preview} aria-label="页面预览" tabIndex={0}>
      {width > 0 &&
        pages.map((page) => (
          <ScaledPage key={page.number} page={page} scale={scaleOf(zoom, page, width)} onFigure={onFigure} />
        ))}
    </section>
  );
}

type ScaledProps = { readonly page: PaperPage; readonly scale: number; readonly onFigure: Props['onFigure'] };

/** A page at a scale; an empty sheet of the same size while it is out of sight. */
const ScaledPage = memo(function ScaledPage({ page, scale, onFigure }: ScaledProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(page.number <= 2);
  useEffect(() => {
    if (!sheet.current) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: '1200px 0px',
    });
    observer.observe(sheet.current);
    return () => observer.disconnect();
  }, []);
  const { width, height } = pixelsOf(page);
  return (
    <div ref={sheet} className={styles.sheet} style={{ width: width * scale, height: height * scale }}>
      {near && (
        <div className={styles.scaled} style={{ transform: `scale(${scale})` }}>
          <ReportPage page={page} onFigure={onFigure} />
        </div>
      )}
    </div>
  );
});
