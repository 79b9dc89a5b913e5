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

/** How a group is read: the joins it needs, what meetings are gathered by, and the value shown. */
interface GroupSql {
  join: Prisma.Sql;
  gatherBy: Prisma.Sql[];
  key: Prisma.Sql;
}

/**
 * A period counts only when the meeting surely fell into it. Meetings are gathered by their days,
 * and only then is the period of each day written: there are far fewer days than meetings.
 */
const period = (format: string): GroupSql => ({
  join: Prisma.empty,
  gatherBy: [Prisma.sql`m.date_earliest`, Prisma.sql`m.date_latest`],
  key: Prisma.sql`CASE WHEN to_char(date_earliest, ${format}) = to_char(date_latest, ${format})
    THEN to_char(date_earliest, ${format}) END`,
});

const own = (column: string) => joined(Prisma.empty, `m.${column}`);

function joined(join: Prisma.Sql, column: string): GroupSql {
  const name = column.slice(column.indexOf(".") + 1);
  return { join, gatherBy: [Prisma.raw(column)], key: Prisma.raw(`${name}::text`) };
}

const GROUPS: Readonly<Record<MeetingGroup, GroupSql>> = {
  YEAR: period("YYYY"),
  QUARTER: period('YYYY-"Q"Q'),
  MONTH: period("YYYY-MM"),
  KIND: own("kind"),
  FORMAT: own("format"),
  PLACE: own("place_id"),
  // A meeting counts once for each of its countries, people and so on.
  COUNTRY: joined(
    Prisma.sql`LEFT JOIN delegation c ON c.meeting_id = m.id AND c.country_id IS NOT NULL`,
    "c.country_id",
  ),
  ORGANIZATION: joined(
    Prisma.sql`LEFT JOIN delegation o ON o.meeting_id = m.id AND o.organization_id IS NOT NULL`,
    "o.organization_id",
  ),
  PERSON: joined(
    Prisma.sql`LEFT JOIN participation p ON p.meeting_id = m.id
      AND p.attendance NOT IN ('ABSENT', 'DECLINED')`,
    "p.person_id",
  ),
  TOPIC: joined(Prisma.sql`LEFT JOIN meeting_topic t ON t.meeting_id = m.id`, "t.topic_id"),
  PUBLISHER: joined(
    Prisma.sql`LEFT JOIN LATERAL (
      SELECT DISTINCT a.publisher_id FROM evidence e JOIN article a ON a.id = e.article_id
      WHERE e.meeting_id = m.id) AS b ON TRUE`,
    "b.publisher_id",
  ),
};

/** Counts meetings by groups, as `Bucket` has it; buckets by their keys, unsure ones last. */
export function countMeetings(
  groups: readonly MeetingGroup[],
  where: Prisma.MeetingWhereInput,
  limit: number,
): Prisma.Sql {
  const parts = groups.map((group) => GROUPS[group]);
  const gatherBy = Prisma.join(parts.flatMap((part) => part.gatherBy));
  const order = groups.map((_, index) => Prisma.raw(`keys[${index + 1}] COLLATE "C" NULLS LAST`));
  return Prisma.sql`
    SELECT keys, sum(count)::int AS count FROM (
      SELECT ARRAY[${Prisma.join(parts.map(({ key }) => key))}] AS keys, count FROM (
        SELECT ${gatherBy}, count(*) AS count
        FROM meeting m ${Prisma.join(
          parts.map(({ join }) => join),
          " ",
        )}
        WHERE ${whereSql("Meeting", "m", where)} GROUP BY ${gatherBy}
      ) AS gathered
    ) AS counted GROUP BY keys ORDER BY ${Prisma.join(order)} LIMIT ${limit}`;
}
