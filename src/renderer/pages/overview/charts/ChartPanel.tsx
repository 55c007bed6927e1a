import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Segmented, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Overview } from '../../../../shared/model/tracking.ts';
import { LightShape } from '../../../components/task/LightMark.tsx';
import type { Division } from '../doors.ts';
import { differenceWords } from '../figures/figure-tiles.ts';
import { RuleLine } from '../RuleLine.tsx';
import { barRows } from './bar-rows.ts';
import styles from './Charts.module.css';
import { partsOf } from './faces.ts';
import { NumberTable } from './NumberTable.tsx';
import { WholeBar } from './WholeBar.tsx';

const DepartmentBars = lazy(() =>
  import('./DepartmentBars.tsx').then((module) => ({ default: module.DepartmentBars })),
);

export const DIVISION_WORDS: Record<Division, string> = { states: '办理状态', ratings: '进展评价', lights: '亮灯' };

/** How the work stands by state, by rating or by light: all together, then one bar for each department in order of protocol. */
export function ChartPanel({ overview }: { readonly overview: Overview }) {
  const [division, setDivision] = useState<Division>('states');
  const [numbers, setNumbers] = useState(false);
  const parts = partsOf(overview, division);
  const caption = `各单位主责任务按${DIVISION_WORDS[division]}，按排序排列，不作排名`;
  return (
    <section className={styles.panel} aria-label="任务分布">
      <div className={styles.bar}>
        <Segmented<Division>
          aria-label="分布口径"
          value={division}
          options={(Object.keys(DIVISION_WORDS) as Division[]).map((value) => ({
            value,
            label: DIVISION_WORDS[value],
          }))}
          onChange={setDivision}
        />
        <Button
          className={styles.toggle ?? ''}
          icon={numbers ? <BarChartOutlined aria-hidden="true" /> : <TableOutlined aria-hidden="true" />}
          onClick={() => setNumbers(!numbers)}
        >
          {numbers ? '看图' : '看数字'}
        </Button>
      </div>
      <WholeBar parts={parts} division={division} />
      {division === 'lights' && <LightLegend overview={overview} />}
      {division === 'ratings' && <RatingChange overview={overview} />}
      <RuleLine rule={overview.rules[division]} />
      <section className={styles.scroller} aria-label={caption}>
        {numbers ? (
          <NumberTable overview={overview} parts={parts} division={division} caption={caption} />
        ) : (
          <Suspense fallback={<Spin description="正在画图…" />}>
            <DepartmentBars rows={barRows(overview.departments, division, parts)} parts={parts} division={division} />
          </Suspense>
        )}
      </section>
      <RuleLine rule={overview.rules.departments} />
    </section>
  );
}

/** What each light means in this office; the same colour means another thing in the next. */
function LightLegend({ overview: { lights, madeGood } }: { readonly overview: Overview }) {
  return (
    <ul className={styles.lights} aria-label="亮灯规则">
      {lights.map(({ color, word, meaning }) => (
        <li key={`${color} ${word} ${meaning}`}>
          <LightShape color={color} /> {word}：{meaning}
        </li>
      ))}
      <li>曾报警、已补救 {madeGood} 项</li>
    </ul>
  );
}

/** How many more or fewer have each rating than in the period before. */
function RatingChange({ overview: { change } }: { readonly overview: Overview }) {
  if (!change) return null;
  const moved = change.byRating.filter(({ difference }) => difference !== 0);
  return (
    <p className={styles.change}>
      与{change.period}相比：
      {moved.length === 0
        ? '各类评价的项数没有变化'
        : moved.map(({ word, difference }) => `${word}${differenceWords(difference)}`).join('，')}
    </p>
  );
}
