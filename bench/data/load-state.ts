import type pg from "pg";

// What the database was filled with stands in a schema of its own, where no migration looks.

/** What a data set is made of; equal ones have equal rows. */
export interface DataSet {
  size: string;
  seed: number;
}

interface State extends DataSet {
  complete: boolean;
}

/** What stands in the database: nothing, a data set or a part of it, or something of other origin. */
export async function stateOf(pool: pg.Pool): Promise<State | "empty" | "foreign"> {
  const found = await pool.query<{ bench: boolean; person: boolean }>(
    `SELECT to_regclass('bench.load') IS NOT NULL AS bench,
       to_regclass('public.person') IS NOT NULL AS person`,
  );
  const { bench, person } = found.rows[0] ?? { bench: false, person: false };
  if (bench) {
    const { rows } = await pool.query<State>("SELECT size, seed, complete FROM bench.load");
    if (rows[0]) return rows[0];
  }
  if (!person) return "empty";
  const { rowCount } = await pool.query("SELECT FROM public.person LIMIT 1");
  return rowCount === 0 ? "empty" : "foreign";
}

/** Removes every table, and notes what is being loaded, so that a part is never taken for all. */
export async function begin(pool: pg.Pool, { size, seed }: DataSet): Promise<void> {
  await pool.query(`
    DROP SCHEMA IF EXISTS bench CASCADE;
    DROP SCHEMA public CASCADE;
    CREATE SCHEMA public;
    CREATE SCHEMA bench;
    CREATE TABLE bench.load (size text NOT NULL, seed integer NOT NULL, complete boolean NOT NULL)`);
  await pool.query("INSERT INTO bench.load VALUES ($1, $2, FALSE)", [size, seed]);
}

export async function complete(pool: pg.Pool): Promise<void> {
  await pool.query("UPDATE bench.load SET complete = TRUE");
}
