import { Prisma } from "../generated/prisma/client.ts";
import type { Entity } from "./find-entity.ts";
import { PARTIES } from "./parties.ts";
import { whereSql } from "./where-sql.ts";

/**
 * The meetings in which both took part, as rows of their id and date. Two of a type are found by
 * the key of `encounter`, a mixed pair by what either took part in. `where` asks of status and
 * date only, which meetings and encounters both have.
 */
export function meetingsOfPair(a: Entity, b: Entity, where: object): Prisma.Sql {
  if (a.type === b.type) {
    return Prisma.sql`
      SELECT e.meeting_id, e.date_earliest, e.date_latest, e.date_rank FROM encounter e
      WHERE e.a_id = ${a.id}::uuid AND e.b_id = ${b.id}::uuid
        AND ${whereSql("Encounter", "e", where)}`;
  }
  return Prisma.sql`
    SELECT m.id AS meeting_id, m.date_earliest, m.date_latest, m.date_rank FROM meeting m
      JOIN ${PARTIES[a.type]} AS one ON one.meeting_id = m.id AND one.id = ${a.id}::uuid
      JOIN ${PARTIES[b.type]} AS other ON other.meeting_id = m.id AND other.id = ${b.id}::uuid
    WHERE ${whereSql("Meeting", "m", where)}`;
}

/** How many of these meetings there are. */
export const countOf = (meetings: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT count(*)::int AS count FROM (${meetings}) AS met`;

/** The id of the first or the last of these meetings by date, precision and id. */
export function outermostOf(meetings: Prisma.Sql, end: "first" | "last"): Prisma.Sql {
  const way = Prisma.raw(end === "first" ? "ASC" : "DESC");
  return Prisma.sql`SELECT meeting_id AS id FROM (${meetings}) AS met
    ORDER BY date_earliest ${way}, date_rank ${way}, meeting_id ${way} LIMIT 1`;
}

/** The meetings by year, as `Bucket` has it; those without a certain year last. */
export const countByYear = (meetings: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT ARRAY[CASE WHEN year = year_of_latest THEN to_char(year, 'FM0000') END] AS keys,
         sum(count)::int AS count
  FROM (
    SELECT extract(year FROM date_earliest) AS year, extract(year FROM date_latest) AS year_of_latest,
           count(*) AS count
    FROM (${meetings}) AS met GROUP BY 1, 2
  ) AS years
  GROUP BY 1 ORDER BY 1`;

/** A topic, by its id, and how many meetings were about it. */
export interface TopicTally {
  id: string;
  count: number;
}

/** The topics of these meetings, the most frequent first. */
export const countByTopic = (meetings: Prisma.Sql, limit: number): Prisma.Sql => Prisma.sql`
  SELECT t.id, count(*)::int AS count
  FROM (${meetings}) AS met
    JOIN meeting_topic mt ON mt.meeting_id = met.meeting_id JOIN topic t ON t.id = mt.topic_id
  GROUP BY t.id ORDER BY count DESC, t.name COLLATE "C", t.id LIMIT ${limit}`;
