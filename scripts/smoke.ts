/**
 * Starts the server as its users do, in an empty folder on a free port, asks the first example and
 * stops it. For a Node on which the tests do not run, after `npm run build`:
 * `npx node@24 --import tsx scripts/smoke.ts`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { jsonAnswerTo, readExamples } from "./examples.ts";

const MEETINGS_MIN = 25;

const dataDir = mkdtempSync(path.join(tmpdir(), "parley-smoke-"));
const startedAt = performance.now();
const child = spawn(process.execPath, ["build/main.js"], {
  env: { ...process.env, PORT: "0", DATA_DIR: dataDir, DATABASE_URL: "" },
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = once(child, "exit");
try {
  const url = await addressOf(createInterface({ input: child.stdout }));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const [example] = readExamples();
  const answer = JSON.parse(
    await jsonAnswerTo(example?.query ?? "", { fetch: (_url, init) => fetch(url, init) }),
  );
  const count: number = answer.data?.meetings.totalCount ?? 0;
  if (count < MEETINGS_MIN) throw new Error(`A bad answer: ${JSON.stringify(answer)}`);
  child.kill("SIGTERM");
  const [code] = await ended;
  if (code !== 0) throw new Error(`The server ended with ${code} when told to stop.`);
  console.log(`Node ${process.version}: ready in ${seconds} s, ${count} meetings, stopped cleanly`);
} finally {
  child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
}

/** Where the server says that it is. */
async function addressOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const url = /Parley is ready: (\S+)/.exec(line)?.[1];
    if (url) return url;
  }
  throw new Error("The server ended before it was ready.");
}
