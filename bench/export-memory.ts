/**
 * `npm run bench:export -- --url postgresql://… [--path /export/meetings.csv]`: reads a whole export
 * over HTTP and tells how much the server's memory grew, and whether the last pages were as fast as
 * the first. The reader is a process of its own, so that only the server is measured.
 */
import { fork } from "node:child_process";
import http from "node:http";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { readConfig, readEnvironment } from "../src/config.ts";
import { openDatabase } from "../src/database/client.ts";
import { createLogger } from "../src/logger.ts";
import { createServer } from "../src/server.ts";

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    path: { type: "string", default: "/export/meetings.csv" },
    read: { type: "string" },
  },
});

const MEGABYTE = 1_000_000;
/** Lines after which the reader tells how far it is. */
const STEP = 10_000;

if (values.read) await read(values.read);
else await measure();

/** The reader: tells its parent the number of lines at every step and at the end. */
async function read(address: string): Promise<void> {
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    http.get(address, { headers: { accept: "text/csv" } }, resolve).on("error", reject);
  });
  let lines = 0;
  let told = 0;
  for await (const chunk of response) {
    for (const byte of chunk) if (byte === 10) lines += 1;
    if (lines < told + STEP) continue;
    told = lines;
    process.send?.({ lines, done: false });
  }
  process.send?.({ lines, done: true, status: response.statusCode });
}

async function measure(): Promise<void> {
  const config = readConfig({ ...readEnvironment(), PORT: "0" });
  const url = values.url ?? config.DATABASE_URL;
  const database = await openDatabase({ url, dataDir: config.DATA_DIR });
  const server = createServer({ database, config, logger: createLogger("error") });
  const address = new URL(values.path, await server.listen()).href;
  // Code and pools are loaded, and the heap has its working size, before growth is counted.
  await readIn(address, 2 * STEP);
  const before = process.memoryUsage().rss;
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 100);
  const startedAt = performance.now();
  const steps: number[] = [];
  const lines = await readIn(address, Number.POSITIVE_INFINITY, (count) => {
    steps.push(performance.now());
    const growth = Math.round((process.memoryUsage().rss - before) / MEGABYTE);
    console.log(`${count} lines, ${growth >= 0 ? "+" : ""}${growth} MB`);
  });
  clearInterval(timer);
  const seconds = (performance.now() - startedAt) / 1000;
  const durations = steps.slice(1).map((at, index) => at - (steps[index] ?? at));
  const edge = Math.max(1, Math.floor(durations.length / 10));
  console.log(
    [
      `${lines} lines in ${seconds.toFixed(1)} s, ${Math.round(lines / seconds)} a second`,
      `RSS ${mb(before)} MB before, ${mb(highest)} MB at most: ${mb(highest - before)} MB more`,
      `per ${STEP} lines: first tenth ${median(durations.slice(0, edge))} ms, last tenth ${median(durations.slice(-edge))} ms`,
    ].join("\n"),
  );
  await server.stop();
  await database.close();
}

/** How many lines a reader got: all, or about as many as it was to take. */
function readIn(address: string, most: number, onStep?: (lines: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    let last = 0;
    const child = fork(new URL(import.meta.url), ["--read", address]);
    child.on("error", reject);
    child.on("message", (message: { lines: number; done: boolean; status?: number }) => {
      last = message.lines;
      if (message.done && message.status !== 200) reject(new Error(`Status ${message.status}`));
      if (!message.done) onStep?.(last);
      if (last >= most) child.kill();
    });
    child.on("exit", () => resolve(last));
  });
}

function mb(bytes: number): number {
  return Math.round(bytes / MEGABYTE);
}

function median(numbers: readonly number[]): number {
  return Math.round(numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0);
}
