/**
 * Dates and times of the ledger are wall-clock time of the machine it lies on, without an offset: an office works in
 * one time zone, and "2026-11-22T09:30:00" is what its clerk saw on the clock when the import was made.
 */

/** "2026-11-22". */
export function localDate(moment: Date): string {
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** "2026-11-22T09:30:00". */
export function localDateTime(moment: Date): string {
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(twoDigits).join(':');
  return `${localDate(moment)}T${time}`;
}

/** "2024-06-30" → 2024年6月30日 */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
