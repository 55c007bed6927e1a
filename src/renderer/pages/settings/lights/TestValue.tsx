import { InputNumber, Select } from 'antd';
import { FACTS } from '../../../../shared/light-facts.ts';
import type { FactTest } from '../../../../shared/model/tracking.ts';
import styles from '../Settings.module.css';

type Props = { readonly label: string; readonly test: FactTest; readonly onChange: (test: FactTest) => void };

/** What a fact is compared with: one of its words, a number with its unit, or 是 and 否 in the fact's own words. */
export function TestValue({ label, test, onChange }: Props) {
  const kind = FACTS[test.fact];
  if (kind.type === 'flag') {
    const holds = (test.value === true) === (test.is === '=');
    return (
      <Select<'yes' | 'no'>
        size="small"
        className={styles.flag}
        aria-label={label}
        popupMatchSelectWidth={false}
        value={holds ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: kind.yes },
          { value: 'no', label: kind.no },
        ]}
        onChange={(value) => onChange({ ...test, is: '=', value: value === 'yes' })}
      />
    );
  }
  if (kind.type === 'choice') {
    return (
      <Select<string>
        size="small"
        className={styles.choice}
        aria-label={label}
        popupMatchSelectWidth={false}
        value={String(test.value)}
        options={Object.entries(kind.words).map(([value, word]) => ({ value, label: word }))}
        onChange={(value) => onChange({ ...test, value })}
      />
    );
  }
  return (
    <span className={styles.number}>
      <InputNumber<number>
        size="small"
        className={styles.amount}
        aria-label={label}
        value={Number(test.value)}
        precision={kind.whole ? 0 : 1}
        {...(kind.least === null ? {} : { min: kind.least })}
        onChange={(value) => onChange({ ...test, value: value ?? 0 })}
      />
      {kind.unit}
    </span>
  );
}
