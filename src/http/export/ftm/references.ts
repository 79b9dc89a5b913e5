import { type FtmEntity, globalIdOf } from "../../../lib/ftm.ts";
import { PAGE_MAX } from "../../../lib/page.ts";

/** Properties that point at records which are entities of their own. */
const POINTING = ["involved", "organizer", "document", "organization", "member", "holder"];

/**
 * What a selection refers to, so that each record comes once and none is missing. It keeps the id
 * of every person, country, organization and article of the selection, but no more of them.
 */
export class References {
  readonly #known = new Set<string>();
  #waiting: string[] = [];

  /** Takes notice of whatever these entities point at. */
  note(entities: readonly FtmEntity[]): void {
    for (const { properties } of entities) {
      for (const id of POINTING.flatMap((name) => properties[name] ?? [])) {
        if (this.#known.has(id)) continue;
        this.#known.add(id);
        this.#waiting.push(id);
      }
    }
  }

  /** Global ids of records that were not taken before, as many as one question may ask for. */
  take(): string[] {
    return this.#waiting.splice(0, PAGE_MAX).map(globalIdOf);
  }
}
