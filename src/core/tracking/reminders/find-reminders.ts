import { chineseDay } from '../../../shared/local-time.ts';
import type { DayCounting, Reminder, ReminderRule } from '../../../shared/model/tracking.ts';
import { addDays, daysBetween } from '../calendar/days.ts';
import type { Workdays } from '../calendar/workdays.ts';
import { askedSince, entriesUpTo, orderEntries, periodOf } from '../entries.ts';
import { isMilestoneLate } from '../facts.ts';
import { lookAt, type OnDay } from '../on-day.ts';
import type { Scene, Tracked } from '../tracked.ts';
import { isAccountable, isDone, isResting } from '../transitions.ts';
import { listUnanswered } from '../urges.ts';
import { describeReminderRule } from './rules.ts';

type Day = Pick<Scene, 'day' | 'periods'> & { readonly workdays: Workdays };

/** One obligation on the day, as the rules look at it. */
type Case = Day & { readonly tracked: Tracked; readonly onDay: OnDay };

/**
 * What is due, late or missing on a day, in the order of the obligations and, for each, of the rules; each reminder names
 * the rule that raised it. Nothing is raised for what is done or rests.
 *
 * What concerns the task (a day to be filled in, its milestones) is raised once, for the first who answers for it. 配合
 * follows those who answer, so that only a missing return is raised for it, where the rule says so.
 */
export function findReminders(all: readonly Tracked[], rules: readonly ReminderRule[], day: Day): readonly Reminder[] {
  const first = new Map<number, Tracked>();
  const open = all.map((tracked) => ({ ...day, tracked, onDay: lookAt(tracked, day.day) })).filter(isOpen);
  for (const { tracked } of open) {
    if (isAccountable(tracked) && !first.has(tracked.taskId)) first.set(tracked.taskId, tracked);
  }
  return open.flatMap((each) =>
    rules.flatMap((rule) => {
      const ofTask = first.get(each.tracked.taskId) === each.tracked;
      return messagesOf(rule, each, ofTask).map((message) => ({
        kind: rule.kind,
        obligationId: each.tracked.obligationId,
        taskId: each.tracked.taskId,
        department: each.tracked.department,
        message,
        rule: describeReminderRule(rule),
      }));
    }),
  );
}

function messagesOf(rule: ReminderRule, each: Case, ofTask: boolean): readonly string[] {
  if (!isAccountable(each.tracked)) return rule.kind === 'not-returned' && rule.support ? notReturned(each) : [];
  switch (rule.kind) {
    case 'due-soon':
      return [...dueSoon(each, latestDay(each, rule)), ...(ofTask ? milestonesSoon(each, latestDay(each, rule)) : [])];
    case 'overdue':
      return [...overdue(each), ...(ofTask ? lateMilestones(each) : [])];
    case 'not-returned':
      return notReturned(each);
    case 'urge-unanswered':
      return urgeUnanswered(each, rule);
    case 'not-received':
      return notReceived(each, rule);
    case 'placeholder-due':
      return ofTask ? placeholderDue(each) : [];
    default:
      return rule satisfies never;
  }
}

type Span = { readonly days: number; readonly counting: DayCounting };

/** The day that lies a span after another. */
const dayAfter = ({ workdays }: Day, from: string, { days, counting }: Span): string =>
  counting === 'days' ? addDays(from, days) : workdays.addWorkdays(from, days).day;

const latestDay = (each: Case, span: Span): string => dayAfter(each, each.day, span);

function dueSoon({ onDay: { due }, day }: Case, latest: string): readonly string[] {
  return isSoon(due, day, latest) ? [`${chineseDay(due)}到期，${inDays(day, due)}。`] : [];
}

function milestonesSoon({ tracked, day }: Case, latest: string): readonly string[] {
  return tracked.milestones.flatMap(({ title, due, doneOn }) =>
    doneOn === null && isSoon(due, day, latest) ? [`“${title}”${chineseDay(due)}到期，${inDays(day, due)}。`] : [],
  );
}

const isSoon = (due: string | null, day: string, latest: string): due is string =>
  due !== null && due >= day && due <= latest;

const inDays = (day: string, due: string): string => (due === day ? '就是今天' : `还有 ${daysBetween(day, due)} 天`);

const overdue = ({ onDay: { due, daysLate } }: Case): readonly string[] =>
  due !== null && daysLate > 0 ? [`完成时限${chineseDay(due)}已过 ${daysLate} 天，尚未办结。`] : [];

function lateMilestones({ tracked, day }: Case): readonly string[] {
  return tracked.milestones.flatMap((milestone) =>
    milestone.due !== null && isMilestoneLate(milestone, day)
      ? [`“${milestone.title}”${chineseDay(milestone.due)}到期，已过 ${daysBetween(milestone.due, day)} 天，尚未完成。`]
      : [],
  );
}

/** Of the present period, once its cut-off has passed and where it was asked of the body by then. */
function notReturned({ tracked, onDay, day, periods }: Case): readonly string[] {
  const period = periodOf({ day, periods });
  if (!period || period.cutoff >= day) return [];
  const entries = entriesUpTo(orderEntries(tracked, periods), day);
  const since = askedSince(tracked, onDay, entries);
  if (since === null || since > period.cutoff) return [];
  const isReturned = entries.some((each) => each.period.id === period.id);
  return isReturned ? [] : [`“${period.name}”报送截止日${chineseDay(period.cutoff)}已过，尚无本期进展。`];
}

/** By the oldest urge still waiting. */
function urgeUnanswered(each: Case, span: Span): readonly string[] {
  const [oldest, ...others] = listUnanswered(each.tracked, each.onDay);
  if (!oldest || dayAfter(each, oldest.on, span) > each.day) return [];
  const times = others.length > 0 ? `，其后又催办 ${others.length} 次` : '';
  return [`${chineseDay(oldest.on)}催办${times}，至今未回复。`];
}

function notReceived(each: Case, span: Span): readonly string[] {
  const { assignedOn, state } = each.onDay;
  if (state !== 'assigned' || assignedOn === null || dayAfter(each, assignedOn, span) > each.day) return [];
  return [`${chineseDay(assignedOn)}交办，至今未签收。`];
}

/** 20xx年x月前 must be filled in before the task is handed out. */
const placeholderDue = ({ tracked, onDay }: Case): readonly string[] =>
  onDay.due === null && tracked.deadlines.includes('placeholder')
    ? ['完成时限在原文中空着年月，请定出截止日后再交办。']
    : [];

const isOpen = ({ onDay: { state } }: Case): boolean => !isDone(state) && !isResting(state);
