import { expect, onTestFinished, test } from "vitest";
import { ARTICLES, activeOn, observer, slowArticles, startFaulted } from "./harness.ts";

const TIMEOUT = { status: 504, code: "TIMEOUT", isRetryable: true };

const WAYS = [["on"], ["off"]] as const;

test.each(WAYS)("a lock is waited for half a second (compiled: %s)", async (COMPILED_READS) => {
  const { database, ask } = await startFaulted({ COMPILED_READS });
  expect(await ask(ARTICLES)).toMatchObject({ status: 200 });
  const holder = await database.pool.connect();
  onTestFinished(() => holder.release(true));
  await holder.query("BEGIN; LOCK TABLE article");
  const { ms, ...outcome } = await ask(ARTICLES);
  expect(outcome).toMatchObject(TIMEOUT);
  expect(ms).toBeGreaterThan(450);
  expect(ms).toBeLessThan(2_000);
  await holder.query("ROLLBACK");
  expect(await ask(ARTICLES)).toMatchObject({ status: 200 });
});

test.each(WAYS)("a statement ends when its time is over (compiled: %s)", async (COMPILED_READS) => {
  const { database, ask } = await startFaulted({ COMPILED_READS, statementTimeout: 1 });
  await slowArticles(database, 20);
  const { ms, ...outcome } = await ask(ARTICLES);
  expect(outcome).toMatchObject(TIMEOUT);
  expect(ms).toBeLessThan(3_000);
  const watch = await observer();
  await expect.poll(() => activeOn(watch, database), { timeout: 1_000 }).toEqual([]);
});

test.each(WAYS)(
  "the SQL of an operation is cancelled when its time is over (compiled: %s)",
  async (COMPILED_READS) => {
    const { database, ask } = await startFaulted({
      COMPILED_READS,
      statementTimeout: 60,
      OPERATION_TIMEOUT_SECONDS: 1,
    });
    const watch = await observer();
    await slowArticles(database, 20);
    const { ms, ...outcome } = await ask(ARTICLES);
    expect(outcome).toMatchObject(TIMEOUT);
    expect(ms).toBeGreaterThan(950);
    expect(ms).toBeLessThan(3_000);
    await expect.poll(() => activeOn(watch, database), { timeout: 1_000 }).toEqual([]);
  },
);
