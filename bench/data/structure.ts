import type pg from "pg";

/** A constraint or an index that costs time when rows are added one by one. */
interface Part {
  table: string;
  name: string;
  /** SQL that makes it. */
  create: string;
}

/** What was taken off the tables, to be put back when the rows are there. */
export interface Structure {
  indexes: readonly Part[];
  keys: readonly Part[];
  foreignKeys: readonly Part[];
  /** Everything as it was before. */
  definition: string;
}

/** Shows which of the parts are put back. */
type OnPart = (done: number, total: number) => void;

/** Takes foreign keys, primary keys and indexes off all tables. */
export async function takeDown(pool: pg.Pool): Promise<Structure> {
  const definition = await definitionOf(pool);
  const foreignKeys = await constraints(pool, "f");
  const keys = await constraints(pool, "p");
  const { rows: indexes } = await pool.query<Part>(
    `SELECT i.indrelid::regclass::text AS table, c.relname AS name,
       pg_get_indexdef(i.indexrelid) AS create
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE c.relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND contype <> 'f')
     ORDER BY c.relname`,
  );
  for (const { table, name } of [...foreignKeys, ...keys]) {
    await pool.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  }
  for (const { name } of indexes) await pool.query(`DROP INDEX "${name}"`);
  return { indexes, keys, foreignKeys, definition };
}

/** Puts everything back, as many parts at a time as the machine has processors to spare. */
export async function putBack(
  pool: pg.Pool,
  { indexes, keys, foreignKeys, definition }: Structure,
  onPart: OnPart,
): Promise<void> {
  const total = keys.length + indexes.length + foreignKeys.length;
  let done = 0;
  const run = async (parts: readonly Part[]) => {
    const waiting = [...parts];
    const work = async () => {
      for (let part = waiting.shift(); part; part = waiting.shift()) {
        await pool.query(part.create);
        done += 1;
        onPart(done, total);
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
  };
  await run(keys);
  await run(indexes);
  await run(foreignKeys);
  const now = await definitionOf(pool);
  if (now !== definition) throw new Error(`The tables are not what they were:\n${now}`);
}

const WORKERS = 2;

/** Without the keys of tables that views group by: these stay, as they cannot be taken off. */
async function constraints(pool: pg.Pool, type: "f" | "p"): Promise<Part[]> {
  const { rows } = await pool.query<Part>(
    `SELECT conrelid::regclass::text AS table, conname AS name,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
              pg_get_constraintdef(oid)) AS create
     FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype = $1 AND conrelid <> 0
       AND conrelid::regclass::text <> '_prisma_migrations'
       AND NOT EXISTS (SELECT FROM pg_depend
         WHERE refclassid = 'pg_constraint'::regclass AND refobjid = pg_constraint.oid
           AND classid = 'pg_rewrite'::regclass)
     ORDER BY conrelid::regclass::text, conname`,
    [type],
  );
  return rows;
}

/** All constraints, validated or not, and all indexes of the tables. */
async function definitionOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ line: string }>(
    `SELECT format('%s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid),
              convalidated) AS line
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY line`,
  );
  return rows.map(({ line }) => line).join("\n");
}
