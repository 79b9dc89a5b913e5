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

/** Who met so often has counts by year that are kept ready. */
const OFTEN = 50;

const UUID_LENGTH = 36;

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
  const rests = new Map(meetings.map(({ id, rest }) => [id, rest]));
  return {
    encounters: encounters.sort(),
    mixed: mixed.sort(),
    counts: counts.sort(),
    dyads: dyadsOf(encounters),
    years: yearsOf(encounters, mixed),
    carried: (await parts()).map((id) => `${id} ${rests.get(id)}`).sort(),
  };
}

/** The meeting of each participation and of each delegation. */
async function parts(): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    "SELECT meeting_id AS id FROM participation UNION ALL SELECT meeting_id FROM delegation",
  );
  return rows.map(({ id }) => id);
}

/** What the meetings of each two who met often come to, by status and year. */
function yearsOf(encounters: readonly string[], mixed: readonly string[]): string[] {
  const alike = encounters.map((line) => line.slice(line.indexOf(" ") + 1));
  const pairs = new Map<string, Map<string, number>>();
  for (const line of [...alike.filter((each) => isOneWay(each)), ...mixed]) {
    const [a, b, , status, earliest = "", latest = ""] = line.split(" ");
    const year = earliest.slice(0, 4) === latest.slice(0, 4) ? Number(earliest.slice(0, 4)) : 0;
    const counts = pairs.get(`${a} ${b}`) ?? new Map<string, number>();
    pairs.set(
      `${a} ${b}`,
      counts.set(`${status} ${year}`, (counts.get(`${status} ${year}`) ?? 0) + 1),
    );
  }
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b);
  return [...pairs]
    .filter(([, counts]) => sum(counts) >= OFTEN)
    .flatMap(([pair, counts]) => [...counts].map((count) => [pair, ...count].join(" ")))
    .sort();
}

const isOneWay = (line: string) => line.slice(0, UUID_LENGTH) < line.slice(UUID_LENGTH + 1);

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
  const linesOf = async (list: string, tables: string) => {
    const { rows } = await database.pool.query<{ line: string }>(
      `SELECT concat_ws(' ', ${list}) AS line FROM ${tables}`,
    );
    return rows.map(({ line }) => line).sort();
  };
  const rest = "status, date_earliest, date_latest, date_rank";
  const carried = `meeting_id, ${rest}`;
  return {
    encounters: await linesOf(`type, a_id, b_id, meeting_id, ${rest}, peers, size`, "encounter"),
    mixed: await linesOf(`a_id, b_id, meeting_id, ${rest}`, "mixed_encounter"),
    counts: await linesOf("id, participant_count", "meeting"),
    dyads: await linesOf(
      `type, a_id, b_id, status, meeting_count, newman_weight::numeric(20, 6), size_min, first_day,
       last_day`,
      "dyad",
    ),
    years: await linesOf("a_id, b_id, status, year, meeting_count", "pair_year"),
    carried: await linesOf(
      carried,
      `(SELECT ${carried} FROM participation UNION ALL SELECT ${carried} FROM delegation) AS part`,
    ),
  };
}

test("after loading, the encounters are those of the participations and delegations", async () => {
  const now = await stored();
  expect(now.encounters.length).toBeGreaterThan(1000);
  expect(now.years.length).toBeGreaterThan(100);
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

test("a participation cannot carry another date than its meeting has", async () => {
  for (const table of ["participation", "delegation"]) {
    const edit = database.pool.query(`UPDATE ${table} SET date_rank = date_rank + 1`);
    await expect(edit).rejects.toThrow(`${table}_occasion_fkey`);
  }
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

test("two who no longer met often have no counts by year, and have them again", async () => {
  const { rows } = await database.pool.query<{ a: string; b: string; ids: string[] }>(`
    SELECT a_id AS a, b_id AS b, array_agg(meeting_id) AS ids FROM mixed_encounter
    WHERE a_id IN (SELECT id FROM person) GROUP BY a_id, b_id HAVING count(*) >= ${OFTEN} ORDER BY count(*) LIMIT 1`);
  const [pair] = rows;
  if (!pair) throw new Error("Two who met often were expected.");
  const gone = pair.ids.slice(OFTEN - 1);
  const attend = (attendance: string) =>
    inTransaction(database.pool, async (client) => {
      await client.query(
        `UPDATE participation SET attendance = $1 WHERE meeting_id = ANY($2) AND person_id = $3`,
        [attendance, gone, pair.a],
      );
      await refreshEncounters(client, gone);
    });
  const years = async () => {
    const now = await stored();
    expect(now).toEqual(await expected());
    return now.years.filter((line) => line.startsWith(`${pair.a} ${pair.b}`)).length;
  };
  await attend("ABSENT");
  expect(await years()).toBe(0);
  await attend("ATTENDED");
  expect(await years()).toBeGreaterThan(0);
});
