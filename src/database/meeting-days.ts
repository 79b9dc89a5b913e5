import { Prisma } from "../generated/prisma/client.ts";
import type { Day } from "../lib/day.ts";
import type { ListPart } from "./list-part.ts";
import { quoted } from "./model.ts";

/**
 * Days from which on a meeting counts as longer, as the index meeting_span_idx has them: longer than a
 * week, a month, a season, a year, a decade, a century.
 */
const LIMITS = [8, 32, 93, 367, 3653, 36525];

/** Of each length, how far back from a day those begin that may have lasted until then. */
const SPANS = Prisma.raw(
  `(VALUES ${[...LIMITS, "NULL"].map((days, place) => `(${place}, ${days})`).join(", ")})
    AS "span" ("place", "days")`,
);

/**
 * Meetings that may have been on a day or later, in two parts: those that began then or later, which
 * the order of dates has side by side; and those that began before and may have lasted until then.
 * To find these few among all that came before, an index has them by length: what may have lasted a
 * month began in the month before.
 */
export const meetingsFrom =
  (from: Day) =>
  (alias: string): ListPart[] => {
    const [earliest, latest] = ["date_earliest", "date_latest"].map((column) =>
      Prisma.raw(`${quoted(alias)}.${quoted(column)}`),
    );
    return [
      { condition: Prisma.sql`${earliest} >= ${from}::date` },
      {
        condition: Prisma.sql`(${earliest} < ${from}::date
          AND ${earliest} > coalesce(${from}::date - "span"."days", '-infinity')
          AND ${latest} >= ${from}::date AND ${earliest} < ${latest}
          AND width_bucket(${latest} - ${earliest}, ${LENGTHS}) = "span"."place")`,
        each: SPANS,
      },
    ];
  };

const LENGTHS = Prisma.raw(`ARRAY[${LIMITS.join(", ")}]`);
