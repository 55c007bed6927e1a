import { Input, Segmented } from 'antd';
import { useState } from 'react';
import type { Obligation } from '../../../../shared/model/ledger.ts';
import type { UrgeMethod } from '../../../../shared/model/tracking.ts';
import { URGE_METHOD_WORDS } from '../../../../shared/tracking-words.ts';
import { useApi } from '../../../api.ts';
import { Field, StepDialog } from '../../steps/StepDialog.tsx';
import { useSteps } from '../../steps/StepProvider.tsx';
import { namesOf } from '../task-file.ts';
import { NoteField, PaperFields } from './PaperFields.tsx';
import { urgeNote } from './step-words.ts';

type Props = {
  readonly obligations: readonly Pick<Obligation, 'id' | 'department' | 'departmentId'>[];
  readonly today: string;
  /** What is asked for, where that is known beforehand. */
  readonly about?: string;
  /** The number of a 催办通知 that has left already: then it was urged by letter. */
  readonly paper?: string;
  readonly onClose: () => void;
};

const METHODS = (['phone', 'letter', 'visit'] as const satisfies readonly UrgeMethod[]).map((method) => ({
  value: method,
  label: URGE_METHOD_WORDS[method],
}));

/** 催办: by which way, whom one spoke to, what was asked and what was answered. */
export function UrgeDialog({ obligations, today, about = '', paper: left, onClose }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const [on, setOn] = useState<string | null>(today);
  const [method, setMethod] = useState<UrgeMethod>(left === undefined ? 'phone' : 'letter');
  const [paper, setPaper] = useState(left ?? '');
  const [whom, setWhom] = useState('');
  const [matter, setMatter] = useState(about);
  const [reply, setReply] = useState('');
  const urge = () => {
    if (on === null) return;
    const input = {
      obligations: obligations.map(({ id }) => id),
      on,
      method,
      paper: paper.trim() || null,
      note: urgeNote(whom, matter),
      reply: reply.trim() || null,
    };
    take(() => client.tracking.urge(input), onClose);
  };
  return (
    <StepDialog
      title={`催办：${namesOf(obligations)}`}
      hint="记下这次催办；没有答复的，到时会提醒。"
      okText="登记催办"
      ready={on !== null}
      onOk={urge}
      onClose={onClose}
    >
      <Field word="方式">
        <Segmented<UrgeMethod> aria-label="催办方式" value={method} options={METHODS} onChange={setMethod} />
      </Field>
      <PaperFields
        dayWord="催办日期"
        on={on}
        onDay={setOn}
        paperWord="催办通知文号（可不填）"
        paper={paper}
        onPaper={setPaper}
      />
      <Field word="接话人（可不填）">
        <Input
          aria-label="接话人（可不填）"
          autoFocus
          maxLength={60}
          value={whom}
          onChange={(event) => setWhom(event.target.value)}
        />
      </Field>
      <NoteField word="催办事项（可不填）" value={matter} onChange={setMatter} />
      <NoteField word="答复（没有答复不填）" value={reply} onChange={setReply} />
    </StepDialog>
  );
}
