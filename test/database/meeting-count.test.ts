import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuildMeetingCounts, refreshMeetingCounts } from "../../src/database/meeting-count.ts";
import { inTransaction } from "../../src/database/transaction.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase();
});
afterAll(() => database.close());

interface Part {
  party: string;
  status: string;
  attendance: string;
}

/** The counts of everybody, worked out from the base tables without SQL's help. */
async function expected(): Promise<string[]> {
  const { rows: everybody } = await database.pool.query<{ id: string }>(
    "SELECT id FROM person UNION ALL SELECT id FROM country UNION ALL SELECT id FROM organization",
  );
  const { rows: parts } = await database.pool.query<Part>(`
    SELECT person_id AS party, m.status, attendance::text FROM participation p
      JOIN meeting m ON m.id = p.meeting_id
    UNION ALL SELECT coalesce(d.country_id, d.organization_id), m.status, 'ATTENDED' FROM delegation d
      JOIN meeting m ON m.id = d.meeting_id`);
  const counts = new Map(everybody.map(({ id }) => [id, 0]));
  for (const { party, status, attendance } of parts) {
    const isCounted = status === "HELD" && !["ABSENT", "DECLINED"].includes(attendance);
    if (isCounted) counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => `${id} ${count}`).sort();
}

async function stored(): Promise<string[]> {
  const { rows } = await database.pool.query<{ line: string }>(`
    SELECT concat_ws(' ', id, meeting_count) AS line FROM person
    UNION ALL SELECT concat_ws(' ', id, meeting_count) FROM country
    UNION ALL SELECT concat_ws(' ', id, meeting_count) FROM organization`);
  return rows.map(({ line }) => line).sort();
}

test("after loading, the counts are those of the meetings that were held", async () => {
  const now = await stored();
  expect(now.filter((line) => !line.endsWith(" 0")).length).toBeGreaterThan(100);
  expect(now).toEqual(await expected());
});

const EDITS = {
  "a person stayed away": "UPDATE participation SET attendance = 'DECLINED' WHERE meeting_id = $1",
  "a person came": "UPDATE participation SET attendance = 'ATTENDED' WHERE meeting_id = $1",
  "a participation goes": `DELETE FROM participation WHERE id =
    (SELECT min(id::text)::uuid FROM participation WHERE meeting_id = $1) RETURNING person_id AS id`,
  "a delegation goes": `DELETE FROM delegation WHERE id =
    (SELECT min(id::text)::uuid FROM delegation WHERE meeting_id = $1)
    RETURNING coalesce(country_id, organization_id) AS id`,
  "it was put off": "UPDATE meeting SET status = 'POSTPONED' WHERE id = $1",
  "it was held": "UPDATE meeting SET status = 'HELD' WHERE id = $1",
} as const;

type Edit = keyof typeof EDITS;
const KINDS: Edit[] = [
  "a person stayed away",
  "a person came",
  "a participation goes",
  "a delegation goes",
  "it was put off",
  "it was held",
];

test("after any edits, they are in step again", async () => {
  const { rows: meetings } = await database.pool.query<{ id: string }>(
    "SELECT id FROM meeting ORDER BY id LIMIT 60",
  );
  const edit = fc.tuple(fc.constantFrom(...meetings), fc.constantFrom(...KINDS));
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      await inTransaction(database.pool, async (client) => {
        const leavers: string[] = [];
        for (const [{ id }, kind] of edits) {
          const { rows } = await client.query<{ id: string }>(EDITS[kind], [id]);
          leavers.push(...rows.map((row) => row.id));
        }
        const ids = edits.map(([{ id }]) => id);
        await refreshMeetingCounts(client, ids, leavers);
      });
      expect(await stored()).toEqual(await expected());
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("a rebuild gives what step by step gave", async () => {
  const before = await stored();
  await database.pool.query("UPDATE person SET meeting_count = 7");
  await database.pool.query("UPDATE country SET meeting_count = 7");
  await database.pool.query("UPDATE organization SET meeting_count = 7");
  await inTransaction(database.pool, rebuildMeetingCounts);
  expect(await stored()).toEqual(before);
});
