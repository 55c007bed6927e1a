import dayjs from 'dayjs';
import type { Period } from '../../../shared/model/tracking.ts';

/** What the form of a period holds; days are `YYYY-MM-DD`. */
export type PeriodDraft = { readonly name: string; readonly start: string | null; readonly cutoff: string | null };

const DAY = 'YYYY-MM-DD';

/** Days of a month on average: 36 days (from the 1st to the 5th of the next month) are a monthly rhythm, 15 are none. */
const MONTH = 30.4;
const SHORTEST_MONTH = 26;

/**
 * The next period in the rhythm of the newest one: as many months on, else as many days. The first one is the month of
 * `today`. Only a proposal, which the person sees and may change; a name without a rhythm of its own is left to them.
 */
export function proposePeriod(periods: readonly Period[], today: string): PeriodDraft {
  const last = newest(periods);
  if (!last) {
    const day = dayjs(today);
    return {
      name: day.format('YYYY年M月'),
      start: day.startOf('month').format(DAY),
      cutoff: day.endOf('month').format(DAY),
    };
  }
  const days = dayjs(last.cutoff).diff(last.start, 'day') + 1;
  const months = days < SHORTEST_MONTH ? 0 : Math.round(days / MONTH);
  const name = nextName(last.name, months);
  if (months === 0) return { name, start: daysOn(last.start, days), cutoff: daysOn(last.cutoff, days) };
  return { name, start: monthsOn(last.start, months), cutoff: monthsOn(last.cutoff, months) };
}

/** What keeps the draft from being kept, in one sentence; null where nothing does. */
export function draftProblem({ name, start, cutoff }: PeriodDraft, others: readonly Period[]): string | null {
  if (!name.trim()) return '请填写期名，如 2026年11月。';
  if (!start || !cutoff) return '请填写起始日和报送截止日。';
  if (cutoff < start) return '报送截止日早于起始日。';
  if (others.some((other) => other.name === name.trim())) return `已有名为“${name.trim()}”的一期。`;
  const twin = others.find((other) => other.start === start);
  return twin ? `“${twin.name}”也从 ${start} 开始，两期不能同一天开始。` : null;
}

function newest(periods: readonly Period[]): Period | undefined {
  return [...periods].sort((a, b) => (a.start < b.start ? 1 : -1))[0];
}

const daysOn = (day: string, days: number): string => dayjs(day).add(days, 'day').format(DAY);

/** The last day of a month goes to the last day: 10月31日 → 11月30日 → 12月31日. */
function monthsOn(day: string, months: number): string {
  const from = dayjs(day);
  const to = from.add(months, 'month');
  return (from.date() === from.daysInMonth() ? to.endOf('month') : to).format(DAY);
}

/** 2026年12月 → 2027年1月, 2026年第4季度 → 2027年第1季度, 第12期 → 第13期. */
function nextName(name: string, months: number): string {
  const month = /^(\d{4})年(\d{1,2})月$/.exec(name);
  if (month && months > 0) {
    return dayjs(new Date(Number(month[1]), Number(month[2]) - 1 + months, 1)).format('YYYY年M月');
  }
  const quarter = /^(\d{4})年第([1-4])季度$/.exec(name);
  if (quarter && months % 3 === 0 && months > 0) {
    const at = Number(quarter[1]) * 4 + Number(quarter[2]) - 1 + months / 3;
    return `${Math.floor(at / 4)}年第${(at % 4) + 1}季度`;
  }
  const counted = /^(.*第)(\d+)(期.*)$/.exec(name);
  return counted ? `${counted[1]}${Number(counted[2]) + 1}${counted[3]}` : '';
}
