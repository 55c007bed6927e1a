import { useRef } from 'react';
import { useViewport } from '../../../../components/use-viewport.ts';
import { EventShape } from './EventShape.tsx';
import styles from './History.module.css';
import { LANES, layoutTimeline, type NumberedEvent } from './timeline-layout.ts';

/** px */
const LANE = 20;
const LINE = LANES * LANE + 26;
const HEIGHT = LINE + 40;

/**
 * A body's history as a line over the years. What comes from the starting data is drawn hollow. The list below says the
 * same in words, so that the drawing is hidden from a screen reader.
 */
export function Timeline({ events }: { readonly events: readonly NumberedEvent[] }) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useViewport(box);
  const { marks, ticks } = layoutTimeline(events, width);
  const highest = Math.max(0, ...marks.map(({ label }) => (label ? label.lane + 1 : 0)));
  const top = (LANES - highest) * LANE;
  return (
    <div ref={box} className={styles.drawing}>
      {marks.length > 0 && (
        <svg
          aria-hidden="true"
          width={width}
          height={HEIGHT - top}
          viewBox={`0 ${top} ${width} ${HEIGHT - top}`}
          className={styles.line}
        >
          <line x1={4} x2={width - 4} y1={LINE} y2={LINE} className={styles.axis} />
          {ticks.map(({ x, year }) => (
            <g key={year}>
              <line x1={x} x2={x} y1={LINE + 12} y2={LINE + 17} className={styles.tick} />
              <text x={x} y={LINE + 31} textAnchor="middle" className={styles.year}>
                {year}
              </text>
            </g>
          ))}
          {marks.map(({ event, x, from, to, label }) => (
            <g key={event.number} className={styles.mark} data-from={event.from}>
              {to - from > 6 && <rect x={from} y={LINE - 3} width={to - from} height={6} className={styles.span} />}
              {label && (
                <>
                  <line x1={x} x2={x} y1={LINE - 10} y2={LINE - 18 - label.lane * LANE} className={styles.thread} />
                  <text
                    x={label.anchor === 'start' ? x + 5 : x - 5}
                    y={LINE - 16 - label.lane * LANE}
                    textAnchor={label.anchor}
                    className={styles.label}
                  >
                    {label.text}
                  </text>
                </>
              )}
              <EventShape kind={event.kind} x={x} y={LINE} />
              <text x={x} y={LINE + 4} textAnchor="middle" className={styles.number}>
                {event.number}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
