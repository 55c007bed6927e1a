import { Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { UrgeMethod } from '../../../../shared/model/tracking.ts';
import { URGE_METHOD_WORDS } from '../../../../shared/tracking-words.ts';
import { type Client, useApi } from '../../../api.ts';
import { DayField } from '../../../components/DayField.tsx';
import { Field, StepDialog } from '../../../components/steps/StepDialog.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { LimitField, NoteField, PaperFields } from '../../../components/task/steps/PaperFields.tsx';
import { type PlainKind, STEP_FORMS } from '../../../components/task/steps/step-words.ts';
import { type RowAction, sizeOf } from './row-actions.ts';

type Props = { readonly action: RowAction; readonly onClose: () => void };

const METHODS = (['phone', 'letter', 'visit'] as const).map((method) => ({
  value: method,
  label: URGE_METHOD_WORDS[method],
}));

type Form = {
  readonly on: string;
  readonly paper: string | null;
  readonly note: string;
  readonly method: UrgeMethod;
  readonly due: string | null;
};

/** One step on all chosen obligations for which it is possible: its day, its paper, and what there is to say. */
export function ActionDialog({ action, onClose }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const [on, setOn] = useState<string | null>(dayjs().format('YYYY-MM-DD'));
  const [paper, setPaper] = useState('');
  const [note, setNote] = useState('');
  const [method, setMethod] = useState<UrgeMethod>('phone');
  const [granted, setGranted] = useState(true);
  const [due, setDue] = useState<string | null>(null);
  const { kind, word, obligations } = action;
  const form = formOf(kind);
  const asksDue = kind === 'extension-asked' || (kind === 'extension-decided' && granted);
  const mayDue = kind === 'assign';
  const noteNeeded = form.noteNeeded || kind === 'extension-asked' || (kind === 'extension-decided' && !granted);

  const run = () => {
    if (on === null) return;
    const filled = { on, paper: paper.trim() || null, note: note.trim(), method, due: asksDue || mayDue ? due : null };
    take(() => takeStep(client, action, filled), onClose);
  };
  return (
    <StepDialog
      title={`${word} ${obligations.length} 项单位任务`}
      hint={
        <>
          {form.hint}
          {action.others > 0 && (
            <>
              <br />
              <strong>{sizeOf(action)}。</strong>
            </>
          )}
        </>
      }
      okText={`登记${word}`}
      ready={on !== null && (!asksDue || due !== null) && (!noteNeeded || note.trim() !== '')}
      onOk={run}
      onClose={onClose}
    >
      {kind === 'urge' && (
        <Field word="方式">
          <Segmented<UrgeMethod> aria-label="催办方式" value={method} options={METHODS} onChange={setMethod} />
        </Field>
      )}
      {kind === 'extension-decided' && (
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
      )}
      {asksDue && (
        <Field word={kind === 'extension-asked' ? '申请延至' : '新的完成时限'}>
          <DayField
            label={kind === 'extension-asked' ? '申请延至' : '新的完成时限'}
            placeholder="如 2026-12-31"
            size="middle"
            value={due}
            onChange={setDue}
          />
        </Field>
      )}
      {mayDue && <LimitField value={due} onChange={setDue} />}
      <PaperFields
        dayWord={`${word}日期`}
        on={on}
        onDay={setOn}
        paperWord={form.paper}
        paper={paper}
        onPaper={setPaper}
      />
      <NoteField word={form.note} autoFocus value={note} onChange={setNote} />
    </StepDialog>
  );
}

const URGE = {
  hint: '记下这次催办；没有答复的，到时会提醒。',
  note: '催办事项（可不填）',
  paper: '催办通知文号（可不填）',
};
const ASK = {
  hint: '登记延期申请；批复以前仍按现行时限考核。',
  note: '延期原因',
  paper: '申请文号（可不填）',
};
const DECIDE = {
  hint: '同意的按新时限考核，原时限保留在案；不同意的仍按原时限考核。',
  note: '批复意见',
  paper: '批复文号（可不填）',
};

function formOf(kind: RowAction['kind']): (typeof STEP_FORMS)[PlainKind] {
  if (kind === 'urge') return URGE;
  if (kind === 'extension-asked') return ASK;
  return kind === 'extension-decided' ? DECIDE : STEP_FORMS[kind];
}

function takeStep(client: Client, { kind, obligations }: RowAction, { method, due, ...papers }: Form) {
  const { tracking } = client;
  if (kind === 'urge') return tracking.urge({ obligations, ...papers, method, reply: null });
  if (kind === 'extension-decided') return tracking.decideExtension({ obligations, ...papers, newDue: due });
  if (kind === 'extension-asked') return tracking.askExtension({ obligations, ...papers, askedDue: due ?? papers.on });
  return tracking.event({ obligations, kind, ...papers, newDue: due });
}
