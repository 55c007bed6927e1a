import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Milestone } from '../../../../shared/model/tracking.ts';
import { MILESTONE_KIND_WORDS } from '../../../../shared/tracking-words.ts';
import { useApi } from '../../../api.ts';
import { Section, WordMark } from '../../Facts.tsx';
import { useSteps } from '../../steps/StepProvider.tsx';
import type { TaskFile } from '../task-file.ts';
import { MilestoneDialog } from './MilestoneDialog.tsx';
import styles from './Milestones.module.css';
import { draftsOf, isLate, milestoneInput } from './milestone-draft.ts';

/** 子项, 节点, and the instances of a recurring task: each is done by itself, and can be late by itself. */
export function MilestoneSection({ file: { task, record } }: { readonly file: TaskFile }) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const [editing, setEditing] = useState(false);
  const { milestones, today } = record;
  const setDone = (milestone: Milestone, done: boolean) => {
    const drafts = draftsOf(milestones).map((draft) =>
      draft.id === milestone.id ? { ...draft, doneOn: done ? today : null } : draft,
    );
    take(() => client.tracking.setMilestones({ taskId: task.id, milestones: milestoneInput(drafts) }));
  };
  return (
    <Section title="子项和节点">
      <ul className={styles.list}>
        {milestones.map((one) => (
          <li key={one.id}>
            <Checkbox
              checked={one.doneOn !== null}
              disabled={busy}
              onChange={(event) => setDone(one, event.target.checked)}
            >
              <WordMark>{MILESTONE_KIND_WORDS[one.kind]}</WordMark> {one.title}
            </Checkbox>
            <span className={styles.day}>{one.due ?? '未定日期'}</span>
            {one.doneOn && <span className={styles.done}>{one.doneOn} 完成</span>}
            {isLate(one, today) && <strong className={styles.late}>逾期</strong>}
          </li>
        ))}
      </ul>
      {milestones.length === 0 && record.proposedInstances.length > 0 && (
        <p className={styles.day}>这是周期性任务，可按原文列出本年各期：{record.proposedInstances.length} 个。</p>
      )}
      <Button size="small" onClick={() => setEditing(true)}>
        {milestones.length === 0 ? '添加子项、节点' : '编辑子项、节点'}
      </Button>
      {editing && <MilestoneDialog taskId={task.id} record={record} onClose={() => setEditing(false)} />}
    </Section>
  );
}
