import type { LinkedTask } from '../../../../shared/model/ledger.ts';

import styles from './Sheet.module.css';

/** What the documents say, and where. */
export function SourceTable({ task }: { readonly task: LinkedTask }) {
  const { source } = task;
  return (
    <table>
      <colgroup>
        <col className={styles.middle} />
        <col />
      </colgroup>
      <tbody>
        <tr>
          <th scope="row">类别</th>
          <td>{task.category.join(' › ') || '—'}</td>
        </tr>
        <tr>
          <th scope="row">工作任务</th>
          <td>{task.content}</td>
        </tr>
        <tr>
          <th scope="row">责任单位原文</th>
          <td>{task.responsibility || '（原文为空）'}</td>
        </tr>
        <tr>
          <th scope="row">出处</th>
          <td>
            {source.file}，{source.sheet} {source.range}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
