import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from, to } from "pg-copy-streams";

/** The rows of a table as COPY wrote them. */
export interface CopyFile {
  table: string;
  /** Names of the columns, quoted: those that the database does not make itself. */
  columns: string;
  file: string;
  rows: number;
}

/** Writes the rows of every table to a file of its own; no table comes before one it refers to. */
export async function writeCopyFiles(url: string, folder: string): Promise<CopyFile[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const files: CopyFile[] = [];
    for (const table of await tablesInOrder(client)) {
      const columns = await columnsOf(client, table);
      const file = `${folder}/${table}`;
      const stream = client.query(to(`COPY "${table}" (${columns}) TO STDOUT`));
      await pipeline(stream, createWriteStream(file));
      files.push({ table, columns, file, rows: stream.rowCount });
    }
    return files;
  } finally {
    await client.end();
  }
}

/** Reads the files into tables that are there and empty, one after the other. */
export async function readCopyFiles(url: string, files: readonly CopyFile[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("SET synchronous_commit = off");
    for (const { table, columns, file } of files) {
      const stream = client.query(from(`COPY "${table}" (${columns}) FROM STDIN`));
      await pipeline(createReadStream(file, { highWaterMark: 256 * 1024 }), stream);
    }
  } finally {
    await client.end();
  }
}

async function columnsOf(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(format('%I', column_name), ', ' ORDER BY ordinal_position) AS columns
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  return rows[0]?.columns ?? "";
}

/** The tables, but for the record of migrations, after those that their foreign keys name. */
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; needs: string[] }>(
    `SELECT c.relname AS table, ARRAY(
       SELECT DISTINCT other.relname::text FROM pg_constraint k
         JOIN pg_class other ON other.oid = k.confrelid
       WHERE k.conrelid = c.oid AND k.contype = 'f' AND other.oid <> c.oid
     ) AS needs
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND c.relname <> '_prisma_migrations'
     ORDER BY c.relname`,
  );
  const placed: string[] = [];
  while (placed.length < rows.length) {
    const ready = rows.filter(
      ({ table, needs }) =>
        !placed.includes(table) && needs.every((needed) => placed.includes(needed)),
    );
    if (ready.length === 0) throw new Error("The tables refer to each other in a circle.");
    placed.push(...ready.map(({ table }) => table));
  }
  return placed;
}
