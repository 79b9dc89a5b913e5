import { Prisma } from "../generated/prisma/client.ts";
import { whereSql } from "./where-sql.ts";

/** A topic, by its id, and how many meetings were about it. */
export interface TopicTally {
  id: string;
  count: number;
}

/** The topics of meetings, the most frequent first. */
export const countByTopic = (
  where: Prisma.MeetingWhereInput,
  limit: number,
): Prisma.Sql => Prisma.sql`
  SELECT t.id, count(*)::int AS count
  FROM meeting m JOIN meeting_topic mt ON mt.meeting_id = m.id JOIN topic t ON t.id = mt.topic_id
  WHERE ${whereSql("Meeting", "m", where)}
  GROUP BY t.id ORDER BY count DESC, t.name, t.id LIMIT ${limit}`;
