import type { LightScheme, Rating, ReminderRule, WorkCalendar } from '../../../shared/model/tracking.ts';
import { findOfficeRules, type OfficeRuleKind } from '../../ledger/office-rules.ts';
import { listUsedRatings } from '../../ledger/used-ratings.ts';
import { isDay } from '../calendar/days.ts';
import { validateScheme } from '../lights/validate-scheme.ts';
import { type Keeping, refuseStep } from './keeping.ts';

/** The office's table of lights; one that could not be shown, or never gives one of its lights, is refused. */
export function setLights(keeping: Keeping, { scheme }: { readonly scheme: LightScheme }): string {
  const [problem] = validateScheme(scheme);
  if (problem) refuseStep('lights-wrong', problem);
  put(keeping, 'lights', scheme);
  return `亮灯规则改为“${scheme.name}”（${scheme.rules.length} 条）`;
}

/** The office's ratings in their order. A rating that an entry has cannot go, for the entry keeps its code. */
export function setRatings(keeping: Keeping, { ratings }: { readonly ratings: readonly Rating[] }): string {
  const twice = ratings.find(({ code, word }, index) =>
    ratings.some((other, place) => place < index && (other.code === code || other.word === word)),
  );
  if (twice) refuseStep('same-rating', `进度评价“${twice.word}”的名称或代码重复`);
  const missing = listUsedRatings(keeping.db).find((used) => !ratings.some(({ code }) => code === used));
  if (missing !== undefined) {
    const word = keeping.office.ratings.find(({ code }) => code === missing)?.word ?? missing;
    refuseStep('rating-in-use', `已有进展评为“${word}”，这一评价可以改名，不能删去`);
  }
  put(keeping, 'ratings', ratings);
  return `进度评价改为：${ratings.map(({ word }) => word).join('、')}`;
}

/** Days off and days worked instead, of the years that the office enters. */
export function setCalendar(keeping: Keeping, { calendar }: { readonly calendar: WorkCalendar }): string {
  const wrong = [...calendar.holidays, ...calendar.workdays].find((day) => !isDay(day));
  if (wrong !== undefined) refuseStep('calendar-wrong', `日历中的“${wrong}”不是一个日期`);
  const both = calendar.holidays.find((day) => calendar.workdays.includes(day));
  if (both !== undefined) refuseStep('calendar-wrong', `${both} 既是放假又是上班`);
  put(keeping, 'calendar', calendar);
  return `工作日日历改为 ${calendar.years.join('、')} 年，放假 ${calendar.holidays.length} 天，调休上班 ${calendar.workdays.length} 天`;
}

export function setReminders(keeping: Keeping, { rules }: { readonly rules: readonly ReminderRule[] }): string {
  put(keeping, 'reminders', rules);
  return `提醒规则改为 ${rules.length} 条`;
}

function put({ db, rows }: Keeping, kind: OfficeRuleKind, rules: unknown): void {
  const present = findOfficeRules(db, kind);
  const content = JSON.stringify(rules);
  if (present) rows.update('office_rules', present.id, { content });
  else rows.insert('office_rules', { kind, content });
}
