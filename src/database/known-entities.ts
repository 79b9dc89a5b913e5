import { LRUCache } from "lru-cache";
import type { Changes } from "./changes.ts";
import { type EntityMatch, findEntities } from "./find-entity.ts";
import type { RequestWork } from "./request-work.ts";

/** So many texts are remembered, of two hundred characters at most. */
const TEXTS_MAX = 10_000;

/** What texts stood for when they were last looked up, as long as no data has changed since. */
export class KnownEntities {
  readonly #changes: Pick<Changes, "generation">;
  readonly #matches = new LRUCache<string, EntityMatch[]>({ max: TEXTS_MAX });
  #generation: number | undefined;

  constructor(changes: Pick<Changes, "generation">) {
    this.#changes = changes;
  }

  /** What a text stands for, if that is known. */
  get(text: string): EntityMatch[] | undefined {
    const { generation } = this.#changes;
    if (generation !== this.#generation) this.#matches.clear();
    this.#generation = generation;
    return generation === undefined ? undefined : this.#matches.get(text);
  }

  /** The same as `findEntities`, without a statement for what is known. */
  async find(work: Pick<RequestWork, "query">, texts: readonly string[]): Promise<EntityMatch[][]> {
    const { generation } = this.#changes;
    const matches = new Map<string, EntityMatch[]>();
    for (const text of texts) {
      const known = this.get(text);
      if (known) matches.set(text, known);
    }
    const unknown = texts.filter((text) => !matches.has(text));
    const looked = unknown.length === 0 ? [] : await findEntities(work, unknown);
    // What was looked up before a change is not kept after it.
    const isKept = generation !== undefined && generation === this.#changes.generation;
    for (const [index, text] of unknown.entries()) {
      const found = looked[index] ?? [];
      matches.set(text, found);
      if (isKept) this.#matches.set(text, found);
    }
    return texts.map((text) => matches.get(text) ?? []);
  }
}
