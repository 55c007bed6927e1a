import { Select } from 'antd';
import { KIND_WORDS, KINDS, LEVEL_WORDS, LEVELS } from '../../../../shared/glossary.ts';
import type { BodyKind, Level } from '../../../../shared/model/directory.ts';
import { Field, Pair } from '../../../components/steps/StepDialog.tsx';

export type KindAndLevel = { readonly kind: BodyKind; readonly level: Level | null };

type Props = { readonly value: KindAndLevel; readonly onChange: (value: KindAndLevel) => void };

/** What sort of body it is, and of which level. */
export function KindFields({ value, onChange }: Props) {
  return (
    <Pair>
      <Field word="类别">
        <Select
          aria-label="类别"
          value={value.kind}
          options={KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
          onChange={(kind) => onChange({ ...value, kind })}
        />
      </Field>
      <Field word="级别">
        <Select<Level | 'unknown'>
          aria-label="级别"
          value={value.level ?? 'unknown'}
          options={[
            { value: 'unknown', label: '不清楚' },
            ...LEVELS.map((level) => ({ value: level, label: LEVEL_WORDS[level] })),
          ]}
          onChange={(level) => onChange({ ...value, level: level === 'unknown' ? null : level })}
        />
      </Field>
    </Pair>
  );
}
