import { InputNumber, Select } from 'antd';
import { indicatorLabel } from '../../../../shared/indicator-words.ts';
import type { Indicator } from '../../../../shared/model/table.ts';
import { Field, Pair } from '../../steps/StepDialog.tsx';
import { NoteField } from '../steps/PaperFields.tsx';
import { indicatorWords } from '../task-words.ts';
import { useRatings } from '../use-ratings.ts';
import styles from './Entry.module.css';
import type { EntryDraft } from './entry-draft.ts';

type Props = {
  readonly draft: EntryDraft;
  readonly indicators: readonly Indicator[];
  /** What was done up to the last entry, to be read beside the new one; null where there is none. */
  readonly before: string | null;
  readonly onChange: (draft: EntryDraft) => void;
};

/** 进展情况, 存在问题, 下一步措施, 评价, 完成比例 and what was measured. */
export function EntryFields({ draft, indicators, before, onChange }: Props) {
  const { ratings } = useRatings();
  return (
    <>
      <div>
        <NoteField
          word="进展情况"
          autoFocus
          value={draft.progress}
          onChange={(progress) => onChange({ ...draft, progress })}
        />
        {before && <p className={styles.before}>上次：{before}</p>}
      </div>
      <Pair>
        <NoteField word="存在问题" value={draft.problem} onChange={(problem) => onChange({ ...draft, problem })} />
        <NoteField word="下一步措施" value={draft.next} onChange={(next) => onChange({ ...draft, next })} />
      </Pair>
      <Pair>
        <Field word="评价">
          <Select
            aria-label="评价"
            allowClear
            placeholder="未评价"
            value={draft.rating}
            options={ratings.map(({ code, word }) => ({ value: code, label: word }))}
            onChange={(rating) => onChange({ ...draft, rating: rating ?? null })}
          />
        </Field>
        <Field word="完成比例（0–100，可不填）">
          <InputNumber
            aria-label="完成比例"
            min={0}
            max={100}
            suffix="%"
            value={draft.percent}
            onChange={(percent) => onChange({ ...draft, percent })}
          />
        </Field>
      </Pair>
      {draft.values.map((one, index) => (
        <Field key={one.indicator} word={`${one.indicator}（${targetsOf(one.indicator, indicators)}）`}>
          <InputNumber
            aria-label={`现值：${one.indicator}`}
            suffix={one.unit}
            value={one.value}
            onChange={(value) => onChange({ ...draft, values: draft.values.with(index, { ...one, value }) })}
          />
        </Field>
      ))}
    </>
  );
}

function targetsOf(label: string, indicators: readonly Indicator[]): string {
  const targets = indicators.filter((indicator) => indicatorLabel(indicator) === label);
  return targets.map((target) => `目标${indicatorWords({ ...target, name: null, base: null })}`).join('；') || '现值';
}
