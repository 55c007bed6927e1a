import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { TaskRecord } from '../../../../shared/model/tracking.ts';
import { MILESTONE_KIND_WORDS, MILESTONE_KINDS } from '../../../../shared/tracking-words.ts';
import { useApi } from '../../../api.ts';
import { DayField } from '../../DayField.tsx';
import { StepDialog } from '../../steps/StepDialog.tsx';
import { useSteps } from '../../steps/StepProvider.tsx';
import styles from './Milestones.module.css';
import { draftsOf, type MilestoneDraft, milestoneInput, withProposed } from './milestone-draft.ts';

type Props = { readonly taskId: number; readonly record: TaskRecord; readonly onClose: () => void };

/** All parts and nodes of a task, edited as one list and kept as one step. */
export function MilestoneDialog({ taskId, record, onClose }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const [drafts, setDrafts] = useState<readonly MilestoneDraft[]>(() => {
    const kept = draftsOf(record.milestones);
    return kept.length > 0 ? kept : [blank(0)];
  });
  const [added, setAdded] = useState(1);
  const change = (key: string, changes: Partial<MilestoneDraft>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...changes } : draft)));
  const add = () => {
    setDrafts([...drafts, blank(added)]);
    setAdded(added + 1);
  };
  const propose = () =>
    setDrafts(
      withProposed(
        drafts.filter(({ title }) => title.trim() !== ''),
        record.proposedInstances,
      ),
    );
  const keep = () => take(() => client.tracking.setMilestones({ taskId, milestones: milestoneInput(drafts) }), onClose);
  return (
    <StepDialog
      title="子项和节点"
      hint="每一项单独计时、单独完成；没有日期的不算逾期。"
      okText="保存"
      ready
      width={760}
      onOk={keep}
      onClose={onClose}
    >
      <ul className={styles.edited}>
        {drafts.map((draft, index) => (
          <li key={draft.key}>
            <Select
              aria-label={`第 ${index + 1} 行类别`}
              className={styles.kind}
              value={draft.kind}
              options={MILESTONE_KINDS.map((kind) => ({ value: kind, label: MILESTONE_KIND_WORDS[kind] }))}
              onChange={(kind) => change(draft.key, { kind })}
            />
            <Input
              aria-label={`第 ${index + 1} 行名称`}
              placeholder="名称"
              autoFocus={draft.title === ''}
              maxLength={200}
              value={draft.title}
              onChange={(event) => change(draft.key, { title: event.target.value })}
            />
            <DayField
              label={`第 ${index + 1} 行时限`}
              placeholder="时限"
              value={draft.due}
              onChange={(due) => change(draft.key, { due })}
            />
            <DayField
              label={`第 ${index + 1} 行完成日期`}
              placeholder="完成日期"
              value={draft.doneOn}
              onChange={(doneOn) => change(draft.key, { doneOn })}
            />
            <Button
              type="text"
              aria-label={`删去第 ${index + 1} 行`}
              icon={<DeleteOutlined aria-hidden="true" />}
              onClick={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        <Button size="small" onClick={add}>
          加一行
        </Button>
        {record.proposedInstances.length > 0 && (
          <Button size="small" onClick={propose}>
            按原文列出本年各期（{record.proposedInstances.length}）
          </Button>
        )}
      </div>
    </StepDialog>
  );
}

function blank(count: number): MilestoneDraft {
  return { key: `added ${count}`, id: null, kind: 'part', title: '', due: null, doneOn: null };
}
