import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { isLong } from "../support/long.ts";
import { startProxy } from "../support/proxy.ts";
import { ARTICLES, type Outcome, startFaulted } from "./harness.ts";

const PAUSE_MS = isLong ? 20_000 : 4_000;
const OPERATION_TIMEOUT_SECONDS = isLong ? 8 : 1;
const PACE_MS = 50;

test.each([["on"], ["off"]] as const)(
  "while the database hangs, each request is told so in its time; then all is as before (compiled: %s)",
  { timeout: 60_000 },
  async (COMPILED_READS) => {
    let proxy: Awaited<ReturnType<typeof startProxy>> | undefined;
    const { database, ask, timeOf } = await startFaulted({
      COMPILED_READS,
      OPERATION_TIMEOUT_SECONDS,
      through: async (url) => {
        proxy = await startProxy(url);
        return proxy.url;
      },
    });
    await expect.poll(async () => (await ask(ARTICLES)).status, { timeout: 10_000 }).toBe(200);
    proxy?.freeze();
    const answers: Promise<Outcome>[] = [];
    for (let passed = 0; passed < PAUSE_MS; passed += PACE_MS) {
      answers.push(ask(ARTICLES));
      await sleep(PACE_MS);
    }
    expect(await timeOf("/ready", 503)).toBeLessThan(2_000);
    proxy?.resume();
    await expect.poll(async () => (await ask(ARTICLES)).status, { timeout: 2_000 }).toBe(200);
    const outcomes = await Promise.all(answers);
    const unanswered = outcomes.filter(({ status }) => status !== 200);
    expect(unanswered.length).toBeGreaterThan(outcomes.length / 3);
    for (const outcome of unanswered) {
      expect(outcome.isRetryable).toBe(true);
      expect([
        { status: 504, code: "TIMEOUT", retryAfter: null },
        { status: 503, code: "SERVICE_UNAVAILABLE", retryAfter: "1" },
      ]).toContainEqual({
        status: outcome.status,
        code: outcome.code,
        retryAfter: outcome.retryAfter,
      });
    }
    const slowest = Math.max(...outcomes.map(({ ms }) => ms));
    expect(slowest).toBeLessThan(OPERATION_TIMEOUT_SECONDS * 1000 + 2_000);
    const { pool } = database;
    await expect.poll(() => pool.totalCount - pool.idleCount, { timeout: 3_000 }).toBe(0);
    expect(pool.waitingCount).toBe(0);
  },
);
