import type { Day } from "../lib/day.ts";
import { holdsInWhere, holdsOnWhere, type Match } from "../lib/interval.ts";
import { checkedRange, type DateRange, PartialDate, toPartialDate } from "./partial-date.ts";

// What tenures and memberships have in common: they hold from a start up to an end.

/** The columns that the interval rule asks about. */
export const BOUNDS = {
  startEarliest: "startEarliest",
  startLatest: "startLatest",
  endEarliest: "endEarliest",
  endLatest: "endLatest",
} as const;

/** When something is asked to hold. */
interface TermDates {
  at?: Day | null | undefined;
  match?: Match | null | undefined;
  during?: typeof DateRange.$inferInput | null | undefined;
}

/** What the dates ask of a tenure or membership: that it holds on the day, and in the range. */
export const termWhere = ({ at, match, during }: TermDates) => ({
  AND: [
    ...(at ? [holdsOnWhere(BOUNDS, at, match ?? "POSSIBLE")] : []),
    ...(during ? [holdsInWhere(BOUNDS, checkedRange(during), during.match)] : []),
  ],
});

/** The field `startDate`, for `t.field`. */
export const startDate = {
  type: PartialDate,
  description:
    "When it began; null when nothing is known of it. `[..2006-04-03]`: by that day, which an article reports.",
  select: { startEdtf: true },
  resolve: ({ startEdtf }: { startEdtf: string | null }) => toPartialDate(startEdtf),
} as const;

/** The field `endDate`, for `t.field`. */
export const endDate = {
  type: PartialDate,
  description:
    "The day on which it no longer held; null when it goes on or its end is unknown, which counts as open.",
  select: { endEdtf: true },
  resolve: ({ endEdtf }: { endEdtf: string | null }) => toPartialDate(endEdtf),
} as const;
