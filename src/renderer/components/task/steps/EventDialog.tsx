import { useState } from 'react';
import type { Obligation } from '../../../../shared/model/ledger.ts';
import { EVENT_KIND_WORDS } from '../../../../shared/tracking-words.ts';
import { useApi } from '../../../api.ts';
import { StepDialog } from '../../steps/StepDialog.tsx';
import { useSteps } from '../../steps/StepProvider.tsx';
import { namesOf } from '../task-file.ts';
import { LimitField, NoteField, PaperFields } from './PaperFields.tsx';
import { type PlainKind, STEP_FORMS } from './step-words.ts';

type Props = {
  readonly kind: PlainKind;
  readonly obligations: readonly Obligation[];
  readonly today: string;
  /** Its number, where the paper has left already. */
  readonly paper?: string;
  readonly onClose: () => void;
};

/** 交办, 签收, 退回, 办结, 销号 …: day, paper and what there is to say. */
export function EventDialog({ kind, obligations, today, paper: left = '', onClose }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const [on, setOn] = useState<string | null>(today);
  const [paper, setPaper] = useState(left);
  const [note, setNote] = useState('');
  const [newDue, setNewDue] = useState<string | null>(null);
  const form = STEP_FORMS[kind];
  const word = EVENT_KIND_WORDS[kind];
  const record = () => {
    if (on === null) return;
    const input = {
      obligations: obligations.map(({ id }) => id),
      kind,
      on,
      paper: paper.trim() || null,
      note: note.trim(),
      newDue,
    };
    take(() => client.tracking.event(input), onClose);
  };
  return (
    <StepDialog
      title={`${word}：${namesOf(obligations)}`}
      hint={form.hint}
      okText={`登记${word}`}
      ready={on !== null && (!form.noteNeeded || note.trim() !== '')}
      onOk={record}
      onClose={onClose}
    >
      <PaperFields
        dayWord={`${word}日期`}
        on={on}
        onDay={setOn}
        paperWord={form.paper}
        paper={paper}
        onPaper={setPaper}
      />
      {kind === 'assign' && <LimitField value={newDue} onChange={setNewDue} />}
      <NoteField word={form.note} autoFocus value={note} onChange={setNote} />
    </StepDialog>
  );
}
