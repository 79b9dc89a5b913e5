/** In milliseconds, before the second attempt; each further one is waited for twice as long. */
const FIRST = 250;

/**
 * How long to wait after an attempt, the first of which is 1: as long as the server says, or else
 * between half and all of a time that doubles, so that those who failed together do not return together.
 */
export function waitAfter(
  attempt: number,
  retryAfter: number | undefined,
  random: () => number = Math.random,
): number {
  return retryAfter ?? FIRST * 2 ** (attempt - 1) * (0.5 + random() / 2);
}

/** Milliseconds that a header `Retry-After` says, in seconds or as a date; undefined for neither. */
export function readRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (header === null || header.trim() === "") return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : 1000 * seconds;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Waits, unless the signal breaks it off: then it fails with the signal's reason. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
