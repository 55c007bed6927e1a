import { useId } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { type Division, departmentDoor, figureDoor } from '../doors.ts';
import { type BarRow, shortened } from './bar-rows.ts';
import styles from './Charts.module.css';
import type { Part } from './faces.ts';
import { PatternDefs, patternId } from './PatternDefs.tsx';

type Props = { readonly rows: readonly BarRow[]; readonly parts: readonly Part[]; readonly division: Division };

/** px */
const ROW = 30;
const BAR = 20;
const NAME = 164;
/** Letters of 13 px that fit into the place for names. */
const NAME_LETTERS = 11;
const DIGIT = 9;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** One stacked bar a department with the raw counts in it. Loaded apart: other pages need not carry the chart library. */
export function DepartmentBars({ rows, parts, division }: Props) {
  const prefix = useId();
  const data = rows.map(({ counts, ...row }) => ({ ...row, ...counts }));
  return (
    <BarChart
      layout="vertical"
      data={data}
      responsive
      accessibilityLayer={false}
      barSize={BAR}
      style={{ width: '100%', height: rows.length * ROW + 4 }}
      margin={{ top: 2, right: 40, bottom: 2, left: 0 }}
    >
      <PatternDefs prefix={prefix} parts={parts} />
      <XAxis type="number" hide domain={[0, 'dataMax']} />
      <YAxis
        type="category"
        dataKey="departmentId"
        width={NAME}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ x, y, index }) => <NameTick x={Number(x)} y={Number(y)} row={rows[index]} />}
      />
      {parts.map((part, place) => (
        <Bar
          key={part.id}
          dataKey={part.id}
          name={part.word}
          stackId="duties"
          isAnimationActive={false}
          shape={({ x, y, width, height, index }: Box & { readonly index: number }) => (
            <Segment
              box={{ x, y, width, height }}
              row={rows[index]}
              part={part}
              fill={`url(#${patternId(prefix, part)})`}
              division={division}
              last={place === parts.length - 1}
            />
          )}
        />
      ))}
    </BarChart>
  );
}

/** A department's name at the axis, as a door to all that it answers for. */
function NameTick({ x, y, row }: { readonly x: number; readonly y: number; readonly row: BarRow | undefined }) {
  if (!row) return null;
  return (
    <a href={departmentDoor(row.departmentId)} aria-label={`${row.label}：${row.total} 项`}>
      <text x={x - 4} y={y} dy="0.35em" textAnchor="end" className={styles.name}>
        <title>{row.label}</title>
        {shortened(row.label, NAME_LETTERS)}
      </text>
    </a>
  );
}

type SegmentProps = {
  readonly box: Box;
  readonly row: BarRow | undefined;
  readonly part: Part;
  readonly fill: string;
  readonly division: Division;
  /** The total stands behind the last part. */
  readonly last: boolean;
};

/** One part of a bar. The mouse opens its rows here, the keyboard in the table behind 看数字: 60 bars are no tab stops. */
function Segment({ box: { x, y, width, height }, row, part, fill, division, last }: SegmentProps) {
  if (!row) return <g />;
  const count = row.counts[part.id] ?? 0;
  const middle = y + height / 2;
  return (
    <g>
      {count > 0 && (
        <a href={figureDoor(division, part.key, row.departmentId)} tabIndex={-1}>
          <title>{`${row.label}：${part.word} ${count}`}</title>
          <rect x={x} y={y} width={width} height={height} fill={fill} stroke={`var(--light-${part.face.color})`} />
          {width > `${count}`.length * DIGIT + 4 && (
            <text x={x + width / 2} y={middle} dy="0.35em" textAnchor="middle" className={styles.count}>
              {count}
            </text>
          )}
        </a>
      )}
      {last && (
        <text x={x + width + 6} y={middle} dy="0.35em" className={styles.total}>
          {row.total}
        </text>
      )}
    </g>
  );
}
