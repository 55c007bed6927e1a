import type { DayCounting, ReminderRule } from '../../../../shared/model/tracking.ts';

type Kind = ReminderRule['kind'];
/** The rules that count days from something. */
export type CountedRule = Extract<ReminderRule, { days: number }>;

/** What each reminder watches, in the words around its days: 到期前〔3〕〔个工作日〕. */
export const REMINDER_PHRASES: Record<Kind, { readonly before: string; readonly after: string }> = {
  'placeholder-due': { before: '时限写作“20××年×月”一类、还没有填上的，提醒补填', after: '' },
  overdue: { before: '过了完成时限还没有办结的，提醒', after: '' },
  'due-soon': { before: '到期前', after: '提醒' },
  'not-returned': { before: '过了本期报送截止日还没有报送的，提醒', after: '' },
  'urge-unanswered': { before: '催办后', after: '没有回复的，提醒' },
  'not-received': { before: '交办后', after: '没有签收的，提醒' },
};

export const REMINDER_KINDS = Object.keys(REMINDER_PHRASES) as readonly Kind[];

/** What a reminder begins with when it is switched on and the program has none of its kind. */
function newRule(kind: Kind): ReminderRule {
  switch (kind) {
    case 'not-returned':
      return { kind, support: false };
    case 'due-soon':
    case 'urge-unanswered':
    case 'not-received':
      return { kind, days: 3, counting: 'workdays' };
    case 'overdue':
    case 'placeholder-due':
      return { kind };
    default:
      return kind satisfies never;
  }
}

/** The list with all rules of a kind taken out, or with the shipped one (else a new one) of it put in. */
export function switchKind(
  rules: readonly ReminderRule[],
  kind: Kind,
  on: boolean,
  shipped: readonly ReminderRule[],
): readonly ReminderRule[] {
  const others = rules.filter((rule) => rule.kind !== kind);
  if (!on) return others;
  return inOrder([...others, shipped.find((rule) => rule.kind === kind) ?? newRule(kind)]);
}

/** The rule in another's place; the list keeps its order. */
export function replaceRule(
  rules: readonly ReminderRule[],
  old: ReminderRule,
  next: ReminderRule,
): readonly ReminderRule[] {
  return rules.map((rule) => (rule === old ? next : rule));
}

function inOrder(rules: readonly ReminderRule[]): readonly ReminderRule[] {
  return REMINDER_KINDS.flatMap((kind) => rules.filter((rule) => rule.kind === kind));
}

export const isCounted = (rule: ReminderRule): rule is CountedRule => 'days' in rule;

export const COUNTINGS: readonly DayCounting[] = ['workdays', 'days'];
