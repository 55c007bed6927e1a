import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { COMPARISON_WORDS, FACT_NAMES, FACTS, type FactName } from '../../../../shared/light-facts.ts';
import type { FactTest } from '../../../../shared/model/tracking.ts';
import styles from '../Settings.module.css';
import { comparisonsOf, firstTest, replaceTest } from './scheme-draft.ts';
import { TestValue } from './TestValue.tsx';

type Props = {
  readonly number: number;
  readonly tests: readonly FactTest[];
  readonly onChange: (tests: readonly FactTest[]) => void;
};

/** As many as the contract takes. */
const MOST_TESTS = 12;

/** The conditions of a rule, each a fact from the catalogue, a comparison and a value; none means all others. */
export function TestList({ number, tests, onChange }: Props) {
  return (
    <div className={styles.tests}>
      {tests.length === 0 && <span className={styles.soft}>其余各项（没有条件，总是符合）</span>}
      {tests.map((test, index) => {
        const label = `第 ${number} 条条件 ${index + 1}`;
        const replace = (next: FactTest | null) => onChange(replaceTest(tests, index, next));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two conditions of a rule may be alike while they are typed.
          <div key={index} className={styles.test}>
            <Select<FactName>
              size="small"
              className={styles.fact}
              aria-label={`${label}的事实`}
              value={test.fact}
              popupMatchSelectWidth={220}
              options={FACT_NAMES.map((fact) => ({ value: fact, label: FACTS[fact].word }))}
              onChange={(fact) => replace(firstTest(fact))}
            />
            {FACTS[test.fact].type !== 'flag' && (
              <Select<FactTest['is']>
                size="small"
                className={styles.is}
                aria-label={`${label}的比较`}
                value={test.is}
                options={comparisonsOf(test.fact).map((is) => ({ value: is, label: COMPARISON_WORDS[is] }))}
                onChange={(is) => replace({ ...test, is })}
              />
            )}
            <TestValue label={`${label}的值`} test={test} onChange={replace} />
            <Button
              size="small"
              type="text"
              aria-label={`删除${label}`}
              icon={<CloseOutlined aria-hidden="true" />}
              onClick={() => replace(null)}
            />
          </div>
        );
      })}
      <Button
        size="small"
        type="dashed"
        aria-label={`第 ${number} 条加一个条件`}
        icon={<PlusOutlined aria-hidden="true" />}
        disabled={tests.length >= MOST_TESTS}
        onClick={() => onChange([...tests, firstTest(tests.length === 0 ? 'done' : 'daysToDue')])}
      >
        条件
      </Button>
    </div>
  );
}
