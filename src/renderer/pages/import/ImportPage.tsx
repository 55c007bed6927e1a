import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { WorkPanel } from '../../components/WorkPanel.tsx';
import { BatchList } from './BatchList.tsx';
import { FilePicker } from './FilePicker.tsx';
import styles from './Import.module.css';
import { ImportDone } from './ImportDone.tsx';
import { useImportSession } from './ImportSession.tsx';
import { PreviewPanel } from './preview/PreviewPanel.tsx';

/** 导入: pick → read → look → confirm → taken in, with the way back at every step. */
export function ImportPage() {
  const { queries } = useApi();
  const { state, cancel } = useImportSession();
  const { data: status } = useQuery(queries.ledger.status.queryOptions());
  switch (state.step) {
    case 'reading':
      return <WorkPanel title="正在读取文件" progress={state.progress} startedAt={state.startedAt} onCancel={cancel} />;
    case 'preview':
      return <PreviewPanel preview={state} />;
    case 'done':
      return (
        <div className={styles.page}>
          <ImportDone results={state.results} />
          <BatchList />
        </div>
      );
    case 'idle':
      return (
        <div className={styles.page}>
          {state.error && <ErrorNotice error={state.error} />}
          <FilePicker offerSamples={status?.pristine ?? false} />
          <BatchList />
        </div>
      );
  }
}
