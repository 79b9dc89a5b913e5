// THE interval rule; every question about dates goes through this file. Two kinds of things have
// dates: an occasion (meeting, article), which occurs on one of its days or on all of them, and
// what holds from a start up to an end (tenure, membership); its end is the first day on which it
// no longer holds. The rule is written as comparisons, evaluated here or handed to the database.
import { addDays, type Day, FIRST_DAY, LAST_DAY, toDate } from "./day.ts";
import type { PartialDate } from "./partial-date.ts";

/** POSSIBLE: what is known allows it. CERTAIN: whatever the truth is, it is so. */
export type Match = "POSSIBLE" | "CERTAIN";

/** The days of an occasion, both inclusive. */
export type Extent = Readonly<Record<"earliest" | "latest", Day>>;

/** The days between which something began to hold and ceased to hold; `boundsOf` makes them. */
export type Bounds = Readonly<
  Record<"startEarliest" | "startLatest" | "endEarliest" | "endLatest", Day>
>;

/** Days from `from`, inclusive, to `to`, exclusive; a side that is null or absent is open. */
export interface DateRange {
  readonly from?: Day | null | undefined;
  readonly to?: Day | null | undefined;
}

type Operator = "lt" | "lte" | "gt" | "gte";
type Term<Key> = readonly [key: Key, operator: Operator, day: Day];

/** A condition on one `date` column, as Prisma takes it. */
type DayFilter = { [O in Operator]?: Date };

/** Conditions on `date` columns, all of which must be met; spread it into a Prisma `where`. */
export type DayWhere<Column extends string> = { [C in Column]?: DayFilter };

/** Whether the range has no day, because it ends where it starts or before: nothing matches. */
export const isEmptyRange = ({ from, to }: DateRange): boolean =>
  to != null && to <= (from ?? FIRST_DAY);

function occursTerms(range: DateRange, match: Match): Term<keyof Extent>[] {
  if (isEmptyRange(range)) return [["earliest", "lt", FIRST_DAY]];
  const { from, to } = range;
  const [reachesFrom, staysBelow] =
    match === "POSSIBLE" ? (["latest", "earliest"] as const) : (["earliest", "latest"] as const);
  const terms: Term<keyof Extent>[] = [];
  if (from != null) terms.push([reachesFrom, "gte", from]);
  if (to != null) terms.push([staysBelow, "lt", to]);
  return terms;
}

function holdsTerms(range: DateRange, match: Match): Term<keyof Bounds>[] {
  if (isEmptyRange(range)) return [["startEarliest", "lt", FIRST_DAY]];
  const from = range.from ?? FIRST_DAY;
  const to = range.to ?? LAST_DAY;
  return match === "POSSIBLE"
    ? [
        ["startEarliest", "lt", to],
        ["endLatest", "gt", from],
      ]
    : [
        ["startLatest", "lte", from],
        ["endEarliest", "gte", to],
      ];
}

const onDay = (day: Day): DateRange => ({ from: day, to: addDays(day, 1) });

/** Whether an occasion falls into the range. POSSIBLE: some day does. CERTAIN: every day does. */
export const occursIn = (extent: Extent, range: DateRange, match: Match): boolean =>
  meets(extent, occursTerms(range, match));

/** Whether it holds in the range. POSSIBLE: perhaps on some day. CERTAIN: surely on every day. */
export const holdsIn = (bounds: Bounds, range: DateRange, match: Match): boolean =>
  meets(bounds, holdsTerms(range, match));

/** Whether it holds on the day, perhaps or surely. Nothing does on LAST_DAY: it means "no end". */
export const holdsOn = (bounds: Bounds, day: Day, match: Match): boolean =>
  holdsIn(bounds, onDay(day), match);

/** `occursIn` as a condition for the database; the columns are named by the caller. */
export const occursInWhere = <Column extends string>(
  columns: Readonly<Record<keyof Extent, Column>>,
  range: DateRange,
  match: Match,
): DayWhere<Column> => whereOf(columns, occursTerms(range, match));

/** `holdsIn` as a condition for the database; the columns hold what `boundsOf` gave. */
export const holdsInWhere = <Column extends string>(
  columns: Readonly<Record<keyof Bounds, Column>>,
  range: DateRange,
  match: Match,
): DayWhere<Column> => whereOf(columns, holdsTerms(range, match));

/** `holdsOn` as a condition for the database; the columns hold what `boundsOf` gave. */
export const holdsOnWhere = <Column extends string>(
  columns: Readonly<Record<keyof Bounds, Column>>,
  day: Day,
  match: Match,
): DayWhere<Column> => holdsInWhere(columns, onDay(day), match);

/**
 * Whether somebody lived on the day, as a condition for the database: from the day of birth to the
 * day of death, both inclusive.
 */
export const livesOnWhere = <Column extends string>(
  columns: Readonly<Record<keyof Bounds, Column>>,
  day: Day,
  match: Match,
): DayWhere<Column> =>
  whereOf(
    columns,
    match === "POSSIBLE"
      ? [
          ["startEarliest", "lte", day],
          ["endLatest", "gte", day],
        ]
      : [
          ["startLatest", "lte", day],
          ["endEarliest", "gte", day],
        ],
  );

/**
 * The bounds of what holds from `start` up to `end`. A null start reaches back to FIRST_DAY and is
 * never certain; a null end is open, and certain. What cannot have held on any day (it ended on the
 * day it started, or before) gets FIRST_DAY as its end: then no range finds it, and the rule need
 * not compare one column with another.
 */
export function boundsOf(start: PartialDate | null, end: PartialDate | null): Bounds {
  const startEarliest = start?.earliest ?? FIRST_DAY;
  const startLatest = start?.latest ?? LAST_DAY;
  const endEarliest = end?.earliest ?? LAST_DAY;
  const endLatest = end?.latest ?? LAST_DAY;
  if (endLatest <= startEarliest) {
    return { startEarliest, startLatest, endEarliest: FIRST_DAY, endLatest: FIRST_DAY };
  }
  return { startEarliest, startLatest, endEarliest, endLatest };
}

const COMPARE: Readonly<Record<Operator, (a: Day, b: Day) => boolean>> = {
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
};

const meets = <Key extends string>(days: Readonly<Record<Key, Day>>, terms: readonly Term<Key>[]) =>
  terms.every(([key, operator, day]) => COMPARE[operator](days[key], day));

function whereOf<Key extends string, Column extends string>(
  columns: Readonly<Record<Key, Column>>,
  terms: readonly Term<Key>[],
): DayWhere<Column> {
  const where: DayWhere<Column> = {};
  for (const [key, operator, day] of terms) where[columns[key]] = { [operator]: toDate(day) };
  return where;
}
