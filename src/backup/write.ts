import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import type { Progress } from "../load/show-progress.ts";
import { BackupError, FORMAT, FORMAT_VERSION, type Head } from "./format.ts";
import { identifier, identifiers, migrationsOf, tablesOf } from "./tables.ts";

export interface BackupOptions {
  onProgress?: (progress: Progress) => void;
  /** Breaks it off. */
  signal?: AbortSignal;
}

/**
 * Writes all that the database holds to a file, as it is at one moment, also while servers use it.
 * The file appears when it is whole: until then one of that name stays as it was.
 */
export async function writeBackup(
  pool: pg.Pool,
  file: string,
  { onProgress = () => {}, signal }: BackupOptions = {},
): Promise<Head> {
  const draft = `${file}.part`;
  const client = await pool.connect();
  try {
    const head = await beginSnapshot(client);
    const lines = Readable.from(backupLines(client, head, onProgress));
    await pipeline(lines, createGzip(), createWriteStream(draft), { signal });
    await client.query("COMMIT");
    client.release();
    await putInPlace(draft, file);
    return head;
  } catch (error) {
    client.release(true);
    await rm(draft, { force: true });
    throw error;
  }
}

/** From here on all statements see the same data, and each may take as long as it needs. */
async function beginSnapshot(client: pg.ClientBase): Promise<Head> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(
    `SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
     SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL extra_float_digits = 1;
     SET LOCAL synchronize_seqscans = off`,
  );
  const migrations = await migrationsOf(client);
  if (migrations.length === 0) throw new BackupError("The database holds nothing of Parley.");
  const tables = [];
  for (const { name, columns } of await tablesOf(client)) {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::float8 AS count FROM ${identifier(name)}`,
    );
    tables.push({ name, columns: [...columns], rows: rows[0]?.count ?? 0 });
  }
  const createdAt = new Date().toISOString();
  return { format: FORMAT, version: FORMAT_VERSION, createdAt, migrations, tables };
}

/** Rows that are in memory at a time. */
const BATCH = 1_000;

async function* backupLines(
  client: pg.ClientBase,
  head: Head,
  onProgress: (progress: Progress) => void,
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const hashed = (text: string) => {
    hash.update(text);
    return text;
  };
  yield hashed(`${JSON.stringify(head)}\n`);
  const total = head.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { name, columns } of head.tables) {
    // PostgreSQL writes the JSON, so that no number or time passes through JavaScript's.
    await client.query(
      `DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(stored)::text AS line
       FROM (SELECT ${identifiers(columns)} FROM ${identifier(name)}) AS stored`,
    );
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`FETCH ${BATCH} FROM backup`);
      if (rows.length === 0) break;
      yield hashed(rows.map(({ line }) => `${line}\n`).join(""));
      done += rows.length;
      onProgress({ done, total });
    }
    await client.query("CLOSE backup");
  }
  yield `${JSON.stringify({ sha256: hash.digest("hex") })}\n`;
}

/** What was written is on the disk before it has its name. */
async function putInPlace(draft: string, file: string): Promise<void> {
  const handle = await open(draft, "r+");
  await handle.sync();
  await handle.close();
  await rename(draft, file);
}
