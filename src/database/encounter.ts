import type { ClientBase } from "pg";
import { type PairKey, renewPairs } from "./pair-rows.ts";
import { rebuildPairYears, refreshPairYears } from "./pair-year.ts";

// Encounters, dyads, counts of pairs by year and participant counts are derived from participations,
// delegations and meetings. Whoever writes one of these calls `refreshEncounters` in the same
// transaction; who deletes a meeting does so before, when its participations are gone.

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
  const before = await client.query<PairKey>(
    "DELETE FROM encounter WHERE meeting_id = ANY($1::uuid[]) RETURNING a_id, b_id",
    ids,
  );
  const mixedBefore = await client.query<PairKey>(
    "DELETE FROM mixed_encounter WHERE meeting_id = ANY($1::uuid[]) RETURNING a_id, b_id",
    ids,
  );
  const mixedAfter = await client.query<PairKey>(
    `${insertMixedEncounters("meeting_id = ANY($1::uuid[])")} RETURNING a_id, b_id`,
    ids,
  );
  const after = await client.query<PairKey>(
    `${insertEncounters("meeting_id = ANY($1::uuid[])")} RETURNING a_id, b_id`,
    ids,
  );
  const alike = [...before.rows, ...after.rows];
  await renewPairs(client, "dyad", alike, insertDyads);
  await refreshPairYears(client, [...alike, ...mixedBefore.rows, ...mixedAfter.rows]);
}

/** The same for all meetings at once, after a bulk load. */
export async function rebuildEncounters(client: ClientBase): Promise<void> {
  await client.query(countPeople("TRUE"));
  await client.query("TRUNCATE encounter, mixed_encounter, dyad");
  await client.query(insertEncounters("TRUE"));
  await client.query(insertDyads("TRUE"));
  await client.query(insertMixedEncounters("TRUE"));
  await rebuildPairYears(client);
}

const countPeople = (condition: string) => `
  UPDATE meeting SET participant_count = counted.people
  FROM (
    SELECT m.id, count(p.id)::int AS people
    FROM meeting m LEFT JOIN participation p ON p.meeting_id = m.id AND p.${PRESENT}
    WHERE ${condition} GROUP BY m.id
  ) AS counted
  WHERE counted.id = meeting.id AND counted.people <> meeting.participant_count`;

/** Who took part: rows of (type, id, meeting_id). */
const parties = (condition: string) => `
  SELECT 'PERSON'::party_type AS type, person_id AS id, meeting_id FROM participation
    WHERE ${PRESENT} AND ${condition}
  UNION ALL SELECT 'COUNTRY', country_id, meeting_id FROM delegation
    WHERE country_id IS NOT NULL AND ${condition}
  UNION ALL SELECT 'ORGANIZATION', organization_id, meeting_id FROM delegation
    WHERE organization_id IS NOT NULL AND ${condition}`;

// Whoever is asked about, the rows lie side by side: hence the order.
const insertEncounters = (condition: string) => `
  INSERT INTO encounter
    (type, a_id, b_id, meeting_id, status, date_earliest, date_latest, date_rank, peers, size)
  WITH counted AS (
    SELECT *, count(*) OVER (PARTITION BY meeting_id, type)::int AS peers,
      greatest(count(*) FILTER (WHERE type = 'PERSON') OVER (PARTITION BY meeting_id),
               count(*) FILTER (WHERE type <> 'PERSON') OVER (PARTITION BY meeting_id))::int AS size
    FROM (${parties(condition)}) AS party
  )
  SELECT a.type, a.id, b.id, m.id, m.status, m.date_earliest, m.date_latest, m.date_rank,
         a.peers, a.size
  FROM counted AS a
    JOIN counted AS b ON b.meeting_id = a.meeting_id AND b.type = a.type AND b.id <> a.id
    JOIN meeting AS m ON m.id = a.meeting_id
  ORDER BY a.id, b.id`;

const insertMixedEncounters = (condition: string) => `
  INSERT INTO mixed_encounter
    (a_id, b_id, meeting_id, status, date_earliest, date_latest, date_rank)
  WITH party AS (${parties(condition)})
  SELECT a.id, b.id, m.id, m.status, m.date_earliest, m.date_latest, m.date_rank
  FROM party AS a
    JOIN party AS b ON b.meeting_id = a.meeting_id AND b.type > a.type
    JOIN meeting AS m ON m.id = a.meeting_id
  ORDER BY a.id, b.id`;

// Rounded, since the sum of fractions depends on the order in which they are read.
const insertDyads = (condition: string) => `
  INSERT INTO dyad
    (type, a_id, b_id, status, meeting_count, newman_weight, size_min, first_day, last_day)
  SELECT type, a_id, b_id, status, count(*), round(sum(1.0::float8 / (peers - 1))::numeric, 6),
         min(size), min(date_earliest), max(date_earliest)
  FROM encounter WHERE ${condition} GROUP BY type, a_id, b_id, status
  ORDER BY a_id, b_id`;
