import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Spin } from 'antd';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { shownTime } from '../../../components/shown-time.ts';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { describeError } from '../../../describe-error.ts';
import styles from './ChangeList.module.css';

/** As many steps as a person may want to look back on. */
const LIMIT = 200;

/** 操作记录: what persons did, newest first; each step can be taken back and done again. */
export function ChangeList() {
  const { queries } = useApi();
  const { undo, redo, busy } = useSteps();
  const { data, error, refetch } = useQuery(queries.changes.list.queryOptions({ input: { limit: LIMIT } }));
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!data) return <Spin className={styles.wait} description="正在读取操作记录…" />;
  if (data.length === 0) return <Empty className={styles.wait} description="还没有操作记录" />;
  return (
    <div className={styles.scroller}>
      <table className={styles.list}>
        <caption className="visually-hidden">操作记录，最近的在前</caption>
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">操作</th>
            <th scope="col">经办</th>
            <th scope="col">状态</th>
            <th scope="col">
              <span className="visually-hidden">撤销或重做</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((change) => {
            const done = change.state === 'done';
            const verb = done ? '撤销' : '重做';
            return (
              <tr key={change.id} data-undone={!done}>
                <td>{shownTime(change.at)}</td>
                <td>{change.summary}</td>
                <td>{change.actor}</td>
                <td>{done ? '有效' : '已撤销'}</td>
                <td>
                  <Button
                    size="small"
                    disabled={busy}
                    aria-label={`${verb}：${change.summary}`}
                    onClick={() => (done ? undo(change.id) : redo(change.id))}
                  >
                    {verb}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
