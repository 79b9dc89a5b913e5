import type pg from "pg";

/** For each table a number that changes with any of its rows, in whatever order they are stored. */
export type Digest = Record<string, string>;

/** Of all that the rows hold. */
export const wholeDigestOf = (pool: pg.Pool) => digest(pool, "to_jsonb(t)");

/** The same, but for the words of texts, which each version of PostgreSQL takes apart in its way. */
export const storedDigestOf = (pool: pg.Pool) => digest(pool, "to_jsonb(t) - 'words'");

/** Of what the rows hold, but for the time of the load: equal data give equal digests. */
export const digestOf = (pool: pg.Pool) => digest(pool, "to_jsonb(t) - 'changed_at'");

/** The same but for the mark of the last load: the server as JavaScript makes another than its source. */
export const loadedDigestOf = (pool: pg.Pool) =>
  digest(
    pool,
    `to_jsonb(t) - 'changed_at'
       - CASE WHEN to_jsonb(t) ->> 'name' = '.' THEN 'checksum' ELSE 'changed_at' END`,
  );

/** Of which transaction wrote each row: changes also when a row is written again as it was. */
export const writesOf = (pool: pg.Pool) => digest(pool, "(to_jsonb(t), t.xmin)");

async function digest(pool: pg.Pool, row: string): Promise<Digest> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  const all: Digest = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(line, '' ORDER BY line COLLATE "C")), '') AS digest
       FROM (SELECT md5((${row})::text) AS line FROM "${name}" AS t) AS lines`,
    );
    all[name] = rows[0]?.digest ?? "";
  }
  return all;
}
