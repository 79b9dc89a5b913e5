import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type ClientRequest, get, request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";

const BUILD = fileURLToPath(new URL("../scripts/build.mjs", import.meta.url));
const MAIN = fileURLToPath(new URL("../build/main.js", import.meta.url));
const LIMIT_MS = 60_000;

/** One folder for all tests: only the first start has to load the data. */
let folder: string;
let dataDir: string;

beforeAll(() => {
  execFileSync(process.execPath, [BUILD]);
  folder = mkdtempSync(path.join(tmpdir(), "parley-main-"));
  dataDir = path.join(folder, "data");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts Parley as `npm start` does, away from any .env of the developer. */
function start(settings: Record<string, string>): ChildProcess & { output: Promise<string> } {
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: "0", DATA_DIR: dataDir, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return Object.assign(child, { output: text(child.stderr) });
}

/** Waits until it says that it is ready, and returns the address that it names. */
async function ready(child: ReturnType<typeof start>): Promise<string> {
  for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
    const address = /^Parley is ready: (\S+) — press Ctrl\+C to stop$/.exec(line)?.[1];
    if (address) {
      child.stdout?.resume(); // nobody reads the log, and it must not fill up
      return address;
    }
  }
  throw new Error(`Parley did not start: ${await child.output}`);
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

/** What it says when it cannot start. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const child = start(settings);
  expect(await exitCode(child)).toBe(1);
  return child.output;
}

/** A request of which the server has the headers, but not yet the body. */
async function beginRequest(address: string): Promise<ClientRequest> {
  const headers = { "content-type": "application/json", expect: "100-continue" };
  const begun = request(address, { method: "POST", headers });
  begun.flushHeaders();
  await once(begun, "continue");
  return begun;
}

/** Waits until nothing is accepted at the address any more. */
async function closed(address: string): Promise<void> {
  for (;;) {
    const attempt = get(address, { agent: false });
    const gone = await Promise.race([
      once(attempt, "error").then(() => true),
      once(attempt, "response").then(() => false),
    ]).catch(() => true);
    attempt.destroy();
    if (gone) return;
  }
}

describe("a running Parley", { timeout: LIMIT_MS }, () => {
  test("starts with nothing, and answers the headline query with what it loaded", async () => {
    const child = start({});
    const address = await ready(child);
    const query = '{ meetings(between: ["Putin", "Nazarbaev"], first: 1) { totalCount } }';
    const response = await fetch(`${address}?${new URLSearchParams({ query })}`, {
      headers: { "graphql-require-preflight": "1" },
    });
    const { data } = await response.json();
    expect(data.meetings.totalCount).toBeGreaterThanOrEqual(25);
    expect((await fetch(new URL("/ready", address))).status).toBe(200);
    child.kill("SIGTERM");
    expect(await exitCode(child)).toBe(0);
  });

  test("refuses a second process on its folder, and goes on", async () => {
    const address = await ready(start({}));
    expect(await refusal({})).toMatch(/^Parley cannot start: \S+ is in use by process \d+\..*\n$/);
    expect((await fetch(new URL("/ready", address))).status).toBe(200);
  });

  test("finishes the request under way when it is stopped, and exits with 0", async () => {
    const child = start({});
    const address = await ready(child);
    const begun = await beginRequest(address);
    child.kill("SIGTERM");
    await closed(address);
    begun.end(JSON.stringify({ query: "{ dataset { counts { meetings } } }" }));
    const [response] = await once(begun, "response");
    expect(response.statusCode).toBe(200);
    expect(response.headers.connection).toBe("close");
    expect(await text(response)).toMatch(/"meetings":[1-9]/);
    expect(await exitCode(child)).toBe(0);
  });

  test("waits for a request no longer than it may", async () => {
    const child = start({ SHUTDOWN_GRACE_SECONDS: "1" });
    const begun = await beginRequest(await ready(child));
    const cut = once(begun, "error");
    child.kill("SIGTERM");
    expect(await exitCode(child)).toBe(0);
    await cut;
  });

  test("exits at once when it is asked a second time", async () => {
    const child = start({ SHUTDOWN_GRACE_SECONDS: "3600" });
    const begun = await beginRequest(await ready(child));
    const cut = once(begun, "error");
    const insisting = setInterval(() => child.kill("SIGTERM"), 200);
    expect(await exitCode(child)).toBe(1);
    clearInterval(insisting);
    await cut;
  });
});

describe("a Parley that cannot start", { timeout: LIMIT_MS }, () => {
  test("says which port is in use and how to choose another", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    expect(await refusal({ PORT: String(port) })).toBe(
      `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start\n`,
    );
  });

  test("names every setting that it cannot use", async () => {
    expect(await refusal({ PORT: "http", LOG_LEVEL: "loud" })).toMatch(
      /^Settings that cannot be used:\n {2}PORT: .*"http"\n {2}LOG_LEVEL: .*"loud"\n$/,
    );
  });

  test("says that the database does not answer", async () => {
    const settings = { DATABASE_URL: "postgresql://parley:secret@127.0.0.1:1/parley" };
    expect(await refusal(settings)).toBe(
      "The database does not answer: connect ECONNREFUSED 127.0.0.1:1\n",
    );
  });
});
