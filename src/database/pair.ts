import { Prisma } from "../generated/prisma/client.ts";
import { dyads, type EncounterRules, encounterWhere } from "./dyad.ts";
import type { Entity, EntityType } from "./find-entity.ts";
import { YEAR } from "./pair-year.ts";
import { whereSql } from "./where-sql.ts";

/** Two of which somebody asks what lies between them; the rules ask of status and date only. */
export interface Pair {
  a: Entity;
  b: Entity;
  rules: EncounterRules;
}

/** The meetings in which both took part, as rows of their id and date. */
export const meetingsOfPair = ({ a, b, rules }: Pair): Prisma.Sql => Prisma.sql`
  SELECT e.meeting_id, e.date_earliest, e.date_latest, e.date_rank
  FROM ${a.type === b.type ? ENCOUNTER : MIXED_ENCOUNTER} AS e
  WHERE ${idsOf(a, b)} AND ${whereSql("Encounter", "e", encounterWhere(rules))}`;

/** How many meetings these are: one row, or none for none. */
export const countOf = (pair: Pair): Prisma.Sql =>
  pair.a.type === pair.b.type
    ? Prisma.sql`SELECT meeting_count AS count
        FROM (${dyads(pair.rules, idsOf(pair.a, pair.b))}) AS dyads`
    : Prisma.sql`SELECT coalesce(sum(count), 0)::int AS count FROM (${years(pair)}) AS years`;

/** The meetings by year, as `Bucket` has it; those without a certain year last. */
export const countByYear = (pair: Pair): Prisma.Sql => Prisma.sql`
  SELECT ARRAY[CASE WHEN year > 0 THEN to_char(year, 'FM0000') END] AS keys, sum(count)::int AS count
  FROM (${years(pair)}) AS years GROUP BY 1 ORDER BY 1`;

/**
 * The meetings by year, as rows of a year, or 0, and a count. All meetings of two who met often are
 * kept ready; those of others, and what a narrower question asks of, are counted anew.
 */
function years(pair: Pair): Prisma.Sql {
  const { a, b, rules } = pair;
  const anew = Prisma.sql`SELECT ${Prisma.raw(YEAR)} AS year, count(*) FROM (${meetingsOfPair(pair)}) AS met`;
  if (rules.narrower !== undefined) return Prisma.sql`${anew} GROUP BY 1`;
  const ids = inOrder(a, b);
  const [aId, bId] = a.type === b.type ? [a.id, b.id].toSorted() : [ids.aId, ids.bId];
  const ready = Prisma.sql`FROM pair_year y WHERE y.a_id = ${aId}::uuid AND y.b_id = ${bId}::uuid`;
  return Prisma.sql`
    SELECT y.year, y.meeting_count AS count ${ready}
      AND ${whereSql("PairYear", "y", { status: { in: rules.status } })}
    UNION ALL ${anew} WHERE NOT EXISTS (SELECT ${ready}) GROUP BY 1`;
}

const ENCOUNTER = Prisma.sql`encounter`;
const MIXED_ENCOUNTER = Prisma.sql`mixed_encounter`;

function idsOf(a: Entity, b: Entity): Prisma.Sql {
  const { aId, bId } = inOrder(a, b);
  return Prisma.sql`e.a_id = ${aId}::uuid AND e.b_id = ${bId}::uuid`;
}

/** The place of each type in a mixed encounter. */
const RANKS: Readonly<Record<EntityType, number>> = { Person: 1, Country: 2, Organization: 3 };

/** The ids of two as encounters have them: of two types, the person or the country comes first. */
export const inOrder = (a: Entity, b: Entity): { aId: string; bId: string } =>
  RANKS[a.type] <= RANKS[b.type] ? { aId: a.id, bId: b.id } : { aId: b.id, bId: a.id };

/** The id of the first or the last of these meetings by date, precision and id. */
export function outermostOf(meetings: Prisma.Sql, end: "first" | "last"): Prisma.Sql {
  const way = Prisma.raw(end === "first" ? "ASC" : "DESC");
  return Prisma.sql`SELECT meeting_id AS id FROM (${meetings}) AS met
    ORDER BY date_earliest ${way}, date_rank ${way}, meeting_id ${way} LIMIT 1`;
}

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
