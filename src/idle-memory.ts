import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How long nearly nothing must have been done, in milliseconds. */
const QUIET_MS = 1_000;

/** The share of this time that the loop may have been busy. */
const QUIET_SHARE = 0.1;

/** A collection that gives back less is not worth its time: bytes that came since the last one. */
const WORTH_BYTES = 8 * 1024 * 1024;

/**
 * Gives memory back after work: V8 looks for garbage while a process works and leaves what is there
 * when it rests, so that a server would hold the most it ever needed for as long as nobody asks. The
 * loop stands still for some 50 ms, which is why it is done in quiet seconds only. Returns what ends it.
 */
export function giveBackIdleMemory(collect: () => void = collector()): () => void {
  let used = 0;
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > QUIET_SHARE || process.memoryUsage().heapUsed - used < WORTH_BYTES) return;
    collect();
    used = process.memoryUsage().heapUsed;
    before = performance.eventLoopUtilization();
  }, QUIET_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** V8's own function, which Node shows to contexts made after this flag is set. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc");
}
