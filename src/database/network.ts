import { Prisma } from "../generated/prisma/client.ts";
import type { EntityType } from "./find-entity.ts";
import { PARTIES } from "./parties.ts";
import { whereSql } from "./where-sql.ts";

/** How meetings make the weight of an edge. */
export type Weighting = "COUNT" | "NEWMAN";

/** Which encounters make edges. */
export interface NetworkRules {
  type: EntityType;
  where: Prisma.EncounterWhereInput;
  weighting: Weighting;
  minWeight: number;
}

/** Two who met, each two once. */
export interface EdgeRow {
  a: string;
  b: string;
  weight: number;
  count: number;
}

const WEIGHTS: Readonly<Record<Weighting, Prisma.Sql>> = {
  COUNT: Prisma.sql`count(*)::float8`,
  // Rounded, since the sum of fractions depends on the order in which they are read.
  NEWMAN: Prisma.sql`round(sum(1.0::float8 / (e.peers - 1))::numeric, 6)::float8`,
};

const weighed = (
  { where, weighting, minWeight }: NetworkRules,
  condition: Prisma.Sql,
) => Prisma.sql`
  SELECT e.a_id AS a, e.b_id AS b, ${WEIGHTS[weighting]} AS weight, count(*)::int AS count
  FROM encounter e WHERE ${condition} AND ${whereSql("Encounter", "e", where)}
  GROUP BY e.a_id, e.b_id HAVING ${WEIGHTS[weighting]} >= ${minWeight}`;

/** The ids of those who are tied to one of the nodes, the strongest ties first, without the known. */
export const neighboursOf = (
  nodes: readonly string[],
  known: readonly string[],
  rules: NetworkRules,
  limit: number,
): Prisma.Sql => Prisma.sql`
  SELECT b AS id FROM (
    ${weighed(
      rules,
      Prisma.sql`e.a_id = ANY(${[...nodes]}::uuid[]) AND e.b_id <> ALL(${[...known]}::uuid[])`,
    )}
  ) AS ties GROUP BY b ORDER BY sum(weight) DESC, b LIMIT ${limit}`;

/** The edges between any two of the nodes, the heaviest first. */
export const edgesAmong = (nodes: readonly string[], rules: NetworkRules): Prisma.Sql => {
  const ids = [...nodes];
  const condition = Prisma.sql`e.a_id = ANY(${ids}::uuid[]) AND e.b_id = ANY(${ids}::uuid[])
    AND e.a_id < e.b_id`;
  return Prisma.sql`${weighed(rules, condition)} ORDER BY weight DESC, a, b`;
};

/** The ids of those who took part in most meetings, of those who met anybody. */
export const busiest = (
  { type, where }: NetworkRules,
  meetings: Prisma.MeetingWhereInput,
  limit: number,
): Prisma.Sql => Prisma.sql`
  SELECT id FROM (${countsOf(type, meetings, Prisma.sql`TRUE`)}) AS counted
  WHERE EXISTS (SELECT 1 FROM encounter e
    WHERE e.a_id = counted.id AND ${whereSql("Encounter", "e", where)})
  ORDER BY count DESC, id LIMIT ${limit}`;

/** In how many meetings each of these took part. */
export const meetingCounts = (
  type: EntityType,
  ids: readonly string[],
  meetings: Prisma.MeetingWhereInput,
): Prisma.Sql => countsOf(type, meetings, Prisma.sql`party.id = ANY(${[...ids]}::uuid[])`);

function countsOf(type: EntityType, meetings: Prisma.MeetingWhereInput, condition: Prisma.Sql) {
  return Prisma.sql`
    SELECT party.id, count(*)::int AS count
    FROM ${PARTIES[type]} AS party JOIN meeting m ON m.id = party.meeting_id
    WHERE ${condition} AND ${whereSql("Meeting", "m", meetings)} GROUP BY party.id`;
}
