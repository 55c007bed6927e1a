import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { DepartmentDetail } from '../../../../../shared/model/directory.ts';
import { useApi } from '../../../../api.ts';
import { DayField } from '../../../../components/DayField.tsx';
import { useSteps } from '../../../../components/steps/StepProvider.tsx';
import styles from '../Body.module.css';
import { type ContactDraft, contactProblem, EMPTY_CONTACT, filledContacts } from './contact-draft.ts';

type Props = { readonly body: DepartmentDetail; readonly onClose: () => void };

const FIELDS = [
  { field: 'post', word: '岗位', longest: 60 },
  { field: 'person', word: '姓名', longest: 60 },
  { field: 'phone', word: '电话', longest: 40 },
] as const;

/** All contacts of a body, edited together and kept as one step; Esc leaves them as they were. */
export function ContactEditor({ body, onClose }: Props) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const [lines, setLines] = useState<readonly ContactDraft[]>(
    body.contacts.length > 0 ? body.contacts.map(({ id: _id, ...draft }) => draft) : [EMPTY_CONTACT],
  );
  const problem = contactProblem(lines);
  const set = (at: number, changed: Partial<ContactDraft>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...changed } : line)));
  return (
    <form
      aria-label="编辑联系人"
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem)
          take(() => client.departments.setContacts({ id: body.id, contacts: [...filledContacts(lines)] }), onClose);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity while they are typed.
        <div key={at} className={styles.inline}>
          {FIELDS.map(({ field, word, longest }) => (
            <Input
              key={field}
              size="small"
              className={styles.day}
              aria-label={`第 ${at + 1} 行${word}`}
              placeholder={word}
              maxLength={longest}
              autoFocus={field === 'post' && at === lines.length - 1}
              value={line[field]}
              onChange={(event) => set(at, { [field]: event.target.value })}
            />
          ))}
          <DayField
            label={`第 ${at + 1} 行起日`}
            placeholder="起日"
            value={line.since}
            onChange={(since) => set(at, { since })}
          />
          <DayField
            label={`第 ${at + 1} 行止日`}
            placeholder="止日"
            value={line.until}
            onChange={(until) => set(at, { until })}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={`去掉第 ${at + 1} 行`}
            onClick={() => setLines(lines.toSpliced(at, 1))}
          />
        </div>
      ))}
      {problem && <p className={styles.problem}>{problem}</p>}
      <div className={styles.inline}>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => setLines([...lines, EMPTY_CONTACT])}
        >
          加一行
        </Button>
        <Button size="small" type="primary" htmlType="submit" disabled={busy || problem !== null}>
          保存联系人
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </div>
    </form>
  );
}
