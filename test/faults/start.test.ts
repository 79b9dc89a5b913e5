import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { type Database, openDatabase } from "../../src/database/client.ts";
import { migrate, readMigrations } from "../../src/database/migrate.ts";
import { openSeededDatabase } from "../support/database.ts";
import { type Digest, loadedDigestOf } from "../support/digest.ts";
import { temporaryFolder } from "../support/folder.ts";
import { buildParley, startParley } from "../support/parley.ts";
import { addressOf, createDatabase, dropDatabase } from "../support/server-databases.ts";

const templates = inject("templates");

/** What a start that nothing disturbs ends with. */
let whole: Digest;

beforeAll(async () => {
  buildParley();
  const database = await openSeededDatabase();
  whole = await loadedDigestOf(database.pool);
  await database.close();
});

/** A database without a table, and what starts a server on it. */
async function emptyDatabase() {
  if (templates.kind !== "server") throw new Error("This needs a PostgreSQL server.");
  const { url } = templates;
  const name = await createDatabase(url);
  onTestFinished(() => dropDatabase(url, name));
  const address = addressOf(url, name);
  const database: Database = await openDatabase({ url: address, dataDir: "" });
  onTestFinished(() => database.close());
  const folder = temporaryFolder();
  return { database, start: () => startParley(folder, { DATABASE_URL: address }) };
}

const LOADED = /^Loaded \d+ of \d+ files$/;

describe.runIf(templates.kind === "server")("on one empty database", { timeout: 120_000 }, () => {
  test("of three servers that start together one loads, and all become ready", async () => {
    const { database, start } = await emptyDatabase();
    const servers = [start(), start(), start()];
    await Promise.all(servers.map(({ ready }) => ready));
    const loading = servers.filter(({ lines }) => lines.some((line) => LOADED.test(line)));
    expect(loading).toHaveLength(1);
    expect(await loadedDigestOf(database.pool)).toEqual(whole);
    const { rows } = await database.pool.query("SELECT migration_name FROM _prisma_migrations");
    expect(rows).toHaveLength(readMigrations().length);
    expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0, 0]);
  });

  test("one killed in a migration and one killed while it loads leave nothing half done", async () => {
    const { database, start } = await emptyDatabase();
    await migrate(database.pool, readMigrations().slice(0, 1));
    // Later ones change the table, so the start stops in the midst of one of them.
    const reader = await database.pool.connect();
    await reader.query("BEGIN; LOCK TABLE meeting IN ACCESS SHARE MODE");
    const migrating = start();
    await lockWaiter(database, "relation");
    await migrating.stop("SIGKILL");
    await reader.query("COMMIT");
    reader.release();

    const loading = start();
    await loading.printed(LOADED);
    const waiting = start();
    await lockWaiter(database, "advisory");
    await loading.stop("SIGKILL");
    await waiting.ready;
    expect(await loadedDigestOf(database.pool)).toEqual(whole);
  });
});

/** Waits until somebody waits for such a lock. */
async function lockWaiter({ pool }: Database, event: "advisory" | "relation"): Promise<void> {
  const waiting = async () => {
    const { rowCount } = await pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database()
       AND wait_event_type = 'Lock' AND wait_event = $1`,
      [event],
    );
    return rowCount;
  };
  await expect.poll(waiting, { timeout: 60_000, interval: 50 }).toBeGreaterThan(0);
}
