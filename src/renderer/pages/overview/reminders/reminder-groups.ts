import type { Reminder } from '../../../../shared/model/tracking.ts';
import { REMINDER_WORDS } from '../../../../shared/tracking-words.ts';

export type ReminderGroup = {
  readonly kind: Reminder['kind'];
  readonly word: string;
  /** The rule of the office that raised them: 到期前3个工作日提醒. */
  readonly rule: string;
  readonly reminders: readonly Reminder[];
};

const KINDS = Object.keys(REMINDER_WORDS) as readonly Reminder['kind'][];

/** Reminders under the rule that raised them; rules without a hit are left out. Their order within a group is the engine's. */
export function groupReminders(reminders: readonly Reminder[]): readonly ReminderGroup[] {
  return KINDS.flatMap((kind) => {
    const rules = new Map<string, Reminder[]>();
    for (const reminder of reminders) {
      if (reminder.kind !== kind) continue;
      const group = rules.get(reminder.rule) ?? [];
      group.push(reminder);
      rules.set(reminder.rule, group);
    }
    return [...rules].map(([rule, raised]) => ({ kind, word: REMINDER_WORDS[kind], rule, reminders: raised }));
  });
}
