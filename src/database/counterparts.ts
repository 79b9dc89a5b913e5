import { Prisma } from "../generated/prisma/client.ts";
import { whereSql } from "./where-sql.ts";

/** Which encounters count, and how many of them make a counterpart. */
export interface Encounters {
  where: Prisma.EncounterWhereInput;
  minMeetings: number;
}

/** Somebody whom one of the people met. */
export interface CounterpartRow {
  /** One of the people. */
  of: string;
  id: string;
  meetingCount: number;
  /** The first day on which their first meeting may have been. */
  firstDay: string;
  /** The same of their last meeting. */
  lastDay: string;
}

/** What a page of counterparts asks for: see `PageSql`. */
interface Page {
  bounds: Prisma.Sql;
  orderBy: Prisma.Sql;
  take: number;
}

/** Whom each of these people met, a page for each, in the order of the page. */
export const counterpartsOf = (
  people: readonly string[],
  encounters: Encounters,
  { bounds, orderBy, take }: Page,
): Prisma.Sql => Prisma.sql`
  SELECT "of", id, "meetingCount", "firstDay"::text, "lastDay"::text FROM (
    SELECT *, row_number() OVER (PARTITION BY "of" ORDER BY ${orderBy}) AS place
    FROM (${met(people, encounters)}) AS met WHERE ${bounds}
  ) AS placed
  WHERE place <= ${take} ORDER BY "of", place`;

/** How many counterparts each of these people has. */
export const countCounterparts = (
  people: readonly string[],
  encounters: Encounters,
): Prisma.Sql => Prisma.sql`
  SELECT "of", count(*)::int AS count FROM (${met(people, encounters)}) AS met GROUP BY "of"`;

/** One range of the key of \`encounter\` for each of the people. */
const met = (people: readonly string[], { where, minMeetings }: Encounters) => Prisma.sql`
  SELECT a_id AS "of", b_id AS id, count(*)::int AS "meetingCount",
         min(date_earliest) AS "firstDay", max(date_earliest) AS "lastDay"
  FROM encounter e
  WHERE a_id = ANY(${[...people]}::uuid[]) AND ${whereSql("Encounter", "e", where)}
  GROUP BY a_id, b_id HAVING count(*) >= ${minMeetings}`;

/** Two who met. */
export interface Two {
  a: string;
  b: string;
}

/** For each two their first or last meeting by date, precision and id. */
export function outermostMeetings(
  pairs: readonly Two[],
  where: Prisma.EncounterWhereInput,
  end: "first" | "last",
): Prisma.Sql {
  const way = Prisma.raw(end === "first" ? "ASC" : "DESC");
  return Prisma.sql`
    SELECT pair.a, pair.b, outermost.meeting_id AS id
    FROM unnest(${pairs.map(({ a }) => a)}::uuid[], ${pairs.map(({ b }) => b)}::uuid[]) AS pair (a, b)
    CROSS JOIN LATERAL (
      SELECT e.meeting_id FROM encounter e
      WHERE e.a_id = pair.a AND e.b_id = pair.b AND ${whereSql("Encounter", "e", where)}
      ORDER BY e.date_earliest ${way}, e.date_rank ${way}, e.meeting_id ${way} LIMIT 1
    ) AS outermost`;
}
