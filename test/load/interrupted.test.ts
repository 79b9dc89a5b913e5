import { setTimeout as sleep } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { openDatabase } from "../../src/database/client.ts";
import { loadSeeds } from "../../src/load/load.ts";
import { startChild } from "../support/child.ts";
import { openSeededDatabase } from "../support/database.ts";
import { digestOf } from "../support/digest.ts";
import { temporaryFolder } from "../support/folder.ts";

const templates = inject("templates");

/** After so many files of each start the process is killed, somewhere within the next. */
const FILES_BEFORE_KILL = [1, 30, 80];

test("a load that was killed again and again goes on where it stopped, and ends with the same data", {
  timeout: 120_000,
}, async () => {
  const dataDir = temporaryFolder();
  for (const files of FILES_BEFORE_KILL) {
    const child = startChild("load.ts", dataDir, templates.migrated);
    for (let written = 0; written < files; written += 1) await child.nextLine();
    await sleep(Math.random() * 20);
    await child.kill();
  }
  const killed = await openDatabase({ dataDir });
  const whole = await openSeededDatabase();
  try {
    const { rowCount: done } = await killed.pool.query("SELECT FROM seed_batch");
    const { files } = await loadSeeds(killed.pool);
    const { rowCount: all } = await killed.pool.query("SELECT FROM seed_batch WHERE name <> '.'");
    expect(files).toBe(Number(all) - Number(done));
    expect(Number(done)).toBeGreaterThanOrEqual(1 + 30 + 80);
    expect(await digestOf(killed.pool)).toEqual(await digestOf(whole.pool));
  } finally {
    await Promise.all([killed.close(), whole.close()]);
  }
});
