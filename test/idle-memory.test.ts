import { afterEach, expect, test } from "vitest";
import { giveBackIdleMemory } from "../src/idle-memory.ts";

let end: (() => void) | undefined;
afterEach(() => end?.());

test("memory that came since the last time is given back in a quiet second", async () => {
  const held: number[][] = [];
  const collected = new Promise<number>((resolve) => {
    end = giveBackIdleMemory(() => resolve(process.memoryUsage().heapUsed));
  });
  const before = process.memoryUsage().heapUsed;
  for (let size = 0; size < 16; size += 1) held.push(new Array<number>(131_072).fill(0.5));
  expect(await collected).toBeGreaterThan(before);
});
