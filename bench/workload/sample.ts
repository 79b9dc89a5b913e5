import type pg from "pg";
import { encodeGlobalId } from "../../src/lib/global-id.ts";

/** How many requests of a workload differ. */
export const INSTANCES = 300;

/** Two who are chosen met so often, so that they have a page of meetings and some more. */
export const ENOUGH = 12;

/** The id that a client has of a row. */
export const personId = (id: string): string => encodeGlobalId("Person", id);
export const countryId = (id: string): string => encodeGlobalId("Country", id);

/** Two of one type who met, by primary key. */
export interface Two {
  a: string;
  b: string;
}

/**
 * Some who met at least so often, the same on every machine. Where the database is small, those who
 * met most often.
 */
export async function sampleTwo(
  pool: pg.Pool,
  type: "PERSON" | "COUNTRY",
  meetings: number,
): Promise<Two[]> {
  const { rows } = await pool.query<Two>(
    `SELECT a_id AS a, b_id AS b FROM (
       SELECT a_id, b_id FROM dyad WHERE type = $1::party_type AND status = 'HELD'
       ORDER BY meeting_count < $2, CASE WHEN meeting_count < $2 THEN -meeting_count END,
         md5(a_id::text || b_id::text) LIMIT $3
     ) AS chosen ORDER BY md5(b_id::text || a_id::text)`,
    [type, meetings, INSTANCES],
  );
  if (rows.length === 0) throw new Error("Nobody met in this database: load it by bench:data.");
  return rows;
}
