import { UndoOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ImportBatch } from '../../../shared/model/ledger.ts';
import { useApi } from '../../api.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { shownTime } from '../../components/shown-time.ts';
import { describeError } from '../../describe-error.ts';
import styles from './Import.module.css';
import { useUndoImport } from './use-undo-import.ts';
import { countWords } from './version/version-choice.ts';

/** Earlier imports; each can be taken back whole. */
export function BatchList() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.imports.batches.queryOptions());
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.batches} aria-label="导入记录">
      <h2>导入记录</h2>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">文件</th>
            <th scope="col" data-number>
              任务
            </th>
            <th scope="col" data-number>
              单位任务
            </th>
            <th scope="col">经办</th>
            <th scope="col">状态</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {data.map((batch) => (
            <BatchRow key={batch.id} batch={batch} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BatchRow({ batch }: { readonly batch: ImportBatch }) {
  const undo = useUndoImport();
  const active = batch.state === 'active';
  const files = batch.files.join('、');
  return (
    <tr data-undone={!active}>
      <td>{shownTime(batch.at)}</td>
      <td>
        {files}
        {batch.version && `（《${batch.version.title}》新版本：${countWords(batch.version)}）`}
      </td>
      <td data-number>{batch.tasks}</td>
      <td data-number>{batch.obligations}</td>
      <td>{batch.actor}</td>
      <td>{active ? '在台账中' : '已撤销'}</td>
      <td>
        {active && (
          <Button
            size="small"
            icon={<UndoOutlined aria-hidden="true" />}
            aria-label={`撤销导入 ${files}`}
            loading={undo.isPending}
            onClick={() => undo.mutate([batch.id])}
          >
            撤销
          </Button>
        )}
      </td>
    </tr>
  );
}
