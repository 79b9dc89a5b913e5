import { expect, test } from "vitest";
import { isLong } from "../support/long.ts";
import { startProxy } from "../support/proxy.ts";
import { ARTICLES, median, startFaulted } from "./harness.ts";

const DELAY_MS = 500;
const QUEUE_MAX = 20;
const REQUESTS = 150;

test.each([["on"], ["off"]] as const)(
  "when answers come late, so many wait, and the next are turned away at once (compiled: %s)",
  { timeout: 60_000, repeats: isLong ? 13 : 0 },
  async (COMPILED_READS) => {
    const { ask, timeOf } = await startFaulted({
      COMPILED_READS,
      QUEUE_MAX,
      through: async (url) => (await startProxy(url, undefined, DELAY_MS)).url,
    });
    await ask(ARTICLES);
    const asking = Promise.all(Array.from({ length: REQUESTS }, () => ask(ARTICLES)));
    const times: number[] = [];
    let isAnswered = false;
    const answered = asking.finally(() => {
      isAnswered = true;
    });
    while (!isAnswered) times.push(await timeOf("/health"));
    const outcomes = await answered;
    const shed = outcomes.filter(({ status }) => status === 503);
    expect(outcomes.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(shed.length).toBeGreaterThan(REQUESTS / 3);
    for (const { code, isRetryable, retryAfter } of shed) {
      expect({ code, isRetryable, retryAfter }).toEqual({
        code: "SERVICE_UNAVAILABLE",
        isRetryable: true,
        retryAfter: "1",
      });
    }
    expect(Math.max(...outcomes.map(({ ms }) => ms))).toBeLessThan(15_000);
    expect(median(times)).toBeLessThan(50);
  },
);
