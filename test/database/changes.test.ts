import type { PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tellChange } from "../../src/database/change-channel.ts";
import { type Changes, watchChanges } from "../../src/database/changes.ts";
import { migrate } from "../../src/database/migrate.ts";
import { inTransaction } from "../../src/database/transaction.ts";
import { heardOf, known } from "../support/changes.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let changes: Changes;
beforeAll(async () => {
  database = await openTestDatabase();
  changes = watchChanges(database);
  await database.pool.query("SELECT 1");
  await known(changes);
});
afterAll(async () => {
  await changes.stop();
  await database.close();
});

const heard = (work: () => Promise<unknown>) => heardOf(changes, database, work);
const tell = () => inTransaction(database.pool, tellChange);

describe("A change that is told", () => {
  it("is heard once for a transaction, at its end", async () => {
    const before = await known(changes);
    const work = async (client: PoolClient) => {
      for (let time = 0; time < 3; time += 1) await tellChange(client);
      await client.query("SELECT 1");
      expect(changes.generation).toBe(before);
    };
    expect(await heard(() => inTransaction(database.pool, work))).toBe(1);
  });

  it("is heard by nobody when it is rolled back", async () => {
    const work = async () => {
      const client = await database.pool.connect();
      await client.query("BEGIN");
      await tellChange(client);
      await client.query("ROLLBACK");
      client.release();
    };
    expect(await heard(work)).toBe(0);
  });

  it("is heard by everybody who watches, until they stop", async () => {
    const other = watchChanges(database);
    await database.pool.query("SELECT 1");
    const before = await known(other);
    await heard(tell);
    expect(await known(other, before)).toBeGreaterThan(before);
    await other.stop();
    expect(other.generation).toBeUndefined();
    expect(await heard(tell)).toBe(1);
    expect(other.generation).toBeUndefined();
  });
});

it("A migration tells, as it may change rows", async () => {
  const migrations = [{ name: "9_added", sql: "CREATE TABLE added (number int)" }];
  expect(await heard(() => migrate(database.pool, migrations))).toBe(1);
  expect(await heard(() => migrate(database.pool, migrations))).toBe(0);
});
