import { AppError } from '../../shared/errors.ts';
import { chineseDay } from '../../shared/local-time.ts';
import type { LightScheme, Period, Rating, ReminderRule, WorkCalendar } from '../../shared/model/tracking.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { findOfficeRules } from '../ledger/office-rules.ts';
import { listPeriods } from '../ledger/periods.ts';
import type { TrackingSeeds } from './read-seeds.ts';
import { DEFAULT_REMINDER_RULES } from './reminders/rules.ts';
import type { Scene } from './tracked.ts';

/** What an office set up, or works by as the program came. */
export type Office = {
  /** In order of their start. */
  readonly periods: readonly Period[];
  readonly ratings: readonly Rating[];
  readonly scheme: LightScheme;
  readonly calendar: WorkCalendar;
  readonly reminderRules: readonly ReminderRule[];
};

/** 绿、黄、红 with the most general conditions of those shipped; an office that never chose works by it. */
const DEFAULT_SCHEME = '宜昌';

export function officeOf(db: ReadableDB, seeds: TrackingSeeds): Office {
  return {
    periods: listPeriods(db),
    ratings: findOfficeRules<readonly Rating[]>(db, 'ratings')?.rules ?? seeds.ratings,
    scheme: findOfficeRules<LightScheme>(db, 'lights')?.rules ?? defaultScheme(seeds.schemes),
    calendar: joinCalendars(findOfficeRules<WorkCalendar>(db, 'calendar')?.rules ?? null, seeds.calendar),
    reminderRules: findOfficeRules<readonly ReminderRule[]>(db, 'reminders')?.rules ?? DEFAULT_REMINDER_RULES,
  };
}

/** A day as the office looks at it. */
export function sceneOf(office: Office, day: string): Scene {
  const { periods, ratings, scheme } = office;
  return { day, periods, ratings, scheme };
}

/**
 * A period as it stands at its cut-off, or today before that: forms for March may come in until 10 April, and nothing
 * that April says belongs to March.
 */
export function sceneOfPeriod(office: Office, period: Period, today: string): Scene {
  const { ratings, scheme } = office;
  const day = today < period.cutoff ? today : period.cutoff;
  return { day, periods: office.periods.filter(({ start }) => start <= period.start), ratings, scheme };
}

/**
 * How things stand in a period that has not begun is nothing to print: 12月 chosen in November showed November's figures under
 * its name. Throws `AppError`. Forms may be sent ahead of it all the same.
 */
export function checkBegun({ name, start }: Period, today: string): void {
  if (start <= today) return;
  const message = `“${name}”从${chineseDay(start)}开始，现在还没有办理情况可看。请改选已经开始的一期。`;
  throw new AppError('period-to-come', message);
}

function defaultScheme(schemes: readonly LightScheme[]): LightScheme {
  const found = schemes.find(({ name }) => name.startsWith(DEFAULT_SCHEME)) ?? schemes[0];
  return found ?? { name: '', source: '', note: '', rules: [] };
}

/** Years that the office did not edit are those of the program, which learns new ones. */
function joinCalendars(own: WorkCalendar | null, shipped: WorkCalendar): WorkCalendar {
  if (own === null) return shipped;
  const years = shipped.years.filter((year) => !own.years.includes(year));
  const ofYears = (days: readonly string[]) => days.filter((day) => years.includes(Number(day.slice(0, 4))));
  return {
    years: [...own.years, ...years].sort((a, b) => a - b),
    holidays: [...new Set([...own.holidays, ...ofYears(shipped.holidays)])].sort(),
    workdays: [...new Set([...own.workdays, ...ofYears(shipped.workdays)])].sort(),
  };
}
