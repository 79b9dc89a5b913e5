import { Prisma } from "../generated/prisma/client.ts";
import { whereSql } from "./where-sql.ts";

/** What meetings can be counted by. */
export type MeetingGroup =
  | "YEAR"
  | "QUARTER"
  | "MONTH"
  | "COUNTRY"
  | "PERSON"
  | "ORGANIZATION"
  | "KIND"
  | "FORMAT"
  | "PLACE"
  | "TOPIC"
  | "PUBLISHER";

/** How a group is read: the joins it needs and the value it counts by. */
interface GroupSql {
  join: Prisma.Sql;
  key: Prisma.Sql;
}

/** A period counts only when the meeting surely fell into it. */
const period = (unit: "year" | "quarter" | "month", format: string): GroupSql => ({
  join: Prisma.empty,
  key: Prisma.sql`CASE WHEN date_trunc(${unit}, m.date_earliest) = date_trunc(${unit}, m.date_latest)
    THEN to_char(m.date_earliest, ${format}) END`,
});

const own = (column: string): GroupSql => ({
  join: Prisma.empty,
  key: Prisma.sql`m.${Prisma.raw(`"${column}"`)}::text`,
});

const joined = (join: Prisma.Sql, key: Prisma.Sql): GroupSql => ({ join, key });

const GROUPS: Readonly<Record<MeetingGroup, GroupSql>> = {
  YEAR: period("year", "YYYY"),
  QUARTER: period("quarter", 'YYYY-"Q"Q'),
  MONTH: period("month", "YYYY-MM"),
  KIND: own("kind"),
  FORMAT: own("format"),
  PLACE: own("place_id"),
  // A meeting counts once for each of its countries, people and so on.
  COUNTRY: joined(
    Prisma.sql`LEFT JOIN delegation c ON c.meeting_id = m.id AND c.country_id IS NOT NULL`,
    Prisma.sql`c.country_id::text`,
  ),
  ORGANIZATION: joined(
    Prisma.sql`LEFT JOIN delegation o ON o.meeting_id = m.id AND o.organization_id IS NOT NULL`,
    Prisma.sql`o.organization_id::text`,
  ),
  PERSON: joined(
    Prisma.sql`LEFT JOIN participation p ON p.meeting_id = m.id
      AND p.attendance NOT IN ('ABSENT', 'DECLINED')`,
    Prisma.sql`p.person_id::text`,
  ),
  TOPIC: joined(
    Prisma.sql`LEFT JOIN meeting_topic t ON t.meeting_id = m.id`,
    Prisma.sql`t.topic_id::text`,
  ),
  PUBLISHER: joined(
    Prisma.sql`LEFT JOIN LATERAL (
      SELECT DISTINCT a.publisher_id FROM evidence e JOIN article a ON a.id = e.article_id
      WHERE e.meeting_id = m.id) AS b ON TRUE`,
    Prisma.sql`b.publisher_id::text`,
  ),
};

/** Counts meetings by groups, as `Bucket` has it; buckets by their keys, unsure ones last. */
export function countMeetings(
  groups: readonly MeetingGroup[],
  where: Prisma.MeetingWhereInput,
  limit: number,
): Prisma.Sql {
  const keys = groups.map((group) => GROUPS[group].key);
  const joins = groups.map((group) => GROUPS[group].join);
  const order = groups.map((_, index) => Prisma.raw(`keys[${index + 1}] COLLATE "C" NULLS LAST`));
  return Prisma.sql`
    SELECT keys, count(*)::int AS count FROM (
      SELECT ARRAY[${Prisma.join(keys)}] AS keys
      FROM meeting m ${Prisma.join(joins, " ")}
      WHERE ${whereSql("Meeting", "m", where)}
    ) AS counted GROUP BY keys ORDER BY ${Prisma.join(order)} LIMIT ${limit}`;
}
