import { Segmented } from 'antd';
import { useState } from 'react';
import type { Obligation } from '../../../../shared/model/ledger.ts';
import type { TaskRecord } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { DayField } from '../../DayField.tsx';
import { Field, StepDialog } from '../../steps/StepDialog.tsx';
import { useSteps } from '../../steps/StepProvider.tsx';
import { waitingOf } from '../duties/duty-actions.ts';
import { namesOf } from '../task-file.ts';
import { NoteField, PaperFields } from './PaperFields.tsx';

type Props = {
  readonly obligations: readonly Obligation[];
  readonly record: TaskRecord;
  readonly onClose: () => void;
};

/** 批复延期: a new day, or a refusal that leaves the old one in force. Both days stay on record. */
export function DecideExtensionDialog({ obligations, record, onClose }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const ids = obligations.map(({ id }) => id);
  const asked = waitingOf(record.events.filter(({ obligationId }) => ids.includes(obligationId))).extension;
  const [on, setOn] = useState<string | null>(record.today);
  const [granted, setGranted] = useState(true);
  const [newDue, setNewDue] = useState<string | null>(asked?.askedDue ?? null);
  const [paper, setPaper] = useState('');
  const [note, setNote] = useState('');
  const due = obligations[0]?.standing.due ?? '未定';
  const decide = () => {
    if (on === null) return;
    const input = {
      obligations: ids,
      on,
      newDue: granted ? newDue : null,
      note: note.trim(),
      paper: paper.trim() || null,
    };
    take(() => client.tracking.decideExtension(input), onClose);
  };
  return (
    <StepDialog
      title={`批复延期：${namesOf(obligations)}`}
      hint={
        asked
          ? `${asked.on} 申请由 ${due} 延至 ${asked.askedDue}：${asked.note}`
          : `没有登记过延期申请。现行时限 ${due}；可以直接批准延期，会注明没有申请。`
      }
      okText="登记批复"
      ready={on !== null && (granted ? newDue !== null : note.trim() !== '')}
      onOk={decide}
      onClose={onClose}
    >
      <Field word="批复">
        <Segmented
          aria-label="批复"
          value={granted ? 'granted' : 'refused'}
          options={[
            { value: 'granted', label: '同意延期' },
            { value: 'refused', label: '不同意' },
          ]}
          onChange={(value) => setGranted(value === 'granted')}
        />
      </Field>
      {granted && (
        <Field word="新的完成时限">
          <DayField
            label="新的完成时限"
            placeholder="如 2026-12-31"
            size="middle"
            value={newDue}
            onChange={setNewDue}
          />
        </Field>
      )}
      <NoteField word={granted ? '批复意见（可不填）' : '不同意的理由'} value={note} onChange={setNote} />
      <PaperFields
        dayWord="批复日期"
        on={on}
        onDay={setOn}
        paperWord="批复文号（可不填）"
        paper={paper}
        onPaper={setPaper}
      />
    </StepDialog>
  );
}
