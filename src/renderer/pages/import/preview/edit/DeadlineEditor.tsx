import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Correction } from '../../../../../shared/model/correction.ts';
import type { RecognizedTask } from '../../../../../shared/model/table.ts';
import styles from './Edit.module.css';
import { deadlineCell } from './named-bodies.ts';

type Props = {
  readonly task: RecognizedTask;
  readonly onSave: (corrections: readonly Correction[]) => void;
  readonly onCancel: () => void;
};

/** The last day as a person says it; an empty field is 不设时限. */
export function DeadlineEditor({ task, onSave, onCancel }: Props) {
  const [day, setDay] = useState(task.due ?? '');
  return (
    <form
      className={styles.body}
      aria-label="改时限"
      onSubmit={(event) => {
        event.preventDefault();
        const due = day === '' ? null : day;
        const changed = due !== task.due;
        onSave(changed ? [{ kind: 'deadline', sheet: task.source.sheet, cell: deadlineCell(task), due }] : []);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Input
        size="small"
        className={styles.day ?? ''}
        type="date"
        autoFocus
        aria-label="最后一天"
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit">
        改定
      </Button>
      <Button size="small" onClick={() => setDay('')} disabled={day === ''}>
        不设时限
      </Button>
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
    </form>
  );
}
