import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Period } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import styles from '../Settings.module.css';
import { findRhythm, RHYTHM_WORDS, RHYTHMS, type Rhythm, suggestPeriods } from './suggest-periods.ts';

type Props = { readonly periods: readonly Period[]; readonly today: string };

/** The next periods by rhythm, each entered with one press. */
export function Suggestions({ periods, today }: Props) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const [chosen, setChosen] = useState<Rhythm | null>(null);
  const rhythm = chosen ?? findRhythm(periods);
  const taken = new Set(periods.map(({ name }) => name));
  const [next, ...later] = suggestPeriods(rhythm, periods, today).filter(({ name }) => !taken.has(name));
  return (
    <div className={styles.suggestions}>
      <div className={styles.line}>
        <span>按</span>
        <Segmented<Rhythm>
          aria-label="报送周期"
          value={rhythm}
          options={RHYTHMS.map((value) => ({ value, label: RHYTHM_WORDS[value] }))}
          onChange={setChosen}
        />
        <span>报送，下一期是</span>
        {next ? (
          <Button type="primary" disabled={busy} onClick={() => take(() => client.periods.add(next))}>
            新建“{next.name}”（{next.start} 起，{next.cutoff} 截止）
          </Button>
        ) : (
          <span className={styles.soft}>已全部建好</span>
        )}
      </div>
      {later.length > 0 && (
        <p className={styles.soft}>
          再往后：{later.map(({ name, cutoff }) => `${name}（${cutoff} 截止）`).join('、')}。
          {periods.length > 0 && '截止日照上一期推算，'}新建后可以修改。
        </p>
      )}
    </div>
  );
}
