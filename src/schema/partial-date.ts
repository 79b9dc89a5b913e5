import { LRUCache } from "lru-cache";
import { builder, describedEnum } from "../builder.ts";
import { badUserInput } from "../errors.ts";
import { type DateRange as DateRangeValue, isEmptyRange, type Match } from "../lib/interval.ts";
import { type PartialDate as PartialDateValue, parsePartialDate } from "../lib/partial-date.ts";

const DatePrecision = describedEnum("DatePrecision", "How exactly a date is known.", {
  DAY: "The day is known.",
  MONTH: "The month is known, the day is not.",
  YEAR: "The year is known, the month is not.",
  RANGE: "It was one day among several, like `earlier this week`.",
  SPAN: "It lasted for several days, and these are known.",
});

export const DateMatch = describedEnum(
  "DateMatch",
  "What to do with dates that are not known to the day.",
  {
    POSSIBLE: "Keep what may fall into the range: the dates overlap.",
    CERTAIN: "Keep only what surely falls into the range: the date lies inside.",
  },
);

export const PartialDate = builder.objectRef<PartialDateValue>("PartialDate").implement({
  description:
    "A date that says what is known: a day, a month, a year, one day among several, or several days on end. An unknown date is null.",
  fields: (t) => ({
    edtf: t.exposeString("edtf", {
      nullable: false,
      description:
        "The date in EDTF (ISO 8601-2): `2005-04-08`, `2005-04`, `2005`, `2006~` (about), `[2005-04-04..2005-04-08]` (one day among these), `2006-04-03/2006-04-05` (it lasted these days).",
    }),
    precision: t.expose("precision", {
      type: DatePrecision,
      nullable: false,
      description: "How exactly the date is known.",
    }),
    earliest: t.expose("earliest", {
      type: "Date",
      nullable: false,
      description: "The first day it may be, or the first day it lasted.",
    }),
    latest: t.expose("latest", {
      type: "Date",
      nullable: false,
      description: "The last day it may be, or the last day it lasted.",
    }),
    approximate: t.exposeBoolean("approximate", {
      nullable: false,
      description: "Whether the source says `about`.",
    }),
  }),
});

export const DateRange = builder.inputType("DateRange", {
  description:
    'Days from `from` up to, but not including, `to`: the year 2005 is `{from: "2005-01-01", to: "2006-01-01"}`.',
  fields: (t) => ({
    from: t.field({ type: "Date", description: "First day of the range; open when left out." }),
    to: t.field({
      type: "Date",
      description: "First day after the range; open when left out. Must be later than `from`.",
    }),
    match: t.field({
      type: DateMatch,
      required: true,
      defaultValue: "POSSIBLE",
      description: "Whether a date that may fall into the range is enough.",
    }),
  }),
});

/** The same few days come in answer after answer. */
const dates = new LRUCache<string, PartialDateValue>({ max: 10_000, memoMethod: parsePartialDate });

/** The date that a stored EDTF text means; null when it is unknown. */
export const toPartialDate = (edtf: string | null) => (edtf === null ? null : knownDate(edtf));

/** The date that a stored EDTF text means. */
export const knownDate = (edtf: string): PartialDateValue => dates.memo(edtf);

/** Refuses a range that holds no day. */
export function checkedRange<Range extends DateRangeValue & { match: Match }>(range: Range): Range {
  if (isEmptyRange(range)) {
    throw badUserInput(
      `A range from an earlier to a later day was expected, not from ${range.from} to ${range.to}.`,
    );
  }
  return range;
}
