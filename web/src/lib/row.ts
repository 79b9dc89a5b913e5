import type { Years } from "../address.ts";
import type { PartialDate } from "./partial-date.ts";

/** A year or a month, drawn as one row. Days are counted from 1970; the end is no part of it. */
export interface Row {
  /** `2005` or `2005-06`. */
  readonly key: string;
  readonly unit: "YEAR" | "MONTH";
  readonly start: number;
  readonly end: number;
}

/** A line across a row, with what it stands for: a share of the row's width. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

export type Days = Pick<PartialDate, "earliest" | "latest">;

const DAY_MS = 86_400_000;
const MONTHS = 12;
const LONGEST_MONTH = 31;
const TICK_DAYS = [1, 5, 10, 15, 20, 25];

/** A day, counted from 1970. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

const padded = (value: number, digits: number) => String(value).padStart(digits, "0");

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The first day of a month; the thirteenth is the next year's first. */
function monthStart(year: number, month: number): number {
  const [y, m] = month > MONTHS ? [year + 1, 1] : [year, month];
  return dayNumber(`${padded(y, 4)}-${padded(m, 2)}-01`);
}

const yearRow = (year: number): Row => ({
  key: padded(year, 4),
  unit: "YEAR",
  start: monthStart(year, 1),
  end: monthStart(year + 1, 1),
});

const monthRow = (year: number, month: number): Row => ({
  key: `${padded(year, 4)}-${padded(month, 2)}`,
  unit: "MONTH",
  start: monthStart(year, month),
  end: monthStart(year, month + 1),
});

const SHORT = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const LONG = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

const inMonth = (format: Intl.DateTimeFormat, month: number) =>
  format.format(new Date(Date.UTC(2000, month - 1)));

/** "2005" or "June". */
export const rowName = ({ key, unit }: Row): string =>
  unit === "YEAR" ? String(Number(key)) : inMonth(LONG, Number(key.slice(5)));

/** The months of a year, or some days of a month. */
export function ticksOf({ key, unit, start, end }: Row): Tick[] {
  if (unit === "MONTH") {
    return TICK_DAYS.map((day) => ({ at: (day - 1) / (end - start), label: String(day) }));
  }
  return Array.from({ length: MONTHS }, (_, index) => ({
    at: (monthStart(Number(key), index + 1) - start) / (end - start),
    label: inMonth(SHORT, index + 1),
  }));
}

const isLong = ({ earliest, latest }: Days) =>
  dayNumber(latest) - dayNumber(earliest) >= LONGEST_MONTH;

/** Of one year alone each month has a row; what no month holds has the year's own. */
const unitOf = (date: Days, { from, to }: Years): Row["unit"] =>
  from !== undefined && from === to && !isLong(date) ? "MONTH" : "YEAR";

/** The row that a date begins in; for what began before the years that are shown, the first of them. */
function firstRow({ earliest, latest }: Days, unit: Row["unit"], { from }: Years): Row {
  const isBefore = from !== undefined && yearOf(earliest) < from && yearOf(latest) >= from;
  const year = isBefore ? from : yearOf(earliest);
  if (unit === "YEAR") return yearRow(year);
  return monthRow(year, isBefore ? 1 : Number(earliest.slice(5, 7)));
}

const touches = ({ earliest, latest }: Days, { start, end }: Row) =>
  dayNumber(earliest) < end && dayNumber(latest) >= start;

/**
 * The rows of some meetings, in the order of time: of one year its months, else the years, as far as
 * something begins in them. A meeting is in each of these that its date touches.
 */
export function rowsOf<Item extends { readonly date: Days }>(
  items: readonly Item[],
  years: Years,
): { row: Row; items: Item[] }[] {
  const placed = items.map((item) => ({ item, unit: unitOf(item.date, years) }));
  const rows = new Map(
    placed.map(({ item, unit }) => {
      const row = firstRow(item.date, unit, years);
      return [row.key, row];
    }),
  );
  return [...rows.values()]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((row) => ({
      row,
      items: placed
        .filter(({ item, unit }) => unit === row.unit && touches(item.date, row))
        .map(({ item }) => item),
    }));
}
