import { MILESTONE_KIND_WORDS } from '../../../../shared/tracking-words.ts';
import type { TaskFile } from '../../../components/task/task-file.ts';
import { joinBodies } from '../../../components/task/timeline/timeline-view.ts';
import styles from './Sheet.module.css';

/** 办理过程 from the first day on; what was reported stands in a table of its own. */
export function CourseTable({ file: { record } }: { readonly file: TaskFile }) {
  const items = joinBodies(record.timeline.filter(({ kind }) => kind !== 'entry'));
  const { milestones } = record;
  return (
    <>
      {milestones.length > 0 && (
        <table>
          <caption>子项和节点</caption>
          <colgroup>
            <col className={styles.short} />
            <col />
            <col className={styles.middle} />
            <col className={styles.middle} />
          </colgroup>
          <tbody>
            {milestones.map(({ id, kind, title, due, doneOn }) => (
              <tr key={id}>
                <td>{MILESTONE_KIND_WORDS[kind]}</td>
                <td>{title}</td>
                <td>{due ?? '未定日期'}</td>
                <td>{doneOn ? `${doneOn} 完成` : '未完成'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table>
        <caption>办理过程</caption>
        <colgroup>
          <col className={styles.day} />
          <col className={styles.long} />
          <col className={styles.middle} />
          <col />
          <col className={styles.short} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">单位</th>
            <th scope="col">事项</th>
            <th scope="col">内容</th>
            <th scope="col">经办</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ on, at, departments, kind, title, text, actor }) => (
            <tr key={`${on} ${at} ${actor} ${kind} ${title} ${text}`}>
              <td className={styles.whole}>{on}</td>
              <td>{departments.join('、') || '—'}</td>
              <td>{title}</td>
              <td>{text || '—'}</td>
              <td>{actor || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
