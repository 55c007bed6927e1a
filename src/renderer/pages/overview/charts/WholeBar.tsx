import { useId } from 'react';
import { type Division, figureDoor } from '../doors.ts';
import styles from './Charts.module.css';
import type { Part } from './faces.ts';
import { PatternDefs, patternId } from './PatternDefs.tsx';

type Props = { readonly parts: readonly Part[]; readonly division: Division };

/** px; small squares of the legend. */
const SWATCH = 16;

/** All departments together: one bar, under it every part with pattern, word, count and percentage. Each is a door. */
export function WholeBar({ parts, division }: Props) {
  const prefix = useId();
  return (
    <div className={styles.whole}>
      <div className={styles.strip} aria-hidden="true">
        {parts.map((part, index) => (
          <svg key={part.key} style={{ flexGrow: part.count }} className={styles.stripPart}>
            <title>{`${part.word} ${part.count}`}</title>
            {index === 0 && <PatternDefs prefix={prefix} parts={parts} />}
            <rect width="100%" height="100%" fill={`url(#${patternId(prefix, part)})`} />
          </svg>
        ))}
      </div>
      <ul className={styles.legend} aria-label="图例和合计">
        {parts.map((part) => (
          <li key={part.key}>
            <a href={figureDoor(division, part.key)}>
              <svg width={SWATCH} height={SWATCH} className={styles.swatch} aria-hidden="true">
                <rect
                  width={SWATCH}
                  height={SWATCH}
                  fill={`url(#${patternId(prefix, part)})`}
                  stroke={`var(--light-${part.face.color})`}
                  strokeWidth={2}
                />
              </svg>
              {part.word} <strong>{part.count}</strong>
              {part.percent !== null && <span className={styles.percent}>{part.percent.toFixed(1)}%</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
