import { CheckCircleOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ImportResult } from '../../../shared/model/import-plan.ts';
import table from '../../components/PlainTable.module.css';
import { navigate } from '../../use-route.ts';
import styles from './Import.module.css';
import { useImportSession } from './ImportSession.tsx';
import { useUndoImport } from './use-undo-import.ts';
import { countWords } from './version/version-choice.ts';

/** What was just taken in, file by file, with the way back and the way on. */
export function ImportDone({ results }: { readonly results: readonly ImportResult[] }) {
  const { discard } = useImportSession();
  const undo = useUndoImport();
  const [only] = results;
  const planId = results.length === 1 ? only?.planId : undefined;
  return (
    <section className={styles.done} aria-label="导入结果">
      <h2>
        <CheckCircleOutlined className={styles.doneIcon} aria-hidden="true" /> 已记入台账：
        {resultWords(results)}
      </h2>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">方案</th>
            <th scope="col">文件</th>
            <th scope="col" data-number>
              任务
            </th>
            <th scope="col" data-number>
              单位任务
            </th>
            <th scope="col" data-number>
              存疑
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.batchId}>
              <td>
                {result.title}
                {result.version && `（新版本：${countWords(result.version)}）`}
              </td>
              <td>{result.file}</td>
              <td data-number>{result.tasks}</td>
              <td data-number>{result.obligations}</td>
              <td data-number>{result.doubts}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button type="primary" autoFocus onClick={() => navigate({ page: 'ledger', filter: { planId } })}>
          查看台账
        </Button>
        <Button onClick={discard}>继续导入</Button>
        <Button
          icon={<UndoOutlined aria-hidden="true" />}
          loading={undo.isPending}
          onClick={() => undo.mutate(results.map((result) => result.batchId))}
        >
          撤销本次导入
        </Button>
      </div>
    </section>
  );
}

/** 21 项任务、59 项单位任务; for a new version what it changed: a removed task is not among the tasks taken from its file. */
function resultWords(results: readonly ImportResult[]): string {
  const plans = results.filter(({ version }) => version === null);
  const sum = (count: (result: ImportResult) => number) => plans.reduce((total, one) => total + count(one), 0);
  const versions = results.flatMap(({ title, version }) => (version ? [`《${title}》${countWords(version)}`] : []));
  if (plans.length === 0) return versions.join('、');
  return [`${sum((one) => one.tasks)} 项任务、${sum((one) => one.obligations)} 项单位任务`, ...versions].join('、');
}
