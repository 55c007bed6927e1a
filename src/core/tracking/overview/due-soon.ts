import { addDays } from '../calendar/days.ts';
import { createWorkdays } from '../calendar/workdays.ts';
import type { Office } from '../office.ts';
import { describeReminderRule } from '../reminders/rules.ts';

/** The last day that counts as soon, and the reminder that says so; without such a reminder only the day itself. */
export function dueSoonUntil(office: Office, day: string): { readonly until: string; readonly rule: string } {
  const rule = office.reminderRules.find(({ kind }) => kind === 'due-soon');
  if (rule?.kind !== 'due-soon') return { until: day, rule: '当天到期' };
  const until =
    rule.counting === 'days'
      ? addDays(day, rule.days)
      : createWorkdays(office.calendar).addWorkdays(day, rule.days).day;
  return { until, rule: describeReminderRule(rule) };
}
