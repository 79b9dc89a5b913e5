/**
 * Brings a database to the newest schema when the server starts: what `prisma migrate deploy`
 * does, with the same table and the same lock, but without Prisma's engine and with each migration
 * in one transaction. It does not write migrations: `npm run migration` does.
 */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { tellChange } from "./change-channel.ts";
import { inTransaction } from "./transaction.ts";
import { takeTurn } from "./turn.ts";

export interface Migration {
  name: string;
  sql: string;
}

export const MIGRATIONS_FOLDER = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The migrations of a folder, oldest first. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8") }));
}

/**
 * Applies what is missing and returns the names. Of several servers that start at once, one
 * applies a migration and the others wait for it. A migration that fails leaves nothing behind.
 */
export async function migrate(
  pool: pg.Pool,
  migrations: readonly Migration[],
  onMigration: (name: string) => void = () => {},
): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const name = await inTransaction(pool, (client) => applyNext(client, migrations));
    if (name === undefined) return applied;
    applied.push(name);
    onMigration(name);
  }
}

async function applyNext(client: pg.PoolClient, migrations: readonly Migration[]) {
  await takeTurn(client, "schema");
  const history = await readHistory(client);
  const pending = migrations.filter(({ name, sql }) => {
    const record = history.get(name);
    if (record && !checksums(sql).includes(record)) {
      throw new Error(
        `Migration ${name} was changed after it ran: restore it and write a new one.`,
      );
    }
    return !record;
  });
  const [next] = pending;
  if (next) await apply(client, next);
  return next?.name;
}

async function apply(client: pg.PoolClient, { name, sql }: Migration): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${name} failed: ${reason}`, { cause: error });
  }
  await client.query(
    `INSERT INTO _prisma_migrations
       (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), sha256(sql), name],
  );
  await tellChange(client); // it may write rows, and a server of the version before may be running
}

/** Prisma's own definition, to the letter. */
const HISTORY_TABLE = `CREATE TABLE _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

/** Checksum of each migration by its name; makes the table in an empty database. */
async function readHistory(client: pg.PoolClient): Promise<Map<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
  );
  if (tables.length === 0) await client.query(HISTORY_TABLE);
  else if (!tables.some(({ name }) => name === "_prisma_migrations")) {
    throw new Error("The database is not empty and has no history of migrations (Prisma's P3005).");
  }
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const failed = rows.find(({ finished }) => !finished);
  if (failed) {
    throw new Error(
      `Migration ${failed.name} failed earlier and was not resolved (Prisma's P3009).`,
    );
  }
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Git may have changed the line ends, which changes nothing else. */
function checksums(sql: string): string[] {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].map(sha256);
}
