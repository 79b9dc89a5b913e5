import { setTimeout as sleep } from "node:timers/promises";

/** A proxy asks more often than this whether a server is ready. In milliseconds. */
const WATCHED_WITHIN = 10_000;

/** How a server takes its leave of the proxies that watch it. */
export class Drain {
  #isStopping = false;
  #watchedAt = Number.NEGATIVE_INFINITY;

  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** Notes that somebody asked whether the server is ready. */
  noteWatcher(): void {
    this.#watchedAt = performance.now();
  }

  /**
   * Says from now on that the server is stopping. Ends at once where nobody watches, else when those
   * who do have had so many seconds to send their requests elsewhere; until then they are answered.
   */
  async begin(seconds: number): Promise<void> {
    this.#isStopping = true;
    const isWatched = performance.now() - this.#watchedAt < WATCHED_WITHIN;
    if (isWatched) await sleep(seconds * 1000);
  }
}
