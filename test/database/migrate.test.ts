import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Migration, migrate, readMigrations } from "../../src/database/migrate.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";

const FIRST: Migration = { name: "1_first", sql: "CREATE TABLE first (number int);\n" };
const SECOND: Migration = { name: "2_second", sql: "CREATE TABLE second (number int);\n" };
const BAD: Migration = { name: "3_bad", sql: "CREATE TABLE bad (number int); SELECT 1/0;" };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("the database of the tests has all migrations of the project", async () => {
  expect(await migrate(database.pool, readMigrations())).toEqual([]);
});

describe("in an empty database", () => {
  beforeEach(() => database.pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));

  async function tables(): Promise<string[]> {
    const { rows } = await database.pool.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    return rows.map(({ name }) => name);
  }

  test("applies each migration once and tells its name", async () => {
    const told: string[] = [];
    const applied = await migrate(database.pool, [FIRST, SECOND], (name) => told.push(name));
    expect(applied).toEqual(["1_first", "2_second"]);
    expect(told).toEqual(applied);
    expect(await migrate(database.pool, [FIRST, SECOND])).toEqual([]);
    expect(await tables()).toEqual(["_prisma_migrations", "first", "second"]);
  });

  test("keeps Prisma's books", async () => {
    await migrate(database.pool, [FIRST]);
    const { rows } = await database.pool.query(
      `SELECT migration_name, checksum, applied_steps_count AS steps, rolled_back_at,
              finished_at >= started_at AS finished FROM _prisma_migrations`,
    );
    const checksum = createHash("sha256").update(FIRST.sql).digest("hex");
    expect(rows).toEqual([
      { migration_name: "1_first", checksum, steps: 1, rolled_back_at: null, finished: true },
    ]);
  });

  test("of two that start together, one applies a migration", async () => {
    const both = await Promise.all([
      migrate(database.pool, [FIRST, SECOND]),
      migrate(database.pool, [FIRST, SECOND]),
    ]);
    expect(both.flat().sort()).toEqual(["1_first", "2_second"]);
  });

  test("a failing migration leaves nothing behind, and those before it stay", async () => {
    const failing = migrate(database.pool, [FIRST, SECOND, BAD]);
    await expect(failing).rejects.toThrow("Migration 3_bad failed: division by zero");
    expect(await tables()).toEqual(["_prisma_migrations", "first", "second"]);
    const repaired = { ...BAD, sql: "CREATE TABLE bad (number int)" };
    expect(await migrate(database.pool, [FIRST, SECOND, repaired])).toEqual(["3_bad"]);
  });

  test("refuses a migration that was changed after it ran", async () => {
    await migrate(database.pool, [FIRST]);
    const changed = { ...FIRST, sql: `${FIRST.sql}-- changed` };
    await expect(migrate(database.pool, [changed, SECOND])).rejects.toThrow("1_first was changed");
    expect(await tables()).not.toContain("second");
  });

  test("does not mind other line ends", async () => {
    await migrate(database.pool, [FIRST]);
    const windows = { ...FIRST, sql: FIRST.sql.replaceAll("\n", "\r\n") };
    expect(await migrate(database.pool, [windows])).toEqual([]);
  });

  test("refuses a database that somebody else filled", async () => {
    await database.pool.query("CREATE TABLE theirs (number int)");
    await expect(migrate(database.pool, [FIRST])).rejects.toThrow("not empty");
    expect(await tables()).toEqual(["theirs"]);
  });

  test("refuses to go on after a migration that Prisma left unfinished", async () => {
    await migrate(database.pool, [FIRST]);
    await database.pool.query("UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(migrate(database.pool, [FIRST])).rejects.toThrow("1_first failed earlier");
  });
});
