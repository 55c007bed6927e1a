import type { Reminder } from '../../../../shared/model/tracking.ts';
import { formatRoute } from '../../../route.ts';
import styles from './Reminders.module.css';
import { groupReminders } from './reminder-groups.ts';

/** As many of one kind as a person goes through in one sitting. */
const SHOWN = 100;

/** What is due, late or missing today, each kind under the rule of the office that raised it. */
export function ReminderList({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const groups = groupReminders(reminders);
  if (groups.length === 0) return <p className={styles.none}>今天没有提醒。</p>;
  return groups.map(({ kind, word, rule, reminders: raised }) => (
    <details key={`${kind} ${rule}`} className={styles.group} open={groups.length <= 2}>
      <summary>
        {word} <strong>{raised.length}</strong>
        <span className={styles.rule}>依据：{rule}</span>
      </summary>
      <ul className={styles.list}>
        {raised.slice(0, SHOWN).map((reminder) => (
          <li key={`${reminder.obligationId} ${reminder.message}`}>
            <a className={styles.item} href={formatRoute({ page: 'task', id: reminder.taskId })}>
              <strong>{reminder.department}</strong> {reminder.message}
            </a>
          </li>
        ))}
        {raised.length > SHOWN && <li className={styles.none}>另有 {raised.length - SHOWN} 条，处理后会接着显示。</li>}
      </ul>
    </details>
  ));
}
