import { Input, Modal } from 'antd';
import { useId } from 'react';
import { useImportSession } from '../ImportSession.tsx';
import styles from './Paste.module.css';
import { pastedFile } from './pasted-file.ts';

type Props = {
  /** Null while the dialog is closed. */
  readonly text: string | null;
  readonly onText: (text: string | null) => void;
};

/** Text or a table from anywhere, looked at before it is read. */
export function PasteDialog({ text, onText }: Props) {
  const { readFiles } = useImportSession();
  const field = useId();
  return (
    <Modal
      open={text !== null}
      title="粘贴文字或表格"
      width={760}
      okText="读取"
      cancelText="取消"
      okButtonProps={{ disabled: !text?.trim() }}
      // In its place and not in the body, whose scroll bar antd would lock by a style that the host's policy forbids.
      getContainer={false}
      destroyOnHidden
      onCancel={() => onText(null)}
      onOk={() => {
        if (text?.trim()) readFiles([pastedFile(text)]);
        onText(null);
      }}
    >
      <label htmlFor={field} className={styles.label}>
        写有责任单位的文字，或从 Excel、WPS、网页复制的表格（连同表头）
      </label>
      <Input.TextArea
        id={field}
        autoFocus
        rows={14}
        value={text ?? ''}
        placeholder="在这里按 Ctrl+V"
        onChange={(event) => onText(event.target.value)}
      />
    </Modal>
  );
}
