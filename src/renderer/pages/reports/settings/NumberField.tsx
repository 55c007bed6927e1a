import { Input } from 'antd';
import type { ReportKind } from '../../../../shared/model/report.ts';
import { Field } from './Field.tsx';

type Props = {
  readonly kind: ReportKind;
  readonly value: string;
  /** What stands on the pages now: the next one of the rule while the field is empty. */
  readonly shown: string;
  readonly onChange: (number: string) => void;
};

/** The number of a paper: by the office's rule, or as it is typed. */
export function NumberField({ kind, value, shown, onChange }: Props) {
  const word = kind === 'bulletin' ? '期号' : '编号';
  return (
    <Field label={word}>
      <Input
        aria-label={word}
        value={value}
        maxLength={40}
        placeholder={shown ? `按规则：${shown}` : '按规则编号'}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
