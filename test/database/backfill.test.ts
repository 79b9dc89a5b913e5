import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, readMigrations } from "../../src/database/migrate.ts";
import { TABLES } from "../../src/load/rows.ts";
import { openSeededDatabase, openTestDatabase, type TestDatabase } from "../support/database.ts";

// Migrations that add a column or a table fill it for the rows that stand; the loader fills it for
// new ones. Both must come to the same.

/** The first migration that fills in what the loader now writes. */
const FIRST = "20261122005803_evidence_sentence";
const DERIVED = ["encounter", "mixed_encounter", "dyad"];
const FILLED = ["evidence", "participation", "delegation", "pair_year"];

/** As the loader writes it today. */
let now: TestDatabase;
/** The same rows, stored before there was what the migrations add. */
let old: TestDatabase;
beforeAll(async () => {
  [now, old] = await Promise.all([openSeededDatabase(), openTestDatabase()]);
});
afterAll(() => Promise.all([now.close(), old.close()]));

interface Sentence {
  id: string;
  article_id: string;
  text: string;
  start_offset: number;
  end_offset: number;
}

/** Puts signs of two UTF-16 units before and into some sentences, as an article may have them. */
async function addWideSigns(): Promise<void> {
  const { rows } = await now.pool.query<Sentence>(`
    SELECT e.id, article_id, text, start_offset, end_offset
    FROM evidence e JOIN article a ON a.id = article_id
    WHERE article_id IN (SELECT article_id FROM evidence ORDER BY id LIMIT 20)`);
  const widened = (text: string) => `𝔘 ${text}`.replaceAll(/[.,]/g, "😀");
  for (const { id, article_id, text, start_offset, end_offset } of rows) {
    const [start, end] = [start_offset, end_offset].map((at) => widened(text.slice(0, at)).length);
    const sentence = widened(text).slice(start, end);
    expect(sentence).toMatch(/😀$/);
    await now.pool.query("UPDATE article SET text = $2 WHERE id = $1", [article_id, widened(text)]);
    await now.pool.query(
      "UPDATE evidence SET start_offset = $2, end_offset = $3, sentence = $4 WHERE id = $1",
      [id, start, end, sentence],
    );
  }
}

/** Stores the rows of one database in another, in the columns that this one has. */
async function copy(table: string): Promise<void> {
  const { rows: names } = await old.pool.query<{ list: string }>(
    `SELECT string_agg(quote_ident(column_name), ', ') AS list FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const list = names[0]?.list;
  const { rows } = await now.pool.query<{ all: object[] }>(
    `SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') AS all FROM ${table} t`,
  );
  await old.pool.query(
    `INSERT INTO ${table} (${list})
     SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows[0]?.all)],
  );
}

async function linesOf({ pool }: TestDatabase, table: string): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `SELECT to_jsonb(t)::text AS line FROM ${table} t ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}

test("rows that stood before get what the loader would write today", async () => {
  await addWideSigns();
  await old.pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  const migrations = readMigrations();
  await migrate(
    old.pool,
    migrations.filter(({ name }) => name < FIRST),
  );
  for (const table of [...TABLES, ...DERIVED]) await copy(table);
  await migrate(old.pool, migrations);
  for (const table of FILLED) {
    const lines = await linesOf(now, table);
    expect(lines.length, table).toBeGreaterThan(20);
    expect(await linesOf(old, table), table).toEqual(lines);
  }
});
