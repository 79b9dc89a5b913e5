import { expect, test } from "vitest";
import { isLong } from "../support/long.ts";
import { ARTICLES, activeOn, observer, slowArticles, startFaulted } from "./harness.ts";

const REQUESTS = isLong ? 10_000 : 500;
const AT_ONCE = 250;

test.each([["on"], ["off"]] as const)(
  "requests whose clients go away leave no SQL behind, nor a connection less (compiled: %s)",
  { timeout: isLong ? 600_000 : 30_000 },
  async (COMPILED_READS) => {
    const { database, ask, received } = await startFaulted({ COMPILED_READS });
    const watch = await observer();
    const mend = await slowArticles(database, 4);
    for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
      const client = new AbortController();
      const answers = Array.from({ length: AT_ONCE }, () => ask(ARTICLES, client.signal));
      const settled = Promise.allSettled(answers);
      await expect.poll(received, { timeout: 10_000 }).toBe(sent + AT_ONCE);
      await expect.poll(() => activeOn(watch, database)).not.toEqual([]);
      client.abort();
      const outcomes = await settled;
      expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeLessThan(AT_ONCE);
      await expect.poll(() => activeOn(watch, database), { timeout: 1_000 }).toEqual([]);
    }
    const { pool } = database;
    await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0);
    expect(pool.waitingCount).toBe(0);
    await mend();
    expect(await ask(ARTICLES)).toMatchObject({ status: 200, code: undefined });
  },
);
