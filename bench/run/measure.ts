import type { Backends } from "./backends.ts";
import type { Checked } from "./check.ts";
import type { Child } from "./child.ts";
import { ask } from "./client.ts";
import { runLoad } from "./load.ts";
import { processorTime, residentMemory } from "./processor-time.ts";

/** What one slice of load came to. Times in milliseconds; null for what cannot be measured. */
export interface Slice {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  /** Processor time a request. */
  node: number | null;
  postgres: number | null;
  /** Megabytes at the end. */
  memory: number | null;
  requests: number;
  failures: number;
  /** Of all replies, with their headers. */
  bytes: number;
}

export interface Pace {
  seconds: number;
  /** Seconds of load before the first slice, and before each other. */
  firstWarmUp: number;
  warmUp: number;
  connections: number;
}

/** Puts one server under load with one workload. */
export async function measureSlice(
  child: Child,
  { bodies, example }: Checked,
  backends: Backends,
  round: number,
  { seconds, firstWarmUp, warmUp, connections }: Pace,
): Promise<Slice> {
  const load = { address: child.address, bodies, connections };
  const before = round === 0 ? firstWarmUp : warmUp;
  if (before > 0) await runLoad({ ...load, start: round * 97 + 31, seconds: before });
  // What the load left unanswered is done before this is.
  await ask(child.address, example);
  const backendsBefore = await backends.times();
  const nodeBefore = processorTime(child.pid);
  const result = await runLoad({ ...load, start: round * 97, seconds });
  const nodeAfter = processorTime(child.pid);
  const backendsAfter = await backends.times();
  const requests = Math.max(1, result.requests);
  let postgres = 0;
  for (const [pid, time] of backendsAfter) postgres += time - (backendsBefore.get(pid) ?? 0);
  return {
    requestsPerSecond: result.requests / result.seconds,
    p50: result.p50,
    p99: result.p99,
    node: nodeBefore === null || nodeAfter === null ? null : (nodeAfter - nodeBefore) / requests,
    postgres: backends.isLocal ? postgres / requests : null,
    memory: residentMemory(child.pid),
    requests: result.requests,
    failures: result.failures,
    bytes: result.bytes,
  };
}
