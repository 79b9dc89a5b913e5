import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuildEncounters, refreshEncounters } from "../../src/database/encounter.ts";
import { inTransaction } from "../../src/database/transaction.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase();
});
afterAll(() => database.close());

interface Party {
  meeting_id: string;
  type: string;
  id: string;
}

const TYPES = ["PERSON", "COUNTRY", "ORGANIZATION"];

/** Who met whom, worked out from the base tables without SQL's help. */
async function expected() {
  const { pool } = database;
  const { rows: meetings } = await pool.query<{ id: string; rest: string }>(
    "SELECT id, concat_ws(' ', status, date_earliest, date_latest, date_rank) AS rest FROM meeting",
  );
  const { rows: parties } = await pool.query<Party>(`
    SELECT meeting_id, 'PERSON' AS type, person_id AS id FROM participation
      WHERE attendance IN ('INVITED', 'EXPECTED', 'ATTENDED')
    UNION ALL SELECT meeting_id, CASE WHEN country_id IS NULL THEN 'ORGANIZATION' ELSE 'COUNTRY' END,
      coalesce(country_id, organization_id) FROM delegation`);
  const encounters: string[] = [];
  const mixed: string[] = [];
  const counts: string[] = [];
  const byMeeting = new Map<string, Party[]>(meetings.map(({ id }) => [id, []]));
  for (const party of parties) byMeeting.get(party.meeting_id)?.push(party);
  for (const { id, rest } of meetings) {
    const here = byMeeting.get(id) ?? [];
    const people = here.filter(({ type }) => type === "PERSON");
    const size = Math.max(people.length, here.length - people.length);
    counts.push(`${id} ${people.length}`);
    for (const a of here) {
      const later = here.filter((b) => TYPES.indexOf(b.type) > TYPES.indexOf(a.type));
      mixed.push(...later.map((b) => [a.id, b.id, id, rest].join(" ")));
      const alike = here.filter(({ type }) => type === a.type);
      for (const b of alike) {
        if (a !== b) {
          encounters.push([a.type, a.id, b.id, id, rest, alike.length, size].join(" "));
        }
      }
    }
  }
  return {
    encounters: encounters.sort(),
    mixed: mixed.sort(),
    counts: counts.sort(),
    dyads: dyadsOf(encounters),
  };
}

/** What the encounters of each two come to, by status. */
function dyadsOf(encounters: readonly string[]): string[] {
  const found = new Map<string, { days: string[]; newman: number; sizes: number[] }>();
  for (const line of encounters) {
    const [type, a, b, , status, earliest = "", , , peers, size] = line.split(" ");
    const key = [type, a, b, status].join(" ");
    const dyad = found.get(key) ?? { days: [], newman: 0, sizes: [] };
    found.set(key, dyad);
    dyad.days.push(earliest);
    dyad.newman += 1 / (Number(peers) - 1);
    dyad.sizes.push(Number(size));
  }
  return [...found]
    .map(([key, { days, newman, sizes }]) => {
      const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
      return [key, days.length, newman.toFixed(6), Math.min(...sizes), first, last].join(" ");
    })
    .sort();
}

async function stored() {
  const { rows: encounters } = await database.pool.query<{ line: string }>(
    `SELECT concat_ws(' ', type, a_id, b_id, meeting_id, status, date_earliest, date_latest,
      date_rank, peers, size) AS line FROM encounter`,
  );
  const { rows: mixed } = await database.pool.query<{ line: string }>(
    `SELECT concat_ws(' ', a_id, b_id, meeting_id, status, date_earliest, date_latest, date_rank)
      AS line FROM mixed_encounter`,
  );
  const { rows: counts } = await database.pool.query<{ line: string }>(
    "SELECT concat_ws(' ', id, participant_count) AS line FROM meeting",
  );
  const { rows: dyads } = await database.pool.query<{ line: string }>(
    `SELECT concat_ws(' ', type, a_id, b_id, status, meeting_count, newman_weight::numeric(20, 6),
      size_min, first_day, last_day) AS line FROM dyad`,
  );
  return {
    mixed: mixed.map(({ line }) => line).sort(),
    dyads: dyads.map(({ line }) => line).sort(),
    encounters: encounters.map(({ line }) => line).sort(),
    counts: counts.map(({ line }) => line).sort(),
  };
}

test("after loading, the encounters are those of the participations and delegations", async () => {
  const now = await stored();
  expect(now.encounters.length).toBeGreaterThan(1000);
  expect(now).toEqual(await expected());
});

const EDITS = {
  "a person stayed away": "UPDATE participation SET attendance = 'ABSENT' WHERE meeting_id = $1",
  "a person came": "UPDATE participation SET attendance = 'ATTENDED' WHERE meeting_id = $1",
  "a participation goes": `DELETE FROM participation WHERE id =
    (SELECT min(id::text)::uuid FROM participation WHERE meeting_id = $1)`,
  "a delegation goes": `DELETE FROM delegation WHERE id =
    (SELECT min(id::text)::uuid FROM delegation WHERE meeting_id = $1)`,
  "another day": `UPDATE meeting SET date_earliest = date_earliest - 9, date_rank = 3
    WHERE id = $1`,
  "another status": "UPDATE meeting SET status = 'DENIED' WHERE id = $1",
  "everybody goes": "DELETE FROM participation WHERE meeting_id = $1",
} as const;

test("a meeting cannot go before what is derived from it", async () => {
  const { rows } = await database.pool.query("SELECT meeting_id AS id FROM encounter LIMIT 1");
  await expect(
    database.pool.query("DELETE FROM meeting WHERE id = $1", [rows[0]?.id]),
  ).rejects.toThrow("encounter_meeting_id_fkey");
});

test("after random edits they are in step again, and a rebuild gives the same", async () => {
  const { rows } = await database.pool.query<{ id: string }>("SELECT id FROM meeting ORDER BY id");
  const ids = rows.map(({ id }) => id);
  const edit = fc.record({
    kind: fc.constantFrom(...Object.values(EDITS)),
    meeting: fc.constantFrom(...ids),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      await inTransaction(database.pool, async (client) => {
        for (const { kind, meeting } of edits) await client.query(kind, [meeting]);
        await refreshEncounters(
          client,
          edits.map(({ meeting }) => meeting),
        );
      });
      expect(await stored()).toEqual(await expected());
    }),
    { numRuns: 15 },
  );
  await inTransaction(database.pool, rebuildEncounters);
  expect(await stored()).toEqual(await expected());
});
