import { lazy, Suspense } from 'react';
import { Section, WordMark } from '../../Facts.tsx';
import type { TaskFile } from '../task-file.ts';
import { indicatorWords } from '../task-words.ts';
import styles from './Curves.module.css';
import { type Curve, curvesOf, meets } from './curve.ts';

/** The chart library is large and most tasks have nothing to draw: it is read when the first curve is. */
const CurveChart = lazy(async () => ({ default: (await import('./CurveChart.tsx')).CurveChart }));

/** What is measured: the targets of the source, the values given over time, and their curve; all of it in words too. */
export function CurveSection({ file: { task, record } }: { readonly file: TaskFile }) {
  const curves = curvesOf(task.indicators, record.entries);
  if (curves.length === 0) return null;
  return (
    <Section title="指标">
      {curves.map((curve) => (
        <CurveBlock key={`${curve.label} ${curve.unit}`} curve={curve} />
      ))}
    </Section>
  );
}

function CurveBlock({ curve }: { readonly curve: Curve }) {
  const { label, unit, targets, points } = curve;
  const last = points.at(-1);
  return (
    <figure className={styles.curve}>
      <figcaption>
        <strong>{label}</strong>
        <ul className={styles.targets}>
          {targets.map((target) => (
            <li key={`${target.text} ${target.value} ${target.date}`}>
              目标{indicatorWords({ ...target, name: null, base: null })} {target.soft && <WordMark>力争</WordMark>}{' '}
              {last && <Verdict met={meets(target, last.value)} />}
            </li>
          ))}
        </ul>
        {last ? (
          <p>
            现值 <strong>{`${last.value}${unit}`}</strong>（{last.on}，{last.department}）
          </p>
        ) : (
          <p className={styles.soft}>还没有填报数值。</p>
        )}
      </figcaption>
      {points.length > 1 && (
        <div className={styles.drawn}>
          <Suspense fallback={<p className={styles.soft}>正在画图…</p>}>
            <CurveChart curve={curve} />
          </Suspense>
          <table className={styles.values}>
            <caption className="visually-hidden">{label}的历次数值</caption>
            <tbody>
              {points.map(({ on, value, department }) => (
                <tr key={`${on} ${department}`}>
                  <th scope="row">{on}</th>
                  <td>{`${value}${unit}`}</td>
                  <td className={styles.soft}>{department}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </figure>
  );
}

/** Nothing where nobody can say: 左右, 力争. */
function Verdict({ met }: { readonly met: boolean | null }) {
  return met === null ? null : <WordMark>{met ? '已达到' : '尚未达到'}</WordMark>;
}
