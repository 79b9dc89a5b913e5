import { statfs } from "node:fs/promises";
import type pg from "pg";
import type { SizeName } from "../data/size.ts";
import { isPostgres } from "./processor-time.ts";

/** Gigabytes that each data set takes with its indexes, and a little more while they are made. */
const NEEDED: Readonly<Record<SizeName, number>> = { "1k": 0.2, "10k": 0.4, "1M": 14, "10M": 110 };

const GIGABYTE = 1e9;

/**
 * Why the data set would not fit on the server's disk; undefined when it would, or when nothing is
 * known of the disk because the server is on another machine or does not tell where its files are.
 */
export async function lackOfRoom(pool: pg.Pool, size: SizeName): Promise<string | undefined> {
  const known = await roomOf(pool).catch(() => undefined);
  if (!known || known.gigabytes >= NEEDED[size]) return undefined;
  const { gigabytes, folder } = known;
  return `The data set ${size} needs about ${NEEDED[size]} GB, and ${folder} has room for ${gigabytes.toFixed(1)} GB. Free some, or give a server with more.`;
}

/** What is free where the server keeps its data, together with what a load gives back. */
async function roomOf(pool: pg.Pool) {
  const { rows } = await pool.query<{ pid: number; folder: string; used: string }>(
    `SELECT pg_backend_pid() AS pid, current_setting('data_directory') AS folder,
       pg_database_size(current_database()) AS used`,
  );
  const [row] = rows;
  if (!row || !isPostgres(row.pid)) return undefined;
  const { bavail, bsize } = await statfs(row.folder);
  return { folder: row.folder, gigabytes: (bavail * bsize + Number(row.used)) / GIGABYTE };
}
