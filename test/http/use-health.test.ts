import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParleyServer } from "../../src/server.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { createTestServer } from "./harness.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function get(server: ParleyServer, path: string) {
  const response = await server.fetch(`http://parley.test${path}`);
  return { status: response.status, body: await response.json() };
}

const ok = { status: 200, body: { status: "ok" } };
const unavailable = (reason: string) => ({ status: 503, body: { status: "unavailable", reason } });

describe("GET /health", () => {
  test("says that the process lives, also without data and while it stops", async () => {
    const server = createTestServer(database);
    expect(await get(server, "/health")).toEqual(ok);
    await server.stop();
    expect(await get(server, "/health")).toEqual(ok);
  });
});

describe("GET /ready", () => {
  test("waits for the data", async () => {
    const server = createTestServer(database);
    expect(await get(server, "/ready")).toEqual(unavailable("data"));
    await database.pool.query(
      "INSERT INTO dataset (id, version, changed_at) VALUES (1, 'test', now())",
    );
    expect(await get(server, "/ready")).toEqual(ok);
  });

  test("does not wait long for the database, and sees that it is back", async () => {
    const server = createTestServer(database);
    const clients = await Promise.all(
      Array.from({ length: database.pool.options.max }, () => database.pool.connect()),
    );
    try {
      expect(await get(server, "/ready")).toEqual(unavailable("database"));
    } finally {
      for (const client of clients) client.release();
    }
    expect(await get(server, "/ready")).toEqual(ok);
  });

  test("is over while the server stops", async () => {
    const server = createTestServer(database);
    await server.stop();
    expect(await get(server, "/ready")).toEqual(unavailable("stopping"));
  });

  test("is never kept by a cache", async () => {
    const { headers } = await createTestServer(database).fetch("http://parley.test/ready");
    expect(headers.get("cache-control")).toBe("no-store");
  });
});
