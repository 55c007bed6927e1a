import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { DayField } from '../../../components/DayField.tsx';
import styles from '../Settings.module.css';
import { type Arrangement, arrangeProblem } from './calendar-draft.ts';

type Props = {
  readonly year: number;
  readonly busy: boolean;
  readonly onArrange: (day: string, as: Arrangement) => void;
};

/** One day entered by hand: a local day off, or a slip of the notice put right. */
export function ArrangeForm({ year, busy, onArrange }: Props) {
  const [day, setDay] = useState<string | null>(null);
  const [as, setAs] = useState<'holiday' | 'workday'>('holiday');
  const problem = day === null ? null : arrangeProblem(day, as);
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (day === null || problem) return;
        onArrange(day, as);
        setDay(null);
      }}
    >
      <span>单独录入一天：</span>
      <DayField label="日期" placeholder={`如 ${year}-10-01`} size="middle" value={day} onChange={setDay} />
      <Segmented<'holiday' | 'workday'>
        aria-label="安排"
        value={as}
        options={[
          { value: 'holiday', label: '放假' },
          { value: 'workday', label: '上班' },
        ]}
        onChange={setAs}
      />
      <Button htmlType="submit" disabled={busy || day === null || problem !== null}>
        录入
      </Button>
      <span role="status" className={styles.warn}>
        {problem}
      </span>
    </form>
  );
}
