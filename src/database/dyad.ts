import { type MeetingStatus, Prisma } from "../generated/prisma/client.ts";
import { whereSql } from "./where-sql.ts";

/** Which encounters count. */
export interface EncounterRules {
  status: MeetingStatus[];
  /** A condition on encounters; undefined when all of the statuses count. */
  narrower?: object | undefined;
}

/**
 * Each two who met, with what their meetings come to: rows of (a_id, b_id, meeting_count,
 * newman_weight, size_min, first_day, last_day). The condition is on `a_id`, `b_id` and `type` of
 * the alias `e`. All meetings of a status are kept ready; only a narrower question counts anew.
 */
export function dyads(rules: EncounterRules, condition: Prisma.Sql): Prisma.Sql {
  const { status, narrower } = rules;
  if (narrower === undefined && status.length === 1) {
    return Prisma.sql`
      SELECT e.a_id, e.b_id, e.meeting_count, e.newman_weight, e.size_min, e.first_day, e.last_day
      FROM dyad e WHERE ${condition} AND ${whereSql("Dyad", "e", { status: { in: status } })}`;
  }
  if (narrower === undefined) {
    return Prisma.sql`
      SELECT e.a_id, e.b_id, sum(e.meeting_count)::int AS meeting_count,
             round(sum(e.newman_weight)::numeric, 6)::float8 AS newman_weight,
             min(e.size_min) AS size_min, min(e.first_day) AS first_day, max(e.last_day) AS last_day
      FROM dyad e WHERE ${condition} AND ${whereSql("Dyad", "e", { status: { in: status } })}
      GROUP BY e.a_id, e.b_id`;
  }
  return Prisma.sql`
    SELECT e.a_id, e.b_id, count(*)::int AS meeting_count,
           round(sum(1.0::float8 / (e.peers - 1))::numeric, 6)::float8 AS newman_weight,
           min(e.size) AS size_min, min(e.date_earliest) AS first_day,
           max(e.date_earliest) AS last_day
    FROM encounter e WHERE ${condition} AND ${whereSql("Encounter", "e", encounterWhere(rules))}
    GROUP BY e.a_id, e.b_id`;
}

/**
 * The same rules as a condition on encounters; on meetings, too, if they ask of status and date only.
 */
export const encounterWhere = ({ status, narrower = {} }: EncounterRules): { AND: object[] } => ({
  AND: [{ status: { in: status } }, narrower],
});

/** Two who met. */
export interface Two {
  a: string;
  b: string;
}

/** For each two their first or last meeting by date, precision and id. */
export function outermostMeetings(
  pairs: readonly Two[],
  rules: EncounterRules,
  end: "first" | "last",
): Prisma.Sql {
  const way = Prisma.raw(end === "first" ? "ASC" : "DESC");
  return Prisma.sql`
    SELECT pair.a, pair.b, outermost.meeting_id AS id
    FROM unnest(${pairs.map(({ a }) => a)}::uuid[], ${pairs.map(({ b }) => b)}::uuid[]) AS pair (a, b)
    CROSS JOIN LATERAL (
      SELECT e.meeting_id FROM encounter e
      WHERE e.a_id = pair.a AND e.b_id = pair.b AND ${whereSql("Encounter", "e", encounterWhere(rules))}
      ORDER BY e.date_earliest ${way}, e.date_rank ${way}, e.meeting_id ${way} LIMIT 1
    ) AS outermost`;
}
