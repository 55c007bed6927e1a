import { useState } from 'react';
import type { Obligation } from '../../../../shared/model/ledger.ts';
import { useApi } from '../../../api.ts';
import { DayField } from '../../DayField.tsx';
import { Field, StepDialog } from '../../steps/StepDialog.tsx';
import { useSteps } from '../../steps/StepProvider.tsx';
import { namesOf } from '../task-file.ts';
import { NoteField, PaperFields } from './PaperFields.tsx';

type Props = {
  readonly obligations: readonly Obligation[];
  readonly today: string;
  readonly onClose: () => void;
};

/** 申请延期: the day asked for and why. The day in force stays until the office has decided. */
export function AskExtensionDialog({ obligations, today, onClose }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const [on, setOn] = useState<string | null>(today);
  const [askedDue, setAskedDue] = useState<string | null>(null);
  const [paper, setPaper] = useState('');
  const [reason, setReason] = useState('');
  const ids = obligations.map(({ id }) => id);
  const due = obligations[0]?.standing.due ?? null;
  const isLate = due !== null && on !== null && on > due;
  const ask = () => {
    if (on === null || askedDue === null) return;
    const input = { obligations: ids, on, askedDue, note: reason.trim(), paper: paper.trim() || null };
    take(() => client.tracking.askExtension(input), onClose);
  };
  return (
    <StepDialog
      title={`申请延期：${namesOf(obligations)}`}
      hint={
        <>
          现行时限 {due ?? '未定'}，批复以前仍按它考核。
          {isLate && <strong> 申请时已过时限：可以登记，但会注明没有在到期前申请。</strong>}
        </>
      }
      okText="登记延期申请"
      ready={on !== null && askedDue !== null && reason.trim() !== ''}
      onOk={ask}
      onClose={onClose}
    >
      <Field word="申请延至">
        <DayField label="申请延至" placeholder="如 2026-12-31" size="middle" value={askedDue} onChange={setAskedDue} />
      </Field>
      <NoteField word="延期原因" value={reason} onChange={setReason} />
      <PaperFields
        dayWord="申请日期"
        on={on}
        onDay={setOn}
        paperWord="申请文号（可不填）"
        paper={paper}
        onPaper={setPaper}
      />
    </StepDialog>
  );
}
