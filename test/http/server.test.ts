import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { ask, createTestServer, type LogLine, recordLog } from "./harness.ts";

/** SQL, names of tables, paths and lines of code, names of libraries. */
const INNER = /select |relation|public\.|pg_|\.ts\b|\.js\b|node_modules|:\d+:\d+|prisma/i;

const QUERY = "{ dataset { version } }";

describe("a server whose database fails", () => {
  let database: TestDatabase;
  let server: ParleyServer;
  let lines: LogLine[];

  beforeEach(async () => {
    database = await openTestDatabase();
    const log = recordLog();
    lines = log.lines;
    server = createTestServer(database, log.logger);
  });
  afterEach(async () => {
    await database.close().catch(() => {}); // some of these tests close it themselves
  });

  test("tells nothing of a query that cannot run, and logs it whole", async () => {
    await database.pool.query("DROP TABLE dataset");
    const headers = { "x-request-id": "broken" };
    const { text, status, errors } = await ask(server.fetch, QUERY, { headers });
    expect(text).not.toMatch(INNER);
    expect(errors?.[0]).toMatchObject({
      message: "Unexpected error.",
      path: ["dataset"],
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    });
    expect(status).toBe(200);
    const logged = { message: expect.stringContaining("dataset"), code: "P2021" };
    expect(lines).toMatchObject([
      { level: "error", requestId: "broken", path: ["dataset"], err: logged },
      { level: "error", requestId: "broken", codes: ["INTERNAL_SERVER_ERROR"] },
    ]);
  });

  test("says that the database is away and may be back", async () => {
    await database.close();
    const { text, status, errors } = await ask(server.fetch, QUERY);
    expect(status).toBe(503);
    expect(text).not.toMatch(INNER);
    expect(errors?.[0]?.extensions).toEqual({ code: "SERVICE_UNAVAILABLE", retryable: true });
    expect(lines[0]).toMatchObject({ level: "error", code: "SERVICE_UNAVAILABLE" });
  });

  test.skipIf(inject("templates").kind === "embedded")(
    "says that the database takes too long",
    async () => {
      const { pool } = database;
      const clients = await Promise.all(
        Array.from({ length: pool.options.max }, () => pool.connect()),
      );
      const [holder, ...others] = clients;
      try {
        await holder?.query("BEGIN; LOCK TABLE dataset");
        for (const client of others) {
          await client.query("SET lock_timeout = '50ms'");
          client.release();
        }
        const { text, errors } = await ask(server.fetch, QUERY);
        expect(text).not.toMatch(INNER);
        expect(errors?.[0]?.extensions).toEqual({ code: "TIMEOUT", retryable: true });
      } finally {
        holder?.release(true);
      }
    },
  );
});

describe("a mistake of the client", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test.each([
    ["a page size of 0", "{ people(first: 0) { totalCount } }"],
    ["a page size of 101", "{ people(first: 101) { totalCount } }"],
    ["a cursor of nobody", '{ people(after: "x") { totalCount } }'],
    ["an id of nobody", '{ node(id: "x") { id } }'],
    [
      "a date that is none",
      '{ country(by: {code: "KZ"}) { tenures(at: "2005-02-30") { totalCount } } }',
    ],
    ["an unknown value", "{ meetings(status: [MAYBE]) { totalCount } }"],
  ])("is BAD_USER_INPUT and tells nothing of the inside: %s", async (_what, query) => {
    const { text, errors } = await ask(createTestServer(database).fetch, query);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    expect(text).not.toMatch(/node_modules|prisma|\bat \S+:\d+/);
  });
});
