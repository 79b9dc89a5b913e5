/** A day of the proleptic Gregorian calendar, `2005-04-08`. Days sort as their strings do. */
export type Day = string;

/** The first day that can be written; as a bound it means "as far back as one likes". */
export const FIRST_DAY: Day = "0001-01-01";

/** The last day that can be written; as a bound it means "no end". */
export const LAST_DAY: Day = "9999-12-31";

const DAY_LENGTH = "2005-04-08".length;
const MILLISECONDS = 24 * 60 * 60 * 1000;

/** Whether the text is a day that exists: `2005-02-30` and the year 0000 do not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY) return false;
  const date = new Date(text);
  // The 30th of February is read as the 2nd of March, so what was read is compared.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Midnight UTC of the day, as the database driver wants a `date`; RangeError when it is no day. */
export function toDate(day: Day): Date {
  if (!isDay(day)) throw new RangeError(`Expected a day like 2005-04-08, got ${day}`);
  return new Date(day);
}

/** The day on which the instant falls in UTC; RangeError outside the years 0001 to 9999. */
export function fromDate(date: Date): Day {
  const day = date.toISOString().slice(0, DAY_LENGTH);
  if (!isDay(day)) throw new RangeError(`Expected a date from ${FIRST_DAY} to ${LAST_DAY}`);
  return day;
}

/** The day that many days later, or earlier when negative; stops at FIRST_DAY and LAST_DAY. */
export function addDays(day: Day, days: number): Day {
  const time = toDate(day).getTime() + days * MILLISECONDS;
  const last = Math.min(time, toDate(LAST_DAY).getTime());
  return fromDate(new Date(Math.max(last, toDate(FIRST_DAY).getTime())));
}

/** The last day of the month in which the day lies. */
export function monthEnd(day: Day): Day {
  const date = toDate(day);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return fromDate(date);
}
