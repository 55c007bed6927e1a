import { CERTAINTY_WORDS, RULE_WORDS } from '../../../../shared/glossary.ts';
import type { MetWording } from '../../../../shared/model/directory.ts';
import { CellMark, Section, WordMark } from '../../../components/Facts.tsx';
import { formatRoute } from '../../../route.ts';
import styles from './Body.module.css';
import { placesByPlan } from './places-by-plan.ts';

type Props = { readonly wordings: readonly MetWording[]; readonly departmentId: number };

/** 原文用名: as written, where, and why it is read as this body. */
export function MetWordings({ wordings, departmentId }: Props) {
  return (
    <Section title="原文用名和出处">
      {wordings.length === 0 ? (
        <p className={styles.hint}>导入的方案里没有写到它。</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">原文</th>
              <th scope="col">为什么是它</th>
              <th scope="col">出处</th>
            </tr>
          </thead>
          <tbody>
            {wordings.map((met) => (
              <tr key={met.namingId}>
                <td>
                  {met.wordings.join('、') || met.name}
                  {met.wordings.length > 0 && !met.wordings.includes(met.name) && (
                    <span className={styles.soft}>全称读作“{met.name}”</span>
                  )}
                </td>
                <td>
                  {RULE_WORDS[met.rule]}{' '}
                  <WordMark>{met.decidedBy === 'person' ? '人工确认' : CERTAINTY_WORDS[met.certainty]}</WordMark>
                  <span className={styles.soft}>{met.reason}</span>
                </td>
                <td>
                  <WherePlaces places={met.places} departmentId={departmentId} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** As many as can be taken in; the rest stand in the ledger, one press away. */
const SHOWN = 6;

type PlacesProps = { readonly places: MetWording['places']; readonly departmentId: number };

function WherePlaces({ places, departmentId }: PlacesProps) {
  return (
    <ul className={styles.plain}>
      {placesByPlan(places).map(({ planId, plan, places: some }) => (
        <li key={planId}>
          <a href={formatRoute({ page: 'ledger', filter: { planId, departmentId } })}>《{plan}》</a>{' '}
          {some.slice(0, SHOWN).map((one) => (
            <span key={`${one.taskId} ${one.sheet} ${one.cell}`} className={styles.where}>
              {one.number === null ? '无序号' : `第 ${one.number} 项`} <CellMark cell={one.cell} />
            </span>
          ))}
          {some.length > SHOWN && <span className={styles.where}>等 {some.length} 处</span>}
        </li>
      ))}
    </ul>
  );
}
