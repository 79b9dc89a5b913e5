import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { meetingsFrom } from "../../src/database/meeting-days.ts";
import { inTransaction } from "../../src/database/transaction.ts";
import { Prisma } from "../../src/generated/prisma/client.ts";
import { addDays, type Day } from "../../src/lib/day.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** What a part reads, with the first days of its meetings. */
const rowsFrom = (from: Day) =>
  meetingsFrom(from)("m").map(({ condition, each }) => {
    const source = each ? Prisma.sql`${each} CROSS JOIN ` : Prisma.empty;
    return Prisma.sql`SELECT m.id FROM ${source}meeting AS m WHERE ${condition}`;
  });

/** Meetings of which only the days are known, in place of those of the database. */
const MEETINGS = `CREATE TEMPORARY TABLE meeting (
  id int, date_earliest date, date_latest date
) ON COMMIT DROP`;

const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays("1850-01-01", days));
/** In days: on both sides of every length that the index knows, and any other. */
const length = fc.oneof(
  fc.constantFrom(0, 1, 6, 7, 8, 30, 31, 32, 91, 92, 93, 365, 366, 367),
  fc.constantFrom(3651, 3652, 3653, 36523, 36524, 36525, 400_000),
  fc.integer({ min: 0, max: 40_000 }),
);

test("meetings that may have been on a day or later are found, each once, however long they may have lasted", async () => {
  await fc.assert(
    fc.asyncProperty(
      day,
      fc.array(fc.record({ length, latest: day }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: -1, max: 1 }),
      async (from, spans, beside) => {
        // Some end on the very day, the day before or after.
        const meetings = spans.map(({ length, latest }, id) => {
          const end = id % 3 === 0 ? addDays(from, beside) : latest;
          return { id, earliest: addDays(end, -length), latest: end };
        });
        const found = await inTransaction(database.pool, async (client) => {
          await client.query(MEETINGS);
          await client.query(
            `INSERT INTO meeting SELECT id, earliest, latest
             FROM jsonb_to_recordset($1) AS row (id int, earliest date, latest date)`,
            [JSON.stringify(meetings)],
          );
          const ids: number[] = [];
          for (const { text, values } of rowsFrom(from)) {
            const { rows } = await client.query<{ id: number }>(text, values);
            ids.push(...rows.map(({ id }) => id));
          }
          return ids.sort((a, b) => a - b);
        });
        expect(found).toEqual(meetings.filter(({ latest }) => latest >= from).map(({ id }) => id));
      },
    ),
    { numRuns: 150 },
  );
});

test("those that began before are read from the index of their lengths, in order", async () => {
  const [, before] = meetingsFrom("2005-01-01")("m");
  const page = Prisma.sql`SELECT listed.* FROM ${before?.each} CROSS JOIN LATERAL (
    SELECT m.id FROM meeting AS m WHERE m.status = 'HELD' AND ${before?.condition}
    ORDER BY m.date_earliest, m.date_rank, m.id LIMIT 51) AS listed`;
  const plan = await inTransaction(database.pool, async (client) => {
    await client.query("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      `EXPLAIN (COSTS OFF) ${page.text}`,
      page.values,
    );
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
  expect(plan).toContain("Index Only Scan using meeting_span_idx");
  expect(plan).toMatch(/Index Cond: .*width_bucket.*date_earliest.*date_latest/);
  expect(plan).not.toContain("Sort");
});
