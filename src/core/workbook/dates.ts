const DAY = 86_400_000;
const SECONDS_A_DAY = 86_400;
/** 9999-12-31, Excel's last day. */
const LAST_SERIAL = 2_958_465;
/** The day that Excel counts although 1900 was no leap year (taken over from Lotus 1-2-3). */
const FALSE_LEAP_DAY = 60;
/** Days between the two date systems: 0 of a 1904 workbook is 1462 of a 1900 one. */
export const DAYS_TO_1904 = 1462;

/** True for a serial number that Excel can show as a date; others show as ######. */
export function isDateSerial(serial: number): boolean {
  return serial >= 0 && serial < LAST_SERIAL + 1;
}

/**
 * The day of a serial number in the 1900 date system as `YYYY-MM-DD`; null for 1900-01-00 and 1900-02-29, which Excel
 * shows and no calendar has.
 */
export function isoDate(serial: number): string | null {
  const day = Math.floor(serial);
  if (day === 0 || day === FALSE_LEAP_DAY) return null;
  const epoch = Date.UTC(1899, 11, day < FALSE_LEAP_DAY ? 31 : 30);
  return new Date(epoch + day * DAY).toISOString().slice(0, 10);
}

/** The time of day of a serial number as `HH:MM`, with seconds where there are any. */
export function isoTime(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY);
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}

/** To the whole second, so that 17:29:59.9999 does not lose a minute and 24:00 becomes the next day. */
export function roundToSecond(serial: number): number {
  return Math.round(serial * SECONDS_A_DAY) / SECONDS_A_DAY;
}

/** The serial number of an ISO date as strict workbooks hold it (`t="d"`); null where the text is no date. */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?Z?)?$/.exec(text);
  if (!match) return null;
  const [, date = '', hours = '0', minutes = '0', seconds = '0'] = match;
  const day = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(date)) return null;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const serial = (day - Date.UTC(1899, 11, 30)) / DAY;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / SECONDS_A_DAY;
  return (serial <= FALSE_LEAP_DAY ? serial - 1 : serial) + time;
}
