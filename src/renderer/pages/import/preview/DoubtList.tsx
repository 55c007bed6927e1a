import { Empty } from 'antd';
import type { Doubt, Severity } from '../../../../shared/model/table.ts';
import { DoubtText } from '../../../components/DoubtText.tsx';
import styles from './Preview.module.css';

type Props = { readonly doubts: readonly Doubt[]; readonly onPick: (doubt: Doubt) => void };

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest first, within a kind in the order of the sheet. Each is a button that leads to its cell and its task. */
export function DoubtList({ doubts, onPick }: Props) {
  if (doubts.length === 0) return <Empty className={styles.wait} description="没有存疑" />;
  const ordered = ORDER.flatMap((severity) => doubts.filter((doubt) => doubt.severity === severity));
  return (
    <ul className={styles.doubts}>
      {ordered.map((doubt) => (
        <li key={`${doubt.code} ${doubt.sheet} ${doubt.cell} ${doubt.message}`}>
          <button type="button" className={styles.doubt} onClick={() => onPick(doubt)}>
            <DoubtText doubt={doubt} />
          </button>
        </li>
      ))}
    </ul>
  );
}
