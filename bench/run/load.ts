import { execFile, execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { peerFile } from "./peers.ts";

const Result = z.object({
  requests: z.number(),
  seconds: z.number(),
  /** Milliseconds. */
  p50: z.number(),
  p99: z.number(),
  bytes: z.number(),
  /** Requests that got another status than 200, or no answer. */
  failures: z.number(),
});

/** What a slice of load came to, as the client saw it. */
export type LoadResult = z.infer<typeof Result>;

export interface Load {
  address: string;
  /** A file with one body a line. */
  bodies: string;
  /** The line to begin with. */
  start: number;
  seconds: number;
  connections: number;
}

const WRK_SCRIPT = fileURLToPath(new URL("wrk.lua", import.meta.url));

/** wrk takes the least of the processor from the server; where it is missing, a package serves. */
export const LOAD_PROGRAM = hasWrk() ? "wrk" : "autocannon";

function hasWrk(): boolean {
  try {
    execFileSync("which", ["wrk"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Sends requests over all connections, each the next as soon as it has its answer. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const [program, ...args] = LOAD_PROGRAM === "wrk" ? wrkOf(load) : autocannonOf(load);
  const timeout = (load.seconds + 60) * 1000;
  const running = promisify(execFile)(program, args, { timeout });
  const kill = () => running.child.kill();
  process.once("exit", kill); // also when the bench breaks off
  const { stdout } = await running.finally(() => process.off("exit", kill));
  const result = /^RESULT (.+)$/m.exec(stdout)?.[1];
  if (result === undefined) throw new Error(`${program} gave no result:\n${stdout}`);
  return Result.parse(JSON.parse(result));
}

const wrkOf = ({ address, bodies, start, seconds, connections }: Load) =>
  [
    "wrk",
    ...["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "30s", "-s", WRK_SCRIPT],
    ...[address, "--", bodies, `${start}`],
  ] as const;

const autocannonOf = ({ address, bodies, start, seconds, connections }: Load) =>
  [
    process.execPath,
    ...[peerFile("autocannon.mjs"), address, bodies],
    ...[start, seconds, connections].map(String),
  ] as const;
