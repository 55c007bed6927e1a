import dayjs from 'dayjs';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import styles from './Curves.module.css';
import type { Curve } from './curve.ts';

/** px */
const SIZE = { width: 420, height: 170 };

/** The values over time against their targets. For the eye alone: the table beside it says the same. */
export function CurveChart({ curve: { points, targets, unit } }: { readonly curve: Curve }) {
  const data = points.map(({ on, value }) => ({ time: dayjs(on).valueOf(), value }));
  const levels = [...new Set(targets.map(({ value }) => value))];
  const top = Math.max(...levels, ...points.map(({ value }) => value));
  const bottom = Math.min(0, ...points.map(({ value }) => value));
  return (
    <div className={styles.chart} aria-hidden="true">
      <LineChart {...SIZE} data={data} margin={{ top: 16, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--border)" vertical={false} />
        <XAxis
          dataKey="time"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          ticks={data.map(({ time }) => time)}
          tickFormatter={(time: number) => dayjs(time).format('MM-DD')}
          stroke="var(--text-soft)"
        />
        <YAxis width={56} unit={unit} domain={[bottom, top]} stroke="var(--text-soft)" />
        {levels.map((level) => (
          <ReferenceLine
            key={level}
            y={level}
            stroke="var(--doubt)"
            strokeDasharray="6 4"
            label={{ value: `目标 ${level}${unit}`, position: 'insideTopLeft', fill: 'var(--doubt)', fontSize: 12 }}
          />
        ))}
        <Line dataKey="value" type="linear" stroke="var(--accent)" strokeWidth={2} isAnimationActive={false} dot />
      </LineChart>
    </div>
  );
}
