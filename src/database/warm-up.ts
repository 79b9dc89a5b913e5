import type pg from "pg";
import { inTransaction } from "./transaction.ts";

const ATTEMPTS = 3;

/**
 * Calls once what the project needs of pg_trgm, if the database has it. In the embedded database the
 * first call into an extension's own module was seen to trap, rarely and on a busy machine; the next
 * connection then finds a new session. Here that costs a moment, later it would cost an answer.
 */
export async function warmUp(pool: pg.Pool, attempt = 1): Promise<void> {
  try {
    await inTransaction(pool, useTrigrams);
  } catch (error) {
    if (attempt === ATTEMPTS) throw error;
    await warmUp(pool, attempt + 1);
  }
}

async function useTrigrams(client: pg.PoolClient): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_extension WHERE extname = 'pg_trgm'");
  if (!rowCount) return;
  await client.query(`
    SET LOCAL enable_seqscan = off;
    CREATE TEMP TABLE warm (word text) ON COMMIT DROP;
    CREATE INDEX ON warm USING gin (word gin_trgm_ops);
    INSERT INTO warm VALUES ('parley'), ('barley');
    SELECT similarity(word, 'parlay') FROM warm WHERE word % 'parlay';
    SELECT FROM warm WHERE word LIKE '%arle%'`);
}
