/**
 * One process at a time for the embedded database: two on one folder destroy it silently.
 *
 * The lock is the file `lock.N` with the highest N in the folder: it names its owner, and is empty
 * when given back. Whoever finds the owner gone creates `lock.N+1`, which the file system grants
 * to one process only. The highest file is never removed, so nobody takes over by deleting, and a
 * starter that looked too long ago finds a higher number than its own and steps back.
 *
 * It says nothing about PostgreSQL servers, which guard their own data.
 */
import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { errorCode } from "./error-code.ts";
import { isRunning, type ProcessIdentity, thisProcess } from "./process-identity.ts";

/** An owner on another host, such as a container that shares the folder, shows life this way. */
const HEARTBEAT_MS = 5_000;
const SILENCE_MS = 30_000;

/** Throws when another process has the folder; otherwise returns what gives it back. */
export function lockFolder(folder: string): () => void {
  const root = path.resolve(folder);
  fs.mkdirSync(root, { recursive: true });
  // Written first and linked when whole: no reader ever sees half an owner.
  const draft = path.join(root, `draft.${randomUUID()}`);
  fs.writeFileSync(draft, JSON.stringify(thisProcess()));
  try {
    for (;;) {
      const last = highestLock(root);
      refuseIfHeld(root, lockFile(root, last));
      const mine = last + 1;
      if (!linked(draft, lockFile(root, mine))) continue; // another starter was faster
      if (highestLock(root) === mine) return hold(root, mine);
      fs.rmSync(lockFile(root, mine), { force: true });
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function hold(root: string, mine: number): () => void {
  const file = lockFile(root, mine);
  for (const number of lockNumbers(root)) {
    if (number < mine) fs.rmSync(lockFile(root, number), { force: true });
  }
  const heartbeat = setInterval(() => {
    fs.utimes(file, new Date(), new Date(), () => {});
  }, HEARTBEAT_MS).unref();
  const release = () => {
    clearInterval(heartbeat);
    process.off("exit", release);
    if (fs.existsSync(file)) fs.truncateSync(file);
  };
  process.once("exit", release);
  return release;
}

function refuseIfHeld(root: string, file: string): void {
  const owner = readOwner(file);
  const running = owner ? isRunning(owner) : false;
  if (!owner || !running) return;
  if (running === "unknown" && silence(file) > SILENCE_MS) return;
  const host = running === "unknown" ? ` on host ${owner.host}` : "";
  throw new Error(
    `${root} is in use by process ${owner.pid}${host}. Stop that process, or start this one ` +
      "with another DATA_DIR, or with DATABASE_URL to use a PostgreSQL server.",
  );
}

const identity = z.object({
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
  host: z.string(),
});

/** Nothing where the lock was given back, was never taken, or lost its text in a power cut. */
function readOwner(file: string): ProcessIdentity | undefined {
  try {
    return identity.safeParse(JSON.parse(fs.readFileSync(file, "utf8"))).data;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function silence(file: string): number {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return Date.now() - (stat?.mtimeMs ?? 0);
}

function linked(draft: string, file: string): boolean {
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** 0 where there has never been a lock. */
function highestLock(root: string): number {
  return Math.max(0, ...lockNumbers(root));
}

function lockNumbers(root: string): number[] {
  return fs.readdirSync(root).flatMap((name) => {
    const digits = /^lock\.(\d+)$/.exec(name)?.[1];
    return digits ? [Number(digits)] : [];
  });
}

function lockFile(root: string, number: number): string {
  return path.join(root, `lock.${number}`);
}
