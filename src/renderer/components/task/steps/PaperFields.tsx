import { Input } from 'antd';
import { DayField } from '../../DayField.tsx';
import { Field, Pair } from '../../steps/StepDialog.tsx';

type Props = {
  readonly dayWord: string;
  readonly on: string | null;
  readonly onDay: (day: string | null) => void;
  readonly paperWord: string;
  readonly paper: string;
  readonly onPaper: (paper: string) => void;
};

/** The day on which it happened, and the paper that goes with it. */
export function PaperFields({ dayWord, on, onDay, paperWord, paper, onPaper }: Props) {
  return (
    <Pair>
      <Field word={dayWord}>
        <DayField label={dayWord} size="middle" value={on} onChange={onDay} />
      </Field>
      <Field word={paperWord}>
        <Input
          aria-label={paperWord}
          maxLength={80}
          placeholder="如 督办〔2026〕12号"
          value={paper}
          onChange={(event) => onPaper(event.target.value)}
        />
      </Field>
    </Pair>
  );
}

type LimitProps = { readonly value: string | null; readonly onChange: (day: string | null) => void };

/** 办理时限 of 交办: most documents state no day, and a 督办通知 does. */
export function LimitField({ value, onChange }: LimitProps) {
  const word = '办理时限（可不填；原文没有时限，或要提前的）';
  return (
    <Field word={word}>
      <DayField label={word} placeholder="如 2026-12-31" size="middle" value={value} onChange={onChange} />
    </Field>
  );
}

type NoteProps = {
  readonly word: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
};

/** Longer words: Enter makes a new line, Ctrl+Enter takes the step. */
export function NoteField({ word, value, onChange, autoFocus = false, placeholder }: NoteProps) {
  return (
    <Field word={word}>
      <Input.TextArea
        aria-label={word}
        autoFocus={autoFocus}
        rows={2}
        maxLength={4000}
        placeholder={placeholder ?? ''}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.form?.requestSubmit();
        }}
      />
    </Field>
  );
}
