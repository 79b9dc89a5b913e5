import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { IN_MEMORY, openEmbedded } from "../../src/database/embedded.ts";
import type { PgliteOptions } from "../../src/database/pglite.ts";
import { startChild } from "../support/child.ts";
import { temporaryFolder } from "../support/folder.ts";
import { isLong } from "../support/long.ts";

/** Begins with a packed database, because creating one takes seconds. */
async function open(options: Partial<PgliteOptions> = {}) {
  const template = inject("templates").migrated;
  const database = await openEmbedded({ dataDir: IN_MEMORY, template, ...options });
  database.pool.on("error", () => {});
  database.pool.on("connect", (client) => client.on("error", () => {}));
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= database.close();
    return closed;
  };
  onTestFinished(close);
  return { ...database, close };
}

/** Rows that were acknowledged before each kill. */
const KILLED_AFTER = isLong ? [1, 50, 200, 1, 20, 1, 20, 1] : [1, 50, 20];

describe("in a folder", () => {
  test("keeps its rows when it is closed and opened again", async () => {
    const dataDir = temporaryFolder();
    const first = await open({ dataDir });
    await first.pool.query("CREATE TABLE kept AS SELECT 1 AS number");
    await first.close();
    const second = await open({ dataDir });
    expect((await second.pool.query("SELECT number FROM kept")).rows).toEqual([{ number: 1 }]);
  });

  test("opens one database at a time", async () => {
    const dataDir = temporaryFolder();
    const first = await open({ dataDir });
    await expect(open({ dataDir })).rejects.toThrow(`in use by process ${process.pid}`);
    await first.close();
    await expect(open({ dataDir })).resolves.toBeDefined();
  });

  test("gives the folder back when it cannot be opened", async () => {
    const dataDir = temporaryFolder();
    const template = path.join(dataDir, "missing.tar");
    await expect(open({ dataDir, template })).rejects.toThrow("Unable to open");
    await expect(open({ dataDir })).resolves.toBeDefined();
  });

  test("begins anew when its first start was broken off", async () => {
    const dataDir = temporaryFolder();
    mkdirSync(path.join(dataDir, "db.new"));
    writeFileSync(path.join(dataDir, "db.new", "PG_VERSION"), "half");
    const { pool } = await open({ dataDir });
    expect((await pool.query("SELECT 1 AS number")).rows).toEqual([{ number: 1 }]);
    expect(existsSync(path.join(dataDir, "db.new"))).toBe(false);
  });

  test("a process that is killed while it commits loses nothing acknowledged", {
    timeout: 180_000,
  }, async () => {
    const dataDir = temporaryFolder();
    await (await open({ dataDir })).close();
    let acknowledged = 0;
    for (const rows of KILLED_AFTER) {
      const child = startChild("commit.ts", dataDir);
      for (let count = 0; count < rows; count += 1) acknowledged = Number(await child.nextLine());
      await child.kill();
    }
    const { pool } = await open({ dataDir });
    const { rows } = await pool.query("SELECT max(number), count(*)::int FROM acknowledged");
    expect(rows[0].max).toBeGreaterThanOrEqual(acknowledged);
    expect(rows[0].count).toBe(rows[0].max);
  });

  test("a session that dies is followed by another, with all that was committed", async () => {
    const crashes: Error[] = [];
    const { pool } = await open({
      dataDir: temporaryFolder(),
      onCrash: (error) => crashes.push(error),
    });
    await pool.query("CREATE TABLE kept (number int)");
    await pool.query("INSERT INTO kept VALUES (1)");
    // PGlite has no way to receive rows and ends the session, as a server does at a FATAL error.
    await expect(pool.query("COPY kept FROM STDIN")).rejects.toThrow("embedded database stopped");
    expect((await pool.query("SELECT number FROM kept")).rows).toEqual([{ number: 1 }]);
    expect(crashes).toHaveLength(1);
  });
});

describe("the session", () => {
  test("is left clean for the next connection", async () => {
    const { pool } = await open();
    const client = await pool.connect();
    await client.query("SET work_mem = '7MB'");
    await client.query({ name: "mine", text: "SELECT 1" });
    await client.query("CREATE TEMPORARY TABLE mine (number int)");
    await client.query("BEGIN");
    await client.query("CREATE TABLE half (number int)");
    client.release(true);
    const { rows } = await pool.query(
      `SELECT current_setting('work_mem') AS work_mem, to_regclass('half') AS half,
              to_regclass('mine') AS mine, (SELECT count(*)::int FROM pg_prepared_statements)`,
    );
    expect(rows).toEqual([{ work_mem: "4MB", half: null, mine: null, count: 0 }]);
  });

  test("does not stop the event loop while a statement runs", async () => {
    const { pool } = await open();
    const events: string[] = [];
    const query = pool.query("SELECT count(*) FROM generate_series(1, 2000000)").then(() => {
      events.push("answer");
    });
    for (let ticks = 0; ticks < 3; ticks += 1) {
      await sleep(1);
      events.push("tick");
    }
    await query;
    expect(events).toEqual(["tick", "tick", "tick", "answer"]);
  });

  test("refuses what is nested too deep, and lives", async () => {
    const { pool } = await open();
    const sum = Array.from({ length: 30_000 }, () => "1").join("+");
    await expect(pool.query(`SELECT ${sum}`)).rejects.toMatchObject({ code: "54001" });
    expect((await pool.query("SELECT 1 AS number")).rows).toEqual([{ number: 1 }]);
  });

  test("takes and gives megabytes", async () => {
    const { pool } = await open();
    const text = "é".repeat(4_000_000);
    const { rows } = await pool.query("SELECT $1 AS text", [text]);
    expect(rows[0].text === text).toBe(true);
  });
});

test("the log is cut when it is long", async () => {
  const { pool } = await open();
  await pool.query("CREATE TABLE long AS SELECT repeat('x', 1000) FROM generate_series(1, 80000)");
  await sleep(1_100);
  await pool.query("SELECT 1");
  const { rows } = await pool.query(
    "SELECT (pg_current_wal_lsn() - redo_lsn)::int AS bytes FROM pg_control_checkpoint()",
  );
  expect(rows[0].bytes).toBeLessThan(1_000_000);
});

test("a packed database opens with its rows", async () => {
  const file = path.join(temporaryFolder(), "packed.tar");
  const first = await open();
  await first.pool.query("CREATE TABLE kept AS SELECT 1 AS number");
  await first.dump(file);
  const second = await open({ template: file });
  expect((await second.pool.query("SELECT number FROM kept")).rows).toEqual([{ number: 1 }]);
});
