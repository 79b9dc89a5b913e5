/**
 * Which process this is, and whether another one still runs.
 *
 * A process id alone does not say: the system gives it again to another process, and in a
 * container every server is process 1. Its start time settles that where /proc has it (Linux).
 */
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { errorCode } from "./error-code.ts";

export interface ProcessIdentity {
  readonly pid: number;
  /** In clock ticks since the machine booted; null where the system does not tell. */
  readonly startedAt: string | null;
  /** A pid means nothing on another machine or in another container. */
  readonly host: string;
}

export function thisProcess(): ProcessIdentity {
  const { pid } = process;
  return { pid, startedAt: processStat(pid)?.startedAt ?? null, host: hostname() };
}

/** "unknown" where it runs, or ran, on another host. */
export function isRunning({ pid, startedAt, host }: ProcessIdentity): boolean | "unknown" {
  if (host !== hostname()) return "unknown";
  if (!receivesSignals(pid)) return false;
  const stat = processStat(pid);
  if (stat?.isZombie) return false;
  return !stat || startedAt === null || stat.startedAt === startedAt;
}

function receivesSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM"; // it runs, as somebody else
  }
}

function processStat(pid: number): { startedAt: string; isZombie: boolean } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold anything, so count from its end: the state is field 3.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [state, startedAt] = [fields[0], fields[19]];
    return startedAt ? { startedAt, isZombie: state === "Z" || state === "X" } : undefined;
  } catch {
    return undefined;
  }
}
