import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { WorkPanel } from '../../../components/WorkPanel.tsx';
import { useExchangeSession } from '../ExchangeSession.tsx';
import { FilePicker } from '../pick/FilePicker.tsx';
import styles from './done/Done.module.css';
import { MergeDone } from './done/MergeDone.tsx';
import { MergeHistory } from './done/MergeHistory.tsx';
import { MergeView } from './MergeView.tsx';

/** 汇总: drop → read → look → merge → merged, with the way back at every step. */
export function MergeTab() {
  const { state, cancel } = useExchangeSession();
  switch (state.step) {
    case 'reading':
      return (
        <WorkPanel title="正在读取报回的文件" progress={state.progress} startedAt={state.startedAt} onCancel={cancel} />
      );
    case 'review':
      return <MergeView review={state} />;
    case 'done':
      return (
        <div className={styles.stack}>
          <MergeDone result={state.result} />
          <MergeHistory />
        </div>
      );
    case 'idle':
      return (
        <div className={styles.stack}>
          {state.error && <ErrorNotice error={state.error} />}
          <section className={styles.picker} aria-label="放入报回的文件">
            <h2>把各单位报回的文件拖到这里</h2>
            <p>
              可以一次放入几百份，也可以放入整个文件夹（含下级文件夹、夹着的其他文件）。
              <br />
              改过名、改过格式、增删过行列、另存为 .xls 或 .csv 的都能认；认不出的会说明原因。
              <br />
              先逐处对照给您看，汇总之前不会改动台账。
            </p>
            <div className={styles.actions}>
              <FilePicker size="large" />
            </div>
          </section>
          <MergeHistory />
        </div>
      );
  }
}
