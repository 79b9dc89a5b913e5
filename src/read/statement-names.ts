import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** So many statements the database keeps prepared on each connection. */
const NAMES_MAX = 1000;

/** So many texts are remembered that were sent once. */
const TEXTS_MAX = 1000;

/**
 * Names for statements, under which the database keeps them parsed and planned. A text gets one when
 * it comes for the second time: what is asked once must not fill the database's memory.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #once = new LRUCache<string, true>({ max: TEXTS_MAX });

  /** The name of a statement; undefined when it is to be sent without one. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size === NAMES_MAX) return known;
    if (!this.#once.delete(text)) {
      this.#once.set(text, true);
      return undefined;
    }
    // By its text: of two readers on one connection neither takes the other's statement for its own.
    const name = `read_${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
    this.#names.set(text, name);
    return name;
  }
}
