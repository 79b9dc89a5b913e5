import type { ClientBase } from "pg";

// How many held meetings somebody took part in is derived from participations, delegations and
// meetings, so that lists can be filtered and ordered by it. Whoever writes one of these calls
// `refreshMeetingCounts` in the same transaction.

/**
 * Counts anew for whoever takes part in these meetings, and for those who no longer do: people,
 * countries and organizations alike, as their ids are unique among all records.
 */
export async function refreshMeetingCounts(
  client: ClientBase,
  meetingIds: readonly string[],
  leaverIds: readonly string[] = [],
): Promise<void> {
  if (meetingIds.length + leaverIds.length === 0) return;
  const values = [[...new Set(meetingIds)], [...new Set(leaverIds)]];
  for (const { table, part, column } of COUNTED) {
    const concerned = `id = ANY($2::uuid[])
      OR id IN (SELECT ${column} FROM ${part} WHERE meeting_id = ANY($1::uuid[]))`;
    await client.query(recount(table, concerned), values);
  }
}

/** The same for everybody at once, after a bulk load; returns how many counts were different. */
export async function rebuildMeetingCounts(client: ClientBase): Promise<number> {
  let changed = 0;
  for (const { table } of COUNTED) {
    changed += (await client.query(recount(table, "TRUE"))).rowCount ?? 0;
  }
  return changed;
}

type Counted = "person" | "country" | "organization";

const COUNTED = [
  { table: "person", part: "participation", column: "person_id" },
  { table: "country", part: "delegation", column: "country_id" },
  { table: "organization", part: "delegation", column: "organization_id" },
] as const;

/** Whoever stayed away or declined took no part. */
const TOOK_PART: Readonly<Record<Counted, string>> = {
  person: `participation AS part ON part.person_id = everybody.id
    AND part.attendance NOT IN ('ABSENT', 'DECLINED')`,
  country: "delegation AS part ON part.country_id = everybody.id",
  organization: "delegation AS part ON part.organization_id = everybody.id",
};

const recount = (table: Counted, concerned: string) => `
  UPDATE ${table} SET meeting_count = counted.meetings
  FROM (
    SELECT everybody.id, count(part.meeting_id)::int AS meetings
    FROM (SELECT id FROM ${table} WHERE ${concerned}) AS everybody
      LEFT JOIN ${TOOK_PART[table]} AND part.status = 'HELD'
    GROUP BY everybody.id
  ) AS counted
  WHERE counted.id = ${table}.id AND counted.meetings <> ${table}.meeting_count`;
