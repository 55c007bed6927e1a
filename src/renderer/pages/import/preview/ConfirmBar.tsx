import { Button } from 'antd';
import { useImportSession } from '../ImportSession.tsx';
import { type ImportSummary, isAnyRereading, summarizeImport, summarySentence } from '../import-state.ts';
import styles from './Preview.module.css';
import type { Preview } from './PreviewPanel.tsx';

/** Says in numbers what 确认导入 will do, and does it. */
export function ConfirmBar({ preview }: { readonly preview: Preview }) {
  const { confirm, discard } = useImportSession();
  const summary = summarizeImport(preview.plan, preview.choices, preview.answers);
  const busy = isAnyRereading(preview);
  const ready = summary.files.length > 0 && summary.placeless === null && summary.undecided === null && !busy;
  return (
    <div className={styles.confirm}>
      <p role="status">{missing(summary) ?? (busy ? '正在按你的改正重新核对…' : summarySentence(summary))}</p>
      <Button onClick={discard} disabled={preview.applying}>
        {ready ? '不导入' : '返回'}
      </Button>
      <Button type="primary" disabled={!ready} loading={preview.applying} onClick={confirm}>
        确认导入
      </Button>
    </div>
  );
}

/** What the person still has to say before anything can be taken in; null where nothing is missing. */
function missing({ placeless, undecided }: ImportSummary): string | null {
  if (placeless) return `请先填写《${placeless}》的所属地区。`;
  return undecided && `请选择要从《${undecided}》接受的改动。`;
}
