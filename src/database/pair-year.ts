import type { ClientBase } from "pg";
import { type PairKey, renewPairs } from "./pair-rows.ts";

// What two who met often come to by year is kept ready: to count tens of thousands of encounters
// takes long. Derived from encounters, so `refreshEncounters` keeps it in step.

/** Who met less often has no rows: these would be many, and the encounters are counted as fast. */
const OFTEN = 50;

/** The year of what has these days, or 0 when it is not certain. */
export const YEAR = `CASE WHEN date_part('year', date_earliest) = date_part('year', date_latest)
  THEN date_part('year', date_earliest)::int ELSE 0 END`;

/** Counts anew what these come to; the encounters must be in step. */
export const refreshPairYears = (client: ClientBase, pairs: readonly PairKey[]): Promise<void> =>
  renewPairs(client, "pair_year", pairs, insertPairYears);

/** The same for all at once, after a bulk load. */
export async function rebuildPairYears(client: ClientBase): Promise<void> {
  await client.query("TRUNCATE pair_year");
  await client.query(insertPairYears("TRUE"));
}

const insertPairYears = (condition: string) => `
  INSERT INTO pair_year (a_id, b_id, status, year, meeting_count)
  SELECT a_id, b_id, status, year, meeting_count
  FROM (${countYears("encounter", `a_id < b_id AND ${condition}`)}
    UNION ALL ${countYears("mixed_encounter", condition)}) AS counted
  WHERE of_pair >= ${OFTEN} ORDER BY a_id, b_id`;

const countYears = (table: string, condition: string) => `
  SELECT a_id, b_id, status, ${YEAR} AS year, count(*)::int AS meeting_count,
         sum(count(*)) OVER (PARTITION BY a_id, b_id) AS of_pair
  FROM ${table} WHERE ${condition} GROUP BY a_id, b_id, status, ${YEAR}`;
