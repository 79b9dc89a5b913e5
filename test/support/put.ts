import { randomUUID } from "node:crypto";
import type { Database } from "../../src/database/client.ts";
import { LAST_DAY } from "../../src/lib/day.ts";
import { stored } from "../../src/load/rows.ts";

type Values = Readonly<Record<string, string | number | boolean | null>>;

/** Stores a row that is like any other of its table but for these columns, and returns its id. */
export async function put({ pool }: Database, table: string, values: Values): Promise<string> {
  const id = randomUUID();
  const { rows } = await pool.query<{ names: string }>(
    `SELECT string_agg(quote_ident(attname), ', ') AS names FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  const columns = rows[0]?.names;
  await pool.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM (
       SELECT (jsonb_populate_record(t, $1::jsonb)).* FROM ${table} t LIMIT 1) AS row`,
    [JSON.stringify({ ...values, id })],
  );
  return id;
}

/** The columns that the rows of those who took part carry of their meeting. */
export async function carriedOf({ pool }: Database, meetingId: string): Promise<Values> {
  const { rows } = await pool.query<{ carried: Values }>(
    `SELECT jsonb_build_object('status', status, 'date_earliest', date_earliest,
       'date_latest', date_latest, 'date_rank', date_rank) AS carried FROM meeting WHERE id = $1`,
    [meetingId],
  );
  return rows[0]?.carried ?? {};
}

/** The columns of a partial date; null is an unknown one. */
export function dated(prefix: string, edtf: string | null) {
  const { earliest, latest, rank } = stored(edtf);
  return {
    [`${prefix}_edtf`]: edtf,
    [`${prefix}_earliest`]: earliest,
    [`${prefix}_latest`]: latest,
    [`${prefix}_rank`]: rank,
  };
}

/** The columns of the end of what holds; null is an open one. */
export function ended(edtf: string | null) {
  const open = { end_edtf: null, end_earliest: LAST_DAY, end_latest: LAST_DAY };
  return edtf === null ? open : dated("end", edtf);
}
