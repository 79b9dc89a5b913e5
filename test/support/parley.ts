import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const BUILD = fileURLToPath(new URL("../../scripts/build.mjs", import.meta.url));
const BUILT = fileURLToPath(new URL("../../build", import.meta.url));

/** The built server, or one of its commands, in a process of its own; it ends with the test at the latest. */
export interface Parley {
  /** What it printed so far on both its outputs, a line each. */
  readonly lines: readonly string[];
  /** Where the API is, once it says that it is ready; rejects when it ends before. */
  readonly ready: Promise<string>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Waits for a line that it prints. */
  printed(pattern: RegExp): Promise<string>;
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

/** Once in a file of tests, before anything is started. */
export function buildParley(): void {
  execFileSync(process.execPath, [BUILD]);
}

/** Starts it in a folder that has no .env, with nothing in its environment but these settings. */
export function startParley(
  folder: string,
  settings: Readonly<Record<string, string>>,
  [command, ...args]: readonly string[] = ["main.js"],
): Parley {
  const child = spawn(process.execPath, [`${BUILT}/${command}`, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: "production", PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = () => void child.kill("SIGKILL");
  onTestFinished(end);
  process.once("exit", end); // also when the tests break off
  const lines: string[] = [];
  for (const output of [child.stdout, child.stderr]) {
    createInterface({ input: output }).on("line", (line) => {
      lines.push(line);
      child.emit("line", line);
    });
  }
  const ended = once(child, "close").then(() => {
    process.off("exit", end);
    return child.exitCode ?? child.signalCode ?? "SIGKILL";
  });
  const printed = (pattern: RegExp) => firstLine(child, lines, pattern);
  const ready = printed(/^Parley is ready/).then((line) => line.split(" ")[3] ?? "");
  ready.catch(() => {}); // whoever needs it waits for it
  return {
    lines,
    ready,
    ended,
    printed,
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}

function firstLine(child: ChildProcess, lines: string[], pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (line: string) => pattern.test(line) && resolve(line);
    lines.forEach(look);
    child.on("line", look);
    child.once("close", () => reject(new Error(`It ended too early:\n${lines.join("\n")}`)));
  });
}

/** Ports that nobody uses now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" ? (address?.port ?? 0) : 0;
  });
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}
