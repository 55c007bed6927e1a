import type { ReminderRule } from '../../../shared/model/tracking.ts';
import { DAY_COUNTING_WORDS } from '../../../shared/tracking-words.ts';

/**
 * What an office is reminded of until it says otherwise. 3 days before is the lead that rules name most (西安市纪委 and
 * the default of 企业微信督办, which urges anew after 7 days); the rest has no source and is ours.
 */
export const DEFAULT_REMINDER_RULES: readonly ReminderRule[] = [
  { kind: 'placeholder-due' },
  { kind: 'overdue' },
  { kind: 'due-soon', days: 3, counting: 'workdays' },
  { kind: 'not-returned', support: false },
  { kind: 'urge-unanswered', days: 7, counting: 'days' },
  { kind: 'not-received', days: 3, counting: 'workdays' },
];

/** A rule in words, as each reminder names it: 到期前3个工作日提醒. */
export function describeReminderRule(rule: ReminderRule): string {
  switch (rule.kind) {
    case 'due-soon':
      return `到期前${spanOf(rule)}提醒`;
    case 'overdue':
      return '过完成时限未办结提醒';
    case 'not-returned':
      return rule.support ? '过报送截止日未报送提醒（含配合单位）' : '过报送截止日未报送提醒';
    case 'urge-unanswered':
      return `催办后${spanOf(rule)}未回复提醒`;
    case 'not-received':
      return `交办后${spanOf(rule)}未签收提醒`;
    case 'placeholder-due':
      return '时限待填提醒';
    default:
      return rule satisfies never;
  }
}

const spanOf = ({ days, counting }: Extract<ReminderRule, { days: number }>): string =>
  `${days}${DAY_COUNTING_WORDS[counting]}`;
