import { performance } from "node:perf_hooks";

/** What is to be ended when it takes too long. */
export interface Bounded {
  /** By `performance.now()`. */
  readonly deadline: number;
  expire(): void;
}

/** In milliseconds: so late something may be ended. */
const PERIOD = 50;

const watched = new Set<Bounded>();
let timer: NodeJS.Timeout | undefined;

/** One timer for all: one for each request would cost it more than all else that is done here. */
export function watchDeadline(bounded: Bounded): void {
  watched.add(bounded);
  timer ??= setInterval(endLate, PERIOD);
}

export function forgetDeadline(bounded: Bounded): void {
  watched.delete(bounded);
}

function endLate(): void {
  const now = performance.now();
  for (const bounded of watched) if (bounded.deadline <= now) bounded.expire();
  if (watched.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}
