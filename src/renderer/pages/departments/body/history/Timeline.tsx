import { useRef } from 'react';
import { useViewport } from '../../../../components/use-viewport.ts';
import { EventShape } from './EventShape.tsx';
import styles from './History.module.css';
import { LANES, layoutTimeline, type NumberedEvent } from './timeline-layout.ts';

/** px */
const LANE = 20;
const LINE = LANES * LANE + 26;
const HEIGHT = LINE + 48;

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
              <line x1={x} x2={x} y1={LINE + 2} y2={LINE + 8} className={styles.tick} />
              <text x={x} y={LINE + 42} textAnchor="middle" className={styles.year}>
                {year}
              </text>
            </g>
          ))}
          {marks.map(({ event, from, to }) => (
            <rect key={event.number} x={from} y={LINE - 3} width={to - from} height={6} className={styles.span} />
          ))}
          {marks.map(({ event, x, label }) => (
            <line
              key={event.number}
              x1={x}
              x2={x}
              y1={LINE}
              y2={LINE - (label ? 18 + label.lane * LANE : 0)}
              className={styles.thread}
            />
          ))}
          {marks.map(({ event, x, label }) => (
            <g key={event.number} className={styles.mark} data-from={event.from}>
              {label && (
                <text
                  x={label.anchor === 'start' ? x + 5 : x - 5}
                  y={LINE - 16 - label.lane * LANE}
                  textAnchor={label.anchor}
                  className={styles.label}
                >
                  {label.text}
                </text>
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
