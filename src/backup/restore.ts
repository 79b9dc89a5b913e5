import type pg from "pg";
import { tellChange } from "../database/change-channel.ts";
import { errorCode } from "../database/error-code.ts";
import { type Migration, migrate } from "../database/migrate.ts";
import { inTransaction } from "../database/transaction.ts";
import { takeTurn } from "../database/turn.ts";
import type { Progress } from "../load/show-progress.ts";
import { BackupError, type Head } from "./format.ts";
import { openBackup, type RowBatch } from "./read.ts";
import { identifier, identifiers, migrationsOf, tablesOf } from "./tables.ts";

export interface RestoreOptions {
  /** All migrations that this program knows, oldest first. */
  migrations: readonly Migration[];
  /** Whether what the database holds may be deleted. */
  replace?: boolean;
  onProgress?: (progress: Progress) => void;
}

/**
 * Puts the rows of a backup into a database, all or none: a file that turns out to be damaged, or a
 * process that is killed, changes nothing. An older backup becomes what an upgrade would have made of
 * it, for which the database must be empty.
 */
export async function restoreBackup(
  pool: pg.Pool,
  file: string,
  { migrations, replace = false, onProgress = () => {} }: RestoreOptions,
): Promise<Head> {
  const { head, batches } = await openBackup(file);
  const unknown = head.migrations.find((name) => !migrations.some((known) => known.name === name));
  if (unknown !== undefined) {
    throw new BackupError(
      `${file} comes from a newer Parley: this one does not know its migration ${unknown}. Bring it up to date first.`,
    );
  }
  const isEmpty = (await withClient(pool, migrationsOf)).length === 0;
  // An empty database is brought to where the backup's was, and onwards when the rows are in.
  if (isEmpty) {
    await migrate(
      pool,
      migrations.filter(({ name }) => head.migrations.includes(name)),
    );
  }
  await inTransaction(pool, async (client) => {
    await takeTurn(client, "schema");
    await takeTurn(client, "data");
    await refuseOtherSchema(client, head);
    await makeRoom(client, replace);
    await insertAll(client, head, batches, onProgress).catch((error: unknown) => {
      throw UNFIT.test(String(errorCode(error)))
        ? new BackupError(`${file} is damaged: its rows cannot be stored.`, { cause: error })
        : error;
    });
    await tellChange(client);
  });
  await migrate(pool, migrations);
  // The embedded database has nobody who gathers statistics by himself.
  await pool.query("ANALYZE");
  return head;
}

/** What PostgreSQL says of values, and of names of columns and tables, that do not fit. */
const UNFIT = /^(22|23)...$|^42703$|^42P01$/;

async function withClient<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>) {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

async function refuseOtherSchema(client: pg.ClientBase, { migrations }: Head): Promise<void> {
  const had = await migrationsOf(client);
  if (had.join() === migrations.join()) return;
  throw new BackupError(
    `The backup ends with migration ${migrations.at(-1)}, the database with ${had.at(-1)}. Restore into an empty database: it is brought up to date there.`,
  );
}

/** Leaves the tables empty, as only what holds nothing, or may be replaced, is. */
async function makeRoom(client: pg.ClientBase, replace: boolean): Promise<void> {
  const tables = await tablesOf(client);
  if (replace) {
    await client.query(`TRUNCATE ${identifiers(tables.map(({ name }) => name))}`);
    return;
  }
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${identifier(name)} LIMIT 1`);
    if (rowCount === 0) continue;
    throw new BackupError(
      "The database holds data already. Name another one, or say --replace to have it deleted.",
    );
  }
}

/** Foreign keys are checked once at the end, for then the order of rows does not matter. */
async function insertAll(
  client: pg.ClientBase,
  { tables }: Head,
  batches: AsyncIterable<RowBatch>,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const keys = await foreignKeys(client);
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${identifier(name)}`);
  }
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for await (const { table, rows } of batches) {
    await insert(client, table, rows);
    done += rows.length;
    onProgress({ done, total });
  }
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${identifier(name)} ${definition}`);
  }
}

async function foreignKeys(client: pg.ClientBase) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS "table", conname AS name,
            pg_get_constraintdef(oid) AS definition
     FROM pg_constraint
     WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY oid`,
  );
  return rows;
}

async function insert(
  client: pg.ClientBase,
  { name, columns }: RowBatch["table"],
  rows: readonly string[],
): Promise<void> {
  const [table, list] = [identifier(name), identifiers(columns)];
  await client.query(
    `INSERT INTO ${table} (${list})
     SELECT ${list} FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [`[${rows.join(",")}]`],
  );
}
