import type { ClientBase } from "pg";

// Encounters and participant counts are derived from participations, delegations and meetings.
// Whoever writes one of these calls `refreshEncounters` in the same transaction.

/** Whoever stayed away or declined met nobody. */
const PRESENT = "attendance NOT IN ('ABSENT', 'DECLINED')";

/** Brings what is derived from these meetings in step with what is recorded of them. */
export async function refreshEncounters(
  client: ClientBase,
  meetingIds: readonly string[],
): Promise<void> {
  if (meetingIds.length === 0) return;
  const ids = [[...new Set(meetingIds)]];
  await client.query(countPeople("m.id = ANY($1::uuid[])"), ids);
  await client.query("DELETE FROM encounter WHERE meeting_id = ANY($1::uuid[])", ids);
  await client.query(insertEncounters("meeting_id = ANY($1::uuid[])"), ids);
}

/** The same for all meetings at once, after a bulk load. */
export async function rebuildEncounters(client: ClientBase): Promise<void> {
  await client.query(countPeople("TRUE"));
  await client.query("TRUNCATE encounter");
  await client.query(insertEncounters("TRUE"));
}

const countPeople = (condition: string) => `
  UPDATE meeting SET participant_count = counted.people
  FROM (
    SELECT m.id, count(p.id)::int AS people
    FROM meeting m LEFT JOIN participation p ON p.meeting_id = m.id AND p.${PRESENT}
    WHERE ${condition} GROUP BY m.id
  ) AS counted
  WHERE counted.id = meeting.id AND counted.people <> meeting.participant_count`;

const insertEncounters = (condition: string) => `
  INSERT INTO encounter
    (type, a_id, b_id, meeting_id, status, date_earliest, date_latest, date_rank, peers, size)
  WITH party AS (
    SELECT 'PERSON'::party_type AS type, person_id AS id, meeting_id FROM participation
      WHERE ${PRESENT} AND ${condition}
    UNION ALL SELECT 'COUNTRY', country_id, meeting_id FROM delegation
      WHERE country_id IS NOT NULL AND ${condition}
    UNION ALL SELECT 'ORGANIZATION', organization_id, meeting_id FROM delegation
      WHERE organization_id IS NOT NULL AND ${condition}
  ), counted AS (
    SELECT *, count(*) OVER (PARTITION BY meeting_id, type)::int AS peers,
      greatest(count(*) FILTER (WHERE type = 'PERSON') OVER (PARTITION BY meeting_id),
               count(*) FILTER (WHERE type <> 'PERSON') OVER (PARTITION BY meeting_id))::int AS size
    FROM party
  )
  SELECT a.type, a.id, b.id, m.id, m.status, m.date_earliest, m.date_latest, m.date_rank,
         a.peers, a.size
  FROM counted AS a
    JOIN counted AS b ON b.meeting_id = a.meeting_id AND b.type = a.type AND b.id <> a.id
    JOIN meeting AS m ON m.id = a.meeting_id`;
