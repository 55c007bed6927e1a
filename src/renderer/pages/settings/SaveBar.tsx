import { Button } from 'antd';
import styles from './Settings.module.css';

type Props = {
  readonly changed: boolean;
  readonly ready: boolean;
  readonly busy: boolean;
  /** What must be put right first, a sentence each. */
  readonly problems: readonly string[];
  readonly saveText: string;
  /** How things stand, where it is not a setting that is in force or not. */
  readonly stateText?: string;
  readonly onSave: () => void;
  readonly onReset: () => void;
};

/** Nothing of a table is in force before it is saved whole; saved, it can be taken back with Ctrl+Z. */
export function SaveBar({ changed, ready, busy, problems, saveText, stateText, onSave, onReset }: Props) {
  return (
    <div className={styles.save}>
      <Button type="primary" disabled={!ready} loading={busy} onClick={onSave}>
        {saveText}
      </Button>
      <Button disabled={!changed} onClick={onReset}>
        放弃改动
      </Button>
      <div role="status" className={problems.length > 0 ? styles.problems : styles.soft}>
        {problems.length > 0 ? (
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        ) : (
          (stateText ?? (changed ? '有改动，尚未启用。' : '与现行设置一致。'))
        )}
      </div>
    </div>
  );
}
