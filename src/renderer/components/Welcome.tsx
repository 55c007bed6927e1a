import { FileAddOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useImportSession } from '../pages/import/ImportSession.tsx';
import { navigate } from '../use-route.ts';
import styles from './Welcome.module.css';

type Props = {
  /** True while nothing was ever imported: then the samples are offered too. */
  readonly pristine: boolean;
};

/** An empty ledger: what it is for, and the next step as a button. */
export function Welcome({ pristine }: Props) {
  const { readSamples } = useImportSession();
  return (
    <section className={styles.welcome} aria-label="台账还是空的">
      <h2>{pristine ? '把任务分工表变成台账' : '台账里现在没有任务'}</h2>
      <p>
        导入任务分工表、任务分解表（Excel），程序逐行读出任务、牵头和配合单位、完成时限，存疑的地方标出来请您核对，确认后记入台账。
        所有数据只在这台电脑上，不联网。
      </p>
      <div className={styles.actions}>
        <Button
          type="primary"
          size="large"
          icon={<FileAddOutlined aria-hidden="true" />}
          onClick={() => navigate({ page: 'import' })}
        >
          导入自己的表格
        </Button>
        {pristine && (
          <Button size="large" icon={<FolderOpenOutlined aria-hidden="true" />} onClick={readSamples}>
            载入示例台账（花都区、朝阳区）
          </Button>
        )}
      </div>
      {pristine && <p className={styles.hint}>示例先预览、再确认；记入后随时可以整批撤销。</p>}
    </section>
  );
}
