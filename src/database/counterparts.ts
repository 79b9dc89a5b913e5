import { Prisma } from "../generated/prisma/client.ts";
import { dyads, type EncounterRules } from "./dyad.ts";

/** Which encounters count, and how many of them make a counterpart. */
export interface Encounters extends EncounterRules {
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

/** One range of the key for each of the people. */
const met = (people: readonly string[], { minMeetings, ...rules }: Encounters) => Prisma.sql`
  SELECT a_id AS "of", b_id AS id, meeting_count AS "meetingCount", first_day AS "firstDay",
         last_day AS "lastDay"
  FROM (${dyads(rules, Prisma.sql`e.a_id = ANY(${[...people]}::uuid[])`)}) AS dyads
  WHERE meeting_count >= ${minMeetings}`;
