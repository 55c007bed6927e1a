import { usePeriod } from '../../../components/period/PeriodProvider.tsx';
import { inOrder } from '../../../components/task/duties/in-order.ts';
import { valueWords } from '../../../components/task/entry/entry-words.ts';
import { saidByPeriod } from '../../../components/task/entry/said-by-period.ts';
import type { TaskFile } from '../../../components/task/task-file.ts';
import { useRatings } from '../../../components/task/use-ratings.ts';
import styles from './Sheet.module.css';

/** What each body said, from the first period on; of a corrected entry what counts, with a word that it was corrected. */
export function SaidTable({ file: { task, record } }: { readonly file: TaskFile }) {
  const { periods } = usePeriod();
  const { wordOf } = useRatings();
  const order = inOrder(task.obligations).map(({ id }) => id);
  const byPeriod = saidByPeriod(record.entries, periods ?? [], order).toReversed();
  if (byPeriod.length === 0) return null;
  return (
    <table>
      <caption>各期进展</caption>
      <colgroup>
        <col className={styles.short} />
        <col className={styles.middle} />
        <col />
        <col className={styles.long} />
        <col className={styles.long} />
        <col className={styles.short} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">填报期</th>
          <th scope="col">单位</th>
          <th scope="col">进展情况</th>
          <th scope="col">存在问题</th>
          <th scope="col">下一步措施</th>
          <th scope="col">评价</th>
        </tr>
      </thead>
      <tbody>
        {byPeriod.flatMap(({ period, said }) =>
          said.map(({ entry, corrected }) => (
            <tr key={entry.id}>
              <td>{period}</td>
              <td>
                {entry.department}
                {entry.saidBy && `（${entry.saidBy}）`}
              </td>
              <td>
                {[entry.progress, valueWords(entry)].filter(Boolean).join(' ') || '—'}
                {corrected.length > 0 && '（经更正）'}
              </td>
              <td>{entry.problem || '—'}</td>
              <td>{entry.next || '—'}</td>
              <td>
                {[entry.rating && wordOf(entry.rating), entry.percent !== null && `${entry.percent}%`]
                  .filter(Boolean)
                  .join(' ') || '未评价'}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
