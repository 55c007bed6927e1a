import { Button, Input } from 'antd';
import { useState } from 'react';
import type { QuestionChoice } from '../../../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';
import { BodyPicker } from '../../../components/BodyPicker.tsx';
import styles from './Questions.module.css';
import type { Given } from './question-groups.ts';

type Props = {
  readonly choice: QuestionChoice;
  readonly bodies: readonly DepartmentSummary[];
  readonly onGiven: (given: Given) => void;
};

/** What a choice asks for: a body of the directory, or a name. */
export function AskField({ choice, bodies, onGiven }: Props) {
  const [departmentId, setDepartmentId] = useState<number | null>(null);
  const [name, setName] = useState(choice.name ?? '');
  const ready = choice.asks === 'body' ? departmentId !== null : name.trim() !== '';
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onGiven(choice.asks === 'body' ? { departmentId: departmentId ?? undefined } : { name });
      }}
    >
      {choice.asks === 'body' ? (
        <BodyPicker
          className={styles.field}
          label="选择单位"
          bodies={bodies}
          value={departmentId}
          autoFocus
          onChange={setDepartmentId}
        />
      ) : (
        <Input
          className={styles.field}
          aria-label="单位名称"
          autoFocus
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <Button type="primary" htmlType="submit" disabled={!ready}>
        确定
      </Button>
    </form>
  );
}
