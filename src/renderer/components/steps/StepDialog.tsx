import { Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import styles from './StepDialog.module.css';
import { useSteps } from './StepProvider.tsx';

type Props = {
  readonly title: string;
  /** What the step comes to, before it is taken. */
  readonly hint?: ReactNode;
  readonly okText: string;
  readonly ready: boolean;
  readonly width?: number;
  readonly onOk: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The form of one step: Enter takes it, Esc leaves everything as it was. */
export function StepDialog({ title, hint, okText, ready, width = 560, onOk, onClose, children }: Props) {
  const { busy } = useSteps();
  const form = useId();
  return (
    <Modal
      open
      title={title}
      width={width}
      centered
      okText={okText}
      cancelText="取消"
      okButtonProps={{ htmlType: 'submit', form, disabled: !ready, loading: busy }}
      // In its place and not in the body, whose scroll bar antd would lock by a style that the host's policy forbids.
      getContainer={false}
      onCancel={onClose}
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) onOk();
        }}
      >
        {hint && <p className={styles.hint}>{hint}</p>}
        {children}
      </form>
    </Modal>
  );
}

/** A control with its word above it. */
export function Field({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.word}>{word}</span>
      {children}
    </div>
  );
}

/** Two fields side by side. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}
