import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateMeetings, generateWorld } from "../../bench/data/generate.ts";
import type { Rows } from "../../bench/data/put.ts";
import { SIZES } from "../../bench/data/size.ts";
import { rebuildEncounters } from "../../src/database/encounter.ts";
import { rebuildMeetingCounts } from "../../src/database/meeting-count.ts";
import { inTransaction } from "../../src/database/transaction.ts";
import { fold } from "../../src/lib/fold.ts";
import { stored, TABLES, type Table } from "../../src/load/rows.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";
import { ask } from "../support/query.ts";

type Generated = { [Name in Table]: Rows[Name][] };

const SIZE = SIZES["1k"];

async function generate(pool: pg.Pool, seed: number): Promise<Generated> {
  const rows: Generated = {
    country: [],
    place: [],
    organization: [],
    person: [],
    entity_name: [],
    identifier: [],
    topic: [],
    article: [],
    tenure: [],
    membership: [],
    meeting: [],
    participation: [],
    delegation: [],
    quote: [],
    agreement: [],
    agreement_party: [],
    meeting_topic: [],
    quote_topic: [],
    article_topic: [],
    mention: [],
    evidence: [],
    assertion: [],
  };
  const put = <Name extends Table>(table: Name, row: Rows[Name]) => {
    rows[table].push(row);
  };
  const world = await generateWorld(pool, SIZE, seed, put);
  await generateMeetings(world, SIZE, seed, put, async () => {});
  return rows;
}

const snakeCase = (name: string) =>
  name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

async function insert(client: pg.PoolClient, table: Table, rows: readonly object[]) {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map((name) => `"${snakeCase(name)}"`);
  const records = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value])),
  );
  await client.query(
    `INSERT INTO "${table}" (${columns.join(", ")})
     SELECT ${columns.join(", ")} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    [JSON.stringify(records)],
  );
}

describe("The made-up data", () => {
  let database: TestDatabase;
  let rows: Generated;

  const numberOf = async (sql: string) => {
    const found = await database.pool.query<{ number: number }>(`SELECT (${sql})::int AS number`);
    return found.rows[0]?.number;
  };

  const meetingsOfTwo = async () => {
    const { meetings } = await ask<{ meetings: { totalCount: number } }>(
      database,
      '{ meetings(between: ["Putin", "Назарбаев"]) { totalCount } }',
    );
    return meetings.totalCount;
  };
  let inSeeds: number;

  beforeAll(async () => {
    database = await openSeededDatabase();
    inSeeds = await meetingsOfTwo();
    rows = await generate(database.pool, 1);
    expect(await generate(database.pool, 1), "equal for an equal seed").toEqual(rows);
    expect(await generate(database.pool, 2), "other for another").not.toEqual(rows);
    // Every rule of the tables holds, or this fails.
    await inTransaction(database.pool, async (client) => {
      for (const table of TABLES) await insert(client, table, rows[table]);
      await rebuildEncounters(client);
      await rebuildMeetingCounts(client);
    });
  });
  afterAll(() => database.close());

  it("has the dates and folded names that the loader would store", () => {
    for (const row of rows.meeting) {
      expect({
        edtf: row.dateEdtf,
        earliest: row.dateEarliest,
        latest: row.dateLatest,
        rank: row.dateRank,
      }).toEqual(stored(row.dateEdtf));
      expect(row.nameFolded).toBe(fold(row.name));
    }
    for (const { title, titleFolded } of rows.article) expect(titleFolded).toBe(fold(title));
  });

  it("has evidence and mentions that are slices of the text", () => {
    const texts = new Map(rows.article.map(({ id, text }) => [id, text]));
    for (const { articleId, startOffset, endOffset, surface } of rows.mention) {
      expect(texts.get(articleId)?.slice(startOffset, endOffset)).toBe(surface);
    }
    for (const { articleId, startOffset, endOffset, sentence } of rows.evidence) {
      expect(texts.get(articleId)?.slice(startOffset, endOffset)).toBe(sentence);
      expect(sentence).toMatch(/^\S.+[^.]\.$/);
    }
  });

  it("has evidence for every meeting, and counts right from the start", async () => {
    expect(rows.meeting).toHaveLength(SIZE.meetings);
    expect(
      await numberOf(`SELECT count(*) FROM meeting m WHERE article_count <>
        (SELECT count(DISTINCT article_id) FROM evidence WHERE meeting_id = m.id)`),
    ).toBe(0);
    const counted = await database.pool.query<{ id: string; count: number }>(
      "SELECT id, participant_count AS count FROM meeting",
    );
    const counts = new Map(counted.rows.map(({ id, count }) => [id, count]));
    for (const { id, participantCount } of rows.meeting)
      expect(counts.get(id)).toBe(participantCount);
  });

  it("has people act in offices that they may have held, for whom they act", async () => {
    expect(await numberOf("SELECT count(capacity_id) FROM participation")).toBeGreaterThan(1_000);
    expect(
      await numberOf(`SELECT count(*) FROM participation p JOIN tenure t ON t.id = p.capacity_id
        JOIN meeting m ON m.id = p.meeting_id
        WHERE t.person_id <> p.person_id
          OR m.date_latest < t.start_earliest OR m.date_earliest >= t.end_latest`),
    ).toBe(0);
  });

  it("has the two of the first example meet more often than in the seeds", async () => {
    expect(await meetingsOfTwo()).toBeGreaterThan(inSeeds + 5);
  });
});
