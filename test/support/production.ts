/**
 * The built server as it runs in production: a process of its own with half a gigabyte of heap, over
 * HTTP on this machine. For tests that attack it, break what it stands on or run it for long.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, inject } from "vitest";
import { openDatabase } from "../../src/database/client.ts";
import { LeakWatch } from "./leak.ts";

const BUILD = fileURLToPath(new URL("../../scripts/build.mjs", import.meta.url));
const MAIN = fileURLToPath(new URL("../../build/main.js", import.meta.url));
const HEAP_MB = 512;

/** What memory may take to be given back. */
const CLEAN_UP_MS = 5_000;

export interface ProductionServer {
  readonly pid: number;
  /** Where the API is, such as `http://127.0.0.1:40123/graphql`. */
  readonly url: string;
  readonly port: number;
  /** What it printed and logged so far, a line each. */
  readonly lines: readonly string[];
  /** Any request; the address is relative to the API's. */
  fetch(address: string, init?: RequestInit): Promise<Response>;
  /** Sends an operation as clients do. */
  ask(query: string, variables?: object): Promise<Response>;
  /** A connection on which the test speaks for itself; its errors are no failure. */
  open(): Promise<Socket>;
  /** All that comes back for these bytes until the server hangs up, or for so long. */
  send(bytes: string | Uint8Array, patienceMs?: number): Promise<string>;
  /** Megabytes of memory that the process holds. */
  rss(): number;
  /** Fails unless it holds less than so many megabytes more soon after the work than before. */
  growsLessThan(megabytes: number, work: () => Promise<unknown>): Promise<void>;
  /** Fails unless the smallest question is answered in this time, once of three times. */
  answersWithin(ms: number): Promise<void>;
  /** The exit code or signal, once it has ended; undefined while it runs. */
  readonly ended: number | string | undefined;
  /**
   * Stops it as an operator does, or as a crash does, and removes its folder. Fails if any answer
   * told of SQL, a path, a stack or a host.
   */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Starts it with these settings beside the defaults: on a copy of the seeded embedded database, where
 * the project has one and no DATA_DIR or DATABASE_URL is given. The caller stops it.
 */
export async function startProduction(
  settings: Readonly<Record<string, string>> = {},
  heapMb = HEAP_MB,
): Promise<ProductionServer> {
  execFileSync(process.execPath, [BUILD]);
  const folder = mkdtempSync(path.join(tmpdir(), "parley-production-"));
  const env = { DATA_DIR: path.join(folder, "data"), ...settings };
  if (!settings.DATABASE_URL && !settings.DATA_DIR) await fill(env.DATA_DIR);
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, MAIN], {
    cwd: folder, // away from any .env of the developer
    env: { PATH: process.env.PATH, NODE_ENV: "production", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = () => void child.kill("SIGKILL");
  process.once("exit", end); // a test that breaks off leaves nothing running
  const lines: string[] = [];
  const url = await ready(child, lines);
  const port = Number(new URL(url).port);
  await answerTime(url); // the first answer takes longer than any other
  const leaks = new LeakWatch();
  const server: ProductionServer = {
    pid: child.pid ?? 0,
    url,
    port,
    lines,
    fetch: async (address, init) => leaks.watch(await fetch(new URL(address, url), init)),
    ask: (query, variables) =>
      server.fetch("", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      }),
    open: () => open(port),
    async send(bytes, patienceMs = 30_000) {
      const answer = await exchange(await open(port), bytes, patienceMs);
      leaks.read(answer);
      return answer;
    },
    rss: () => residentMegabytes(child.pid),
    async growsLessThan(megabytes, work) {
      const before = server.rss();
      await work();
      const growth = () => server.rss() - before;
      await expect.poll(growth, { timeout: CLEAN_UP_MS, interval: 100 }).toBeLessThan(megabytes);
    },
    answersWithin: (ms) => answersWithin(url, ms),
    get ended() {
      return child.exitCode ?? child.signalCode ?? undefined;
    },
    async stop(signal = "SIGTERM") {
      if (server.ended === undefined) {
        const exit = once(child, "exit");
        child.kill(signal);
        await exit;
      }
      process.off("exit", end);
      rmSync(folder, { recursive: true, force: true });
      await leaks.expectNone();
    },
  };
  return server;
}

/** A folder that need not be loaded first. */
async function fill(dataDir: string): Promise<void> {
  const templates = inject("templates");
  if (templates.kind !== "embedded") return;
  const database = await openDatabase({ dataDir, template: templates.seeded });
  await database.close();
}

/** Waits until it says that it is ready, and returns the address that it names. */
async function ready(child: ChildProcess, lines: string[]): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("The process has no output.");
  createInterface({ input: stderr }).on("line", (line) => lines.push(line));
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on("line", (line) => {
      lines.push(line);
      const address = /^Parley is ready: (\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once("exit", () => reject(new Error(`Parley did not start:\n${lines.join("\n")}`)));
  });
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

async function exchange(socket: Socket, bytes: string | Uint8Array, ms: number): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  socket.setTimeout(ms, () => socket.destroy());
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(bytes);
  await closed;
  return Buffer.concat(chunks).toString();
}

function residentMegabytes(pid = 0): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

/** Other work on this machine must not fail a test: a server that is kept busy is slow each time. */
async function answersWithin(url: string, ms: number): Promise<void> {
  const times: number[] = [];
  while (times.length < 3 && !times.some((time) => time < ms)) times.push(await answerTime(url));
  expect(Math.min(...times), "milliseconds until an answer").toBeLessThan(ms);
}

async function answerTime(url: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"query":"{ __typename }"}',
  });
  expect(await response.json()).toMatchObject({ data: { __typename: "Query" } });
  return performance.now() - startedAt;
}
