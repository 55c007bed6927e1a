import type { Rating } from '../../../../shared/model/tracking.ts';
import { lastWords, sinceWords } from '../lagging/lagging-words.ts';
import styles from './Sheet.module.css';
import type { SheetPlan } from './sheet-plan.ts';

type Props = { readonly plan: SheetPlan; readonly ratings: readonly Rating[] };

export function LaggingTable({ plan: { lagging, laggingLeft }, ratings }: Props) {
  if (lagging.length === 0) return <p>没有滞后的任务。</p>;
  const wordOf = (code: string | null) => ratings.find((rating) => rating.code === code)?.word;
  return (
    <table className={styles.lagging}>
      <caption>滞后任务{laggingLeft > 0 && `（先列 ${lagging.length} 项，另有 ${laggingLeft} 项见台账）`}</caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">任务</th>
          <th scope="col">滞后情况</th>
          <th scope="col">最近报送和措施</th>
        </tr>
      </thead>
      <tbody>
        {lagging.map((item) => (
          <tr key={item.obligationId}>
            <td>
              <div className={styles.clamp}>{item.department}</div>
            </td>
            <td>
              <div className={styles.clamp}>
                {item.number} {item.content}
              </div>
            </td>
            <td>
              <div className={styles.clamp}>
                {[sinceWords(item), item.light?.word, wordOf(item.rating)].filter(Boolean).join('；')}
              </div>
            </td>
            <td>
              <div className={styles.clamp}>{lastWords(item)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
