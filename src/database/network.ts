import { Prisma } from "../generated/prisma/client.ts";
import { dyads, type EncounterRules, encounterWhere } from "./dyad.ts";
import type { EntityType } from "./find-entity.ts";
import { PARTIES } from "./parties.ts";
import { whereSql } from "./where-sql.ts";

/** How meetings make the weight of an edge. */
type Weighting = "COUNT" | "NEWMAN";

/** Which encounters make edges. */
export interface NetworkRules extends EncounterRules {
  type: EntityType;
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
  COUNT: Prisma.sql`meeting_count::float8`,
  NEWMAN: Prisma.sql`newman_weight`,
};

const weighed = (rules: NetworkRules, condition: Prisma.Sql) => Prisma.sql`
  SELECT a_id AS a, b_id AS b, ${WEIGHTS[rules.weighting]} AS weight, meeting_count AS count
  FROM (${dyads(rules, condition)}) AS dyads WHERE ${WEIGHTS[rules.weighting]} >= ${rules.minWeight}`;

/** The ids of those who are tied to one of the nodes, the strongest ties first, without the known. */
export function neighboursOf(
  nodes: readonly string[],
  known: readonly string[],
  rules: NetworkRules,
  limit: number,
): Prisma.Sql {
  const condition = Prisma.sql`e.a_id = ANY(${[...nodes]}::uuid[])
    AND e.b_id <> ALL(${[...known]}::uuid[])`;
  return Prisma.sql`
    SELECT b AS id FROM (${weighed(rules, condition)}) AS ties
    GROUP BY b ORDER BY sum(weight) DESC, b LIMIT ${limit}`;
}

/** The edges between any two of the nodes: those of the first ones first, then the heaviest. */
export function edgesAmong(
  nodes: readonly string[],
  first: readonly string[],
  rules: NetworkRules,
): Prisma.Sql {
  const [ids, middle] = [[...nodes], [...first]];
  const condition = Prisma.sql`e.a_id = node.id AND e.b_id > node.id
    AND e.b_id = ANY(${ids}::uuid[])`;
  return Prisma.sql`
    SELECT a, b, weight, count FROM unnest(${ids}::uuid[]) AS node (id)
      CROSS JOIN LATERAL (${weighed(rules, condition)}) AS edges
    ORDER BY a = ANY(${middle}::uuid[]) OR b = ANY(${middle}::uuid[]) DESC, weight DESC, a, b`;
}

/** Whether the meetings that count are those of which everybody keeps the number. */
const areKept = ({ status, narrower }: NetworkRules) =>
  narrower === undefined && status.length === 1 && status[0] === "HELD";

/** The ids of those who took part in most meetings, of those who met anybody. */
export function busiest(
  rules: NetworkRules,
  meetings: Prisma.MeetingWhereInput,
  limit: number,
): Prisma.Sql {
  return Prisma.sql`
    SELECT id FROM (${countsOf(rules, meetings, Prisma.sql`TRUE`)}) AS counted
    WHERE EXISTS (SELECT 1 FROM encounter e
      WHERE e.a_id = counted.id AND ${whereSql("Encounter", "e", encounterWhere(rules))})
    ORDER BY count DESC, id LIMIT ${limit}`;
}

/** In how many meetings each of these took part. */
export const meetingCounts = (
  rules: NetworkRules,
  ids: readonly string[],
  meetings: Prisma.MeetingWhereInput,
): Prisma.Sql => countsOf(rules, meetings, Prisma.sql`party.id = ANY(${[...ids]}::uuid[])`);

function countsOf(
  rules: NetworkRules,
  meetings: Prisma.MeetingWhereInput,
  condition: Prisma.Sql,
): Prisma.Sql {
  if (areKept(rules)) {
    return Prisma.sql`SELECT party.id, party.meeting_count AS count
      FROM ${TABLES[rules.type]} AS party WHERE ${condition}`;
  }
  return Prisma.sql`
    SELECT party.id, count(*)::int AS count
    FROM ${PARTIES[rules.type]} AS party JOIN meeting m ON m.id = party.meeting_id
    WHERE ${condition} AND ${whereSql("Meeting", "m", meetings)} GROUP BY party.id`;
}

const TABLES: Readonly<Record<EntityType, Prisma.Sql>> = {
  Person: Prisma.sql`person`,
  Country: Prisma.sql`country`,
  Organization: Prisma.sql`organization`,
};
