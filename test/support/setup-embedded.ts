import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../src/database/client.ts";
import { IN_MEMORY } from "../../src/database/embedded.ts";
import { migrate, readMigrations } from "../../src/database/migrate.ts";
import { seed } from "./seed.ts";

/** Once a run: packs a migrated and a seeded database, which the tests unpack in half a second. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-embedded-"));
  const migrated = path.join(folder, "migrated.tar");
  const seeded = path.join(folder, "seeded.tar");
  const database = await openDatabase({ dataDir: IN_MEMORY });
  try {
    await migrate(database.pool, readMigrations());
    await database.dump?.(migrated);
    await seed(database);
    await database.dump?.(seeded);
  } finally {
    await database.close();
  }
  project.provide("templates", { kind: "embedded", migrated, seeded });
  return () => rmSync(folder, { recursive: true, force: true });
}
