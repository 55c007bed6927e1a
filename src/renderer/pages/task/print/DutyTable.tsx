import { ROLE_WORDS, STATE_WORDS } from '../../../../shared/glossary.ts';
import { dueWords, lateWords } from '../../../components/task/due-words.ts';
import { inOrder } from '../../../components/task/duties/in-order.ts';
import { LightMark } from '../../../components/task/LightMark.tsx';
import type { TaskFile } from '../../../components/task/task-file.ts';
import { ownerWords } from '../../../components/task/task-words.ts';
import { useRatings } from '../../../components/task/use-ratings.ts';
import styles from './Sheet.module.css';

/** Who owes it, and where each stands. */
export function DutyTable({ file: { task, record } }: { readonly file: TaskFile }) {
  const { wordOf } = useRatings();
  return (
    <table>
      <caption>责任单位</caption>
      <colgroup>
        <col className={styles.short} />
        <col />
        <col className={styles.short} />
        <col className={styles.short} />
        <col className={styles.light} />
        <col className={styles.due} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">角色</th>
          <th scope="col">单位</th>
          <th scope="col">状态</th>
          <th scope="col">评价</th>
          <th scope="col">灯</th>
          <th scope="col">完成时限</th>
        </tr>
      </thead>
      <tbody>
        {inOrder(task.obligations).map((duty) => {
          const { standing } = duty;
          return (
            <tr key={duty.id}>
              <td>{ROLE_WORDS[duty.role]}</td>
              <td>
                {ownerWords(duty)}
                {record.summarizing === duty.id && '（汇总单位）'}
              </td>
              <td>{STATE_WORDS[standing.state]}</td>
              <td>
                {standing.rating === null ? '未评价' : wordOf(standing.rating)}
                {standing.percent !== null && ` ${standing.percent}%`}
              </td>
              <td>
                <LightMark light={standing.light} wasAlarm={standing.wasAlarm} />
              </td>
              <td>
                <span className={styles.whole}>{dueWords(standing)}</span>{' '}
                <span className={styles.whole}>{lateWords(standing)}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
