import { Checkbox, InputNumber, Select } from 'antd';
import type { DayCounting, ReminderRule } from '../../../../shared/model/tracking.ts';
import { DAY_COUNTING_WORDS, REMINDER_WORDS } from '../../../../shared/tracking-words.ts';
import styles from '../Settings.module.css';
import { COUNTINGS, isCounted, REMINDER_PHRASES } from './reminder-draft.ts';

type Props = {
  readonly kind: ReminderRule['kind'];
  /** One as a rule; none where it is switched off. */
  readonly rules: readonly ReminderRule[];
  readonly onSwitch: (on: boolean) => void;
  readonly onEdit: (old: ReminderRule, next: ReminderRule) => void;
};

/** One kind of reminder as a sentence with its days in it. */
export function ReminderLine({ kind, rules, onSwitch, onEdit }: Props) {
  const { before, after } = REMINDER_PHRASES[kind];
  const word = REMINDER_WORDS[kind];
  return (
    <li className={styles.reminder}>
      <Checkbox checked={rules.length > 0} onChange={(event) => onSwitch(event.target.checked)}>
        {word}
      </Checkbox>
      {rules.length === 0 && <span className={styles.soft}>不提醒</span>}
      {rules.map((rule, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules of a kind have no names and keep their places.
        <span key={index} className={styles.phrase}>
          {before}
          {isCounted(rule) && (
            <>
              <InputNumber<number>
                size="small"
                className={styles.amount}
                aria-label={`${word}的天数`}
                min={0}
                max={365}
                precision={0}
                value={rule.days}
                onChange={(days) => onEdit(rule, { ...rule, days: days ?? 0 })}
              />
              <Select<DayCounting>
                size="small"
                className={styles.counting}
                aria-label={`${word}的算法`}
                value={rule.counting}
                options={COUNTINGS.map((value) => ({ value, label: DAY_COUNTING_WORDS[value] }))}
                onChange={(counting) => onEdit(rule, { ...rule, counting })}
              />
              {after}
            </>
          )}
          {rule.kind === 'not-returned' && (
            <Checkbox
              checked={rule.support}
              onChange={(event) => onEdit(rule, { ...rule, support: event.target.checked })}
            >
              配合单位也提醒
            </Checkbox>
          )}
        </span>
      ))}
    </li>
  );
}
