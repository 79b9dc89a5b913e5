import type { TestProject } from "vitest/node";
import { openDatabase } from "../../src/database/client.ts";
import { migrate, readMigrations } from "../../src/database/migrate.ts";
import { findPostgres, startPostgres } from "./postgres.ts";
import { seed } from "./seed.ts";
import { addressOf, createDatabase, dropDatabase } from "./server-databases.ts";

/** Once a run: a server, unless TEST_DATABASE_URL names one, with a migrated and a seeded database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL } = process.env;
  const programs = findPostgres();
  const server = TEST_DATABASE_URL || !programs ? undefined : await startPostgres(programs);
  const url = TEST_DATABASE_URL || server?.url;
  if (!url) throw new Error("There is neither TEST_DATABASE_URL nor a PostgreSQL on this machine.");

  const migrated = await createDatabase(url);
  await within(url, migrated, async (database) => {
    await migrate(database.pool, readMigrations());
  });
  const seeded = await createDatabase(url, migrated);
  await within(url, seeded, seed);
  project.provide("templates", { kind: "server", url, migrated, seeded });

  return async () => {
    if (server) return server.stop();
    for (const name of [migrated, seeded]) await dropDatabase(url, name);
  };
}

/** Closed at the end, because a database in use cannot be copied. */
async function within(url: string, name: string, work: typeof seed): Promise<void> {
  const database = await openDatabase({ url: addressOf(url, name), dataDir: "" });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
