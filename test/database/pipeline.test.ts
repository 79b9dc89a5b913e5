import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { RequestWork } from "../../src/database/request-work.ts";
import { inTransaction } from "../../src/database/transaction.ts";
import { activeOn, observer } from "../faults/harness.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";

const ECHO = { name: "echo", text: "SELECT $1::int AS value" };
const SLEEP = { name: "sleep", text: "SELECT pg_sleep($1::float8), 0 AS value" };
const UNNAMED = { text: "SELECT $1::int AS value" };

/** In seconds. */
const STATEMENT_TIMEOUT = 1;

let database: TestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase({ statementTimeout: STATEMENT_TIMEOUT });
});
afterAll(() => database.close());

const workOf = () => new RequestWork(database, { timeout: 20_000 });

async function ask(
  statement: { name?: string; text: string },
  value: number,
  work = workOf(),
): Promise<number | undefined> {
  try {
    const { rows } = await work.query<{ value: number }>({ ...statement, values: [value] });
    return rows[0]?.value;
  } finally {
    work.end();
  }
}

/** Leaves one connection to the test. */
async function takeAllButOne() {
  const taken = await Promise.all(
    Array.from({ length: (database.pool.options.max ?? 0) - 1 }, () => database.pool.connect()),
  );
  onTestFinished(() => {
    for (const client of taken) client.release();
  });
}

/** What is sent and answered from now on, by the values of the statements. */
function follow(): string[] {
  const log: string[] = [];
  const unwatch = database.statements.watch((_, [value]) => {
    log.push(`sent ${value}`);
    return () => log.push(`answered ${value}`);
  });
  onTestFinished(() => void unwatch());
  return log;
}

/** The most that were on their way at a time. */
const depthOf = (log: readonly string[]) => {
  let depth = 0;
  return Math.max(...log.map((line) => (depth += line.startsWith("sent") ? 1 : -1)));
};

describe("with one connection", () => {
  let watch: pg.Client;
  const isBusy = async () => (await activeOn(watch, database)).length > 0;

  beforeEach(async () => {
    watch = await observer();
    await takeAllButOne();
    for (let time = 0; time < 60; time += 1) await Promise.all([ask(ECHO, 0), ask(SLEEP, 0)]);
  });

  test("while a quick statement is answered the next is sent, and no third", async () => {
    const log = follow();
    expect(await Promise.all([1, 2, 3].map((value) => ask(ECHO, value)))).toEqual([1, 2, 3]);
    expect(log).toEqual([
      ...["sent 1", "sent 2", "answered 1", "sent 3"],
      ...["answered 2", "answered 3"],
    ]);
  });

  test("who asks while a quick statement is on its way does not wait for its answer", async () => {
    const log = follow();
    const first = ask(SLEEP, 0.3);
    await expect.poll(isBusy).toBe(true);
    expect(await Promise.all([first, ask(ECHO, 2)])).toEqual([0, 2]);
    expect(log).toEqual(["sent 0.3", "sent 2", "answered 0.3", "answered 2"]);
  });

  test("a statement that may take long has the connection for itself", async () => {
    const log = follow();
    await Promise.all([ask(UNNAMED, 1), ask(UNNAMED, 2), ask({ ...ECHO, name: "new" }, 3)]);
    expect(depthOf(log)).toBe(1);
  });

  test("one that was slow is not taken for quick, until it was quick for long", async () => {
    await ask(SLEEP, 0.2);
    const log = follow();
    await Promise.all([ask(SLEEP, 0), ask(SLEEP, 0)]);
    expect(depthOf(log)).toBe(1);
    for (let time = 0; time < 60; time += 1) await ask(SLEEP, 0);
    log.length = 0;
    await Promise.all([ask(SLEEP, 0), ask(SLEEP, 0)]);
    expect(depthOf(log)).toBe(2);
  });

  test("a statement that fails leaves the one behind it alone", async () => {
    const inverse = { name: "inverse", text: "SELECT 1 / $1::int AS value" };
    for (let time = 0; time < 60; time += 1) await ask(inverse, 1);
    const log = follow();
    const outcomes = await Promise.allSettled([ask(inverse, 0), ask(ECHO, 2), ask(inverse, 1)]);
    expect(outcomes).toMatchObject([
      { status: "rejected", reason: { code: "22012" } },
      { status: "fulfilled", value: 2 },
      { status: "fulfilled", value: 1 },
    ]);
    expect(depthOf(log)).toBe(2);
  });

  test("what nobody waits for any more is ended, and the connection serves the next", async () => {
    const work = workOf();
    const slow = ask(SLEEP, 30, work);
    await expect.poll(isBusy).toBe(true);
    const began = performance.now();
    work.stop(new Error("gone"));
    await expect(slow).rejects.toThrow("gone");
    expect(await ask(ECHO, 1)).toBe(1);
    expect(performance.now() - began).toBeLessThan(STATEMENT_TIMEOUT * 900);
  });

  test("what was taken for quick is not ended while another is behind it: its time ends it", async () => {
    const work = workOf();
    const slow = ask(SLEEP, 30, work);
    const behind = ask(ECHO, 2);
    await expect.poll(isBusy).toBe(true);
    work.stop(new Error("gone"));
    await expect(slow).rejects.toThrow("gone");
    expect(await behind).toBe(2);
    expect(await ask(ECHO, 3)).toBe(3);
  });

  test("one that nobody waits for when its turn comes is ended then", async () => {
    const work = workOf();
    const first = ask(SLEEP, 0.3);
    const second = ask(SLEEP, 30, work);
    await expect.poll(isBusy).toBe(true);
    work.stop(new Error("gone"));
    await expect(second).rejects.toThrow("gone");
    await first;
    const began = performance.now();
    expect(await ask(ECHO, 3)).toBe(3);
    expect(performance.now() - began).toBeLessThan(STATEMENT_TIMEOUT * 900);
  });

  test("a transaction behind a quick statement is whole, also when that is given up", async () => {
    const work = workOf();
    const slow = ask(SLEEP, 0.5, work);
    const written = inTransaction(database.pool, async (client) => {
      await client.query("CREATE TEMPORARY TABLE kept (value int) ON COMMIT DROP");
      await client.query("INSERT INTO kept VALUES (1)");
      return (await client.query<{ value: number }>("SELECT value FROM kept")).rows;
    });
    await expect.poll(isBusy).toBe(true);
    work.stop(new Error("gone"));
    await expect(slow).rejects.toThrow("gone");
    expect(await written).toEqual([{ value: 1 }]);
  });

  test("Prisma has its turn among quick statements", async () => {
    const order: string[] = [];
    const first = [ask(SLEEP, 0.3), ask(ECHO, 1)];
    await expect.poll(isBusy).toBe(true);
    const work = workOf();
    const counted = work.prisma.person.count().then(() => order.push("Prisma"));
    await expect.poll(() => database.pool.waitingCount).toBe(1);
    const last = Array.from({ length: 50 }, () => ask(ECHO, 2).then(() => order.push("quick")));
    await Promise.all([...first, counted, ...last]);
    work.end();
    expect(order.indexOf("Prisma")).toBe(0);
  });

  test("of a connection that breaks all statements fail, and another takes its place", async () => {
    const asked = Promise.allSettled([ask(SLEEP, 30), ask(ECHO, 2)]);
    await expect.poll(isBusy).toBe(true);
    const [pid] = await activeOn(watch, database);
    await watch.query("SELECT pg_terminate_backend($1)", [pid]);
    expect((await asked).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await ask(ECHO, 3)).toBe(3);
  });
});

const KINDS = {
  quick: (value: number) => ask(ECHO, value),
  unnamed: (value: number) => ask(UNNAMED, value),
  failing: (value: number) =>
    ask({ name: "failing", text: "SELECT $1::int / 0 AS value" }, value).catch(() => value),
  forsaken: (value: number) => {
    const work = workOf();
    const answer = ask(ECHO, value, work).catch(() => value);
    setImmediate(() => work.stop(new Error("gone")));
    return answer;
  },
  transaction: (value: number) =>
    inTransaction(database.pool, async (client) => {
      const { rows } = await client.query<{ value: number }>(ECHO.text, [value]);
      return rows[0]?.value;
    }),
};
const kind = fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[]));

test("whatever is asked at the same time, each gets the answer to its own statement", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(kind, { maxLength: 60 }), async (kinds) => {
      const answers = await Promise.all(kinds.map((name, value) => KINDS[name](value)));
      expect(answers).toEqual(kinds.map((_, value) => value));
    }),
    { numRuns: 50 },
  );
  await expect.poll(() => database.pool.totalCount - database.pool.idleCount).toBe(0);
});
