import type { Overview } from '../../../../shared/model/tracking.ts';
import { LightShape } from '../../../components/task/LightMark.tsx';
import { changeRule } from '../change-rule.ts';
import { DIVISION_WORDS } from '../charts/ChartPanel.tsx';
import { partsOf } from '../charts/faces.ts';
import { WholeBar } from '../charts/WholeBar.tsx';
import type { Division } from '../doors.ts';
import { figureTiles } from '../figures/figure-tiles.ts';
import { DepartmentColumns } from './DepartmentColumns.tsx';
import { LaggingTable } from './LaggingTable.tsx';
import styles from './Sheet.module.css';
import { planSheet } from './sheet-plan.ts';

type Props = { readonly overview: Overview; readonly office: string };

/** Most asked for first, as 督查通报 have it: by rating, then where the paper is. */
const DIVISIONS: readonly Division[] = ['ratings', 'states', 'lights'];

/** The leader's page: one A4, seen only on paper; every colour has its pattern and word, so that black and white will do. */
export function LeaderSheet({ overview, office }: Props) {
  const plan = planSheet(overview);
  const { period, asOf, frozenAt, rules, lights, madeGood } = overview;
  return (
    <article className={styles.sheet} aria-label="领导页">
      <h1>{office ? `${office}督办工作情况` : '督办工作情况'}</h1>
      <p className={styles.about}>
        <span>{period ? `${period}${frozenAt ? '（已冻结）' : '（未冻结，数字还会变化）'}` : '未设期'}</span>
        <span>数字截至 {asOf}</span>
      </p>
      <table className={styles.figures}>
        <thead>
          <tr>
            {figureTiles(overview).map(({ key, word }) => (
              <th key={key} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {figureTiles(overview).map(({ key, count, notes }) => (
              <td key={key}>
                <strong>{count ?? '—'}</strong>
                <span>{notes.join('；')}</span>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {DIVISIONS.map((division) => (
        <section key={division} className={styles.division}>
          <h2>{DIVISION_WORDS[division]}</h2>
          <WholeBar parts={partsOf(overview, division)} division={division} />
        </section>
      ))}
      <p className={styles.lights}>
        灯：
        {lights.map(({ color, word, meaning }) => (
          <span key={`${color} ${word} ${meaning}`}>
            <LightShape color={color} /> {word}—{meaning}
          </span>
        ))}
        <span>曾报警、已补救 {madeGood} 项</span>
      </p>
      <LaggingTable plan={plan} ratings={overview.ratings} />
      <DepartmentColumns plan={plan} overview={overview} />
      <p className={styles.rules}>
        口径：{rules.totals} {rules.ratings} {rules.lagging} {rules.departments} {changeRule(overview)}
      </p>
    </article>
  );
}
