import { createHash } from "node:crypto";
import type pg from "pg";
import { tellChange } from "../database/change-channel.ts";
import { refreshEncounters } from "../database/encounter.ts";
import { inTransaction } from "../database/transaction.ts";
import { type Batch, TABLES, type Table } from "./rows.ts";

/** The ids of the rows that a file has given, by table. */
type RowIds = Partial<Record<Table, string[]>>;

interface SeedBatchRow {
  name: string;
  checksum: string;
  rows: RowIds;
}

/** Stands for the seeds as a whole where other names stand for a file. */
const WHOLE = ".";

/** A number that changes with any row of the batch. */
export const checksumOf = ({ rows }: Batch): string =>
  createHash("sha256")
    .update(JSON.stringify([...rows]))
    .digest("hex");

/** The checksums of the files loaded before, by name. */
export async function loadedChecksums(pool: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<SeedBatchRow>("SELECT name, checksum FROM seed_batch");
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** Whether the last load came to its end, had nothing to refuse, and loaded just this. */
export async function isLoaded(pool: pg.Pool, fingerprint: string): Promise<boolean> {
  const found = await pool.query("SELECT FROM seed_batch WHERE name = $1 AND checksum = $2", [
    WHOLE,
    fingerprint,
  ]);
  return found.rowCount === 1;
}

/** Notes that a load has begun, so that nobody takes the data for loaded before its end. */
export async function markBegin(pool: pg.Pool): Promise<void> {
  await pool.query("DELETE FROM seed_batch WHERE name = $1", [WHOLE]);
}

/** Notes that all of it is loaded. */
export async function markEnd(pool: pg.Pool, fingerprint: string): Promise<void> {
  await pool.query(
    `INSERT INTO seed_batch (name, checksum, rows) VALUES ($1, $2, '{}')
     ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum`,
    [WHOLE, fingerprint],
  );
}

/** Does the work, which returns how many rows it changed, in one transaction, and tells if any. */
export function change(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<number>,
): Promise<number> {
  return inTransaction(pool, async (client) => {
    const changed = await work(client);
    if (changed > 0) await tellChange(client);
    return changed;
  });
}

/**
 * Writes the rows of one file, all or none, and returns how many were new or different. An error
 * names the file.
 */
export function writeBatch(pool: pg.Pool, batch: Batch, checksum: string): Promise<number> {
  const written = change(pool, async (client) => {
    let changed = 0;
    for (const table of TABLES) {
      const rows = batch.rows.get(table) ?? [];
      if (rows.length > 0) changed += await upsert(client, table, rows);
    }
    await refreshEncounters(client, meetingsOf(batch));
    // Rows that left the file stay on record until `sweep` deletes them, since other files that are
    // still to be written may point at them.
    const before = await client.query<SeedBatchRow>("SELECT rows FROM seed_batch WHERE name = $1", [
      batch.name,
    ]);
    const rows = union(before.rows[0]?.rows ?? {}, idsOf(batch));
    await client.query(
      `INSERT INTO seed_batch (name, checksum, rows) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, rows = excluded.rows`,
      [batch.name, checksum, JSON.stringify(rows)],
    );
    return changed;
  });
  return written.catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${batch.name} could not be written: ${reason}`, { cause: error });
  });
}

/**
 * Deletes the rows that earlier loads wrote and these batches no longer give, in one transaction, and
 * returns how many there were. Rows that nobody loaded from seeds are left alone.
 */
export function sweep(pool: pg.Pool, batches: readonly Batch[]): Promise<number> {
  const current = new Map(batches.map((batch) => [batch.name, idsOf(batch)]));
  // A row's id is unique over all tables: the kind of the row is part of what it is made from.
  const kept = new Set([...current.values()].flatMap((ids) => Object.values(ids).flat()));
  return change(pool, async (client) => {
    const { rows: records } = await client.query<SeedBatchRow>(
      "SELECT name, rows FROM seed_batch WHERE name <> $1",
      [WHOLE],
    );
    let deleted = 0;
    const touched: string[] = [];
    for (const table of TABLES.toReversed()) {
      if (table === "meeting") await refreshEncounters(client, touched);
      const obsolete = records.flatMap(({ rows }) =>
        (rows[table] ?? []).filter((id) => !kept.has(id)),
      );
      if (obsolete.length === 0) continue;
      const result = await client.query<MeetingPart>(
        `DELETE FROM "${table}" WHERE id = ANY($1::uuid[]) RETURNING *`,
        [obsolete],
      );
      deleted += result.rowCount ?? 0;
      if (isEncounterTable(table)) touched.push(...result.rows.map((row) => row.meeting_id));
    }
    for (const { name, rows } of records) {
      const ids = current.get(name);
      if (ids === undefined) await client.query("DELETE FROM seed_batch WHERE name = $1", [name]);
      else if (count(ids) !== count(rows)) {
        await client.query("UPDATE seed_batch SET rows = $2 WHERE name = $1", [
          name,
          JSON.stringify(ids),
        ]);
      }
    }
    return deleted;
  });
}

interface MeetingPart {
  meeting_id: string;
}

/** The tables whose rows say who met at a meeting. */
const isEncounterTable = (table: Table) => table === "participation" || table === "delegation";

/** The meetings whose encounters the batch may change. */
function meetingsOf({ rows }: Batch): string[] {
  const parts = TABLES.filter(isEncounterTable).flatMap((table) => rows.get(table) ?? []);
  const ids = parts.map((part) => ("meetingId" in part ? String(part.meetingId) : ""));
  return [...(rows.get("meeting") ?? []).map(({ id }) => id), ...ids];
}

/** Notes the version of the data, and the time when it is a new one. */
export async function writeDataset(pool: pg.Pool, version: string): Promise<void> {
  await change(pool, async (client) => {
    const written = await client.query(
      `INSERT INTO dataset (id, version, changed_at) VALUES (1, $1, now())
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, changed_at = excluded.changed_at
       WHERE dataset.version <> excluded.version`,
      [version],
    );
    return written.rowCount ?? 0;
  });
}

/** Inserts or updates rows by id and returns how many that changed; equal rows stay untouched. */
async function upsert(
  client: pg.PoolClient,
  table: Table,
  rows: readonly object[],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {}).map((name) => `"${snakeCase(name)}"`);
  const list = columns.join(", ");
  const records = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value])),
  );
  const result = await client.query(
    `INSERT INTO "${table}" AS old (${list})
     SELECT ${list} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
     ON CONFLICT (id) DO UPDATE SET (${list}) = (${columns.map((name) => `excluded.${name}`).join(", ")})
     WHERE (${columns.map((name) => `old.${name}`).join(", ")})
       IS DISTINCT FROM (${columns.map((name) => `excluded.${name}`).join(", ")})`,
    [JSON.stringify(records)],
  );
  return result.rowCount ?? 0;
}

/** The name of a model's field as a column. */
const snakeCase = (name: string) =>
  name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

function idsOf({ rows }: Batch): RowIds {
  const ids: RowIds = {};
  for (const table of TABLES) {
    const given = rows.get(table)?.map(({ id }) => id);
    if (given) ids[table] = given.toSorted();
  }
  return ids;
}

const count = (ids: RowIds) => Object.values(ids).flat().length;

function union(a: RowIds, b: RowIds): RowIds {
  const all: RowIds = {};
  for (const table of TABLES) {
    const ids = new Set([...(a[table] ?? []), ...(b[table] ?? [])]);
    if (ids.size > 0) all[table] = [...ids].toSorted();
  }
  return all;
}
