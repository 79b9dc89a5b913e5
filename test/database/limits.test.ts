import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "../../src/database/transaction.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";
import { startProxy } from "../support/proxy.ts";

const LIMITS = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];

const SHOW = `SELECT ${LIMITS.map((name) => `current_setting('${name}') AS ${name}`).join(", ")}`;

const unlimited = Object.fromEntries(LIMITS.map((name) => [name, "0"]));

let database: TestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase({ statementTimeout: 5 });
});
afterAll(() => database.close());

test("a connection has limits for its statements, for locks and for transactions without work", async () => {
  expect((await database.pool.query(SHOW)).rows).toEqual([
    { statement_timeout: "5s", lock_timeout: "500ms", idle_in_transaction_session_timeout: "10s" },
  ]);
});

test("what writes is not limited", async () => {
  const { rows } = await inTransaction(database.pool, (client) => client.query(SHOW));
  expect(rows).toEqual([unlimited]);
});

test("through a pooler, whose sessions others use next, nothing is set", async () => {
  // What marks a pooler: it tells a number for the process that is not the server's.
  const renumber = (bytes: Buffer) => {
    const at = bytes.indexOf("K\0\0\0\f", 0, "latin1");
    if (at >= 0) bytes.writeInt32BE(1, at + 5);
    return bytes;
  };
  const pooled = await openSeededDatabase({
    statementTimeout: 5,
    through: async (url) => (await startProxy(url, renumber)).url,
  });
  try {
    expect((await pooled.pool.query(SHOW)).rows).toEqual([unlimited]);
  } finally {
    await pooled.close();
  }
});
