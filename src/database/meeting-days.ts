import { Prisma } from "../generated/prisma/client.ts";
import type { Day } from "../lib/day.ts";
import { quoted } from "./model.ts";

/**
 * Meetings that may have been on a day or later, in two parts: those that began then or later, which
 * the order of dates has side by side; and those that began before and may have lasted until then,
 * of which there are few, by an index of their days. One condition for both would read all that came
 * before.
 */
export const meetingsFrom =
  (from: Day) =>
  (alias: string): Prisma.Sql[] => {
    const [earliest, latest] = ["date_earliest", "date_latest"].map((column) =>
      Prisma.raw(`${quoted(alias)}.${quoted(column)}`),
    );
    return [
      Prisma.sql`${earliest} >= ${from}::date`,
      Prisma.sql`(${earliest} < ${from}::date AND ${earliest} < ${latest}
        AND daterange(${earliest}, ${latest}, '[]') @> ${from}::date)`,
    ];
  };
