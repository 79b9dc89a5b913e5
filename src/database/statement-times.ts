import { LRUCache } from "lru-cache";

/** In milliseconds: so long others may be kept waiting by a statement that they did not ask for. */
const QUICK = 25;

/** What is left of a time with each that is shorter: after one of 5 s, fifty quick ones tell more. */
const FADING = 0.9;

/** So many statements are known at a time. */
const NAMES_MAX = 2_000;

/** How long prepared statements take: of what was long once, more than one answer must tell otherwise. */
export class StatementTimes {
  readonly #times = new LRUCache<string, number>({ max: NAMES_MAX });

  /** A statement was answered after so many milliseconds. */
  note(name: string | undefined, milliseconds: number): void {
    if (name === undefined) return;
    this.#times.set(name, Math.max(milliseconds, FADING * (this.#times.get(name) ?? 0)));
  }

  /** Whether it can be expected to be answered soon; not if it is unknown. */
  isQuick(name: string | undefined): boolean {
    return name !== undefined && (this.#times.get(name) ?? QUICK) < QUICK;
  }
}
