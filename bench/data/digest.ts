import type { Party, Person } from "./world.ts";

/** What a name in a text refers to. */
export interface Referent {
  column: "personId" | "countryId" | "organizationId";
  id: string;
}

export interface Named {
  surface: string;
  start: number;
  end: number;
  referent: Referent;
}

/** A text that is written piece by piece and knows where its names and sentences stand. */
export class Digest {
  text = "";
  readonly names: Named[] = [];
  #started = 0;
  readonly #introduced = new Set<string>();

  /** Begins a sentence. */
  begin(): void {
    if (this.text !== "") this.text += " ";
    this.#started = this.text.length;
  }

  /** Ends the sentence and tells where it stands, and how it reads. */
  end(): { start: number; end: number; sentence: string } {
    this.text += ".";
    const start = this.#started;
    return { start, end: this.text.length, sentence: this.text.slice(start) };
  }

  say(words: string): void {
    this.text += words;
  }

  /** Names somebody in full at first, later by the family name. */
  person({ id, full, family }: Person): void {
    this.#name(this.#introduced.has(id) ? family : full, { column: "personId", id });
    this.#introduced.add(id);
  }

  party({ kind, id, name }: Party): void {
    this.#name(name, { column: `${kind}Id`, id });
  }

  #name(surface: string, referent: Referent): void {
    const start = this.text.length;
    this.text += surface;
    this.names.push({ surface, start, end: this.text.length, referent });
  }
}
