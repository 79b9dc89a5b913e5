import AhoCorasick from "modern-ahocorasick";
import { fold, foldWithOffsets, originalSpan } from "../lib/fold.ts";
import { blankPossessives } from "../lib/sentence.ts";
import type { Directory, Entry } from "./directory.ts";

/** A name found in a text, and whom it means. */
export interface Found {
  entry: Entry;
  start: number;
  end: number;
}

/** Names of up to so many letters are mostly acronyms, and easily words of another sense. */
const SHORT = 4;

/** Finds the known names in a text. Of overlapping names the longest counts. */
export class MentionFinder {
  readonly #matcher: AhoCorasick;
  readonly #full = new Map<string, Entry[]>();
  readonly #weak = new Map<string, Entry[]>();
  readonly #spellings = new Set<string>();

  constructor({ entries }: Directory) {
    for (const entry of entries) {
      for (const { value, kind } of entry.names) {
        // The adjective of a country stands for it; a family name may stand for several people.
        const names = kind === "WEAK" && entry.kind === "person" ? this.#weak : this.#full;
        this.#spellings.add(value);
        const name = fold(value);
        const bearers = names.get(name) ?? [];
        if (name !== "" && !bearers.includes(entry)) names.set(name, [...bearers, entry]);
      }
    }
    this.#matcher = new AhoCorasick([...new Set([...this.#full.keys(), ...this.#weak.keys()])]);
  }

  /**
   * The names in the text, along it. A family name means the one of `people` who bears it, and is
   * left out when none or several do; so is a full name that several entities share.
   */
  find(text: string, people: ReadonlySet<string>): Found[] {
    const folded = foldWithOffsets(blankPossessives(text));
    const words = this.#matcher
      .search(folded.folded)
      .filter(({ start, end }) => isWord(folded.folded, start, end))
      .map(({ pattern, start, end }) => ({ name: pattern, ...originalSpan(folded, start, end) }))
      .filter(({ name, start, end }) => this.#isSpelled(name, text.slice(start, end)))
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
    const found: Found[] = [];
    let covered = 0;
    for (const { name, start, end } of words) {
      if (start < covered) continue;
      const entry = this.#bearer(name, people);
      if (!entry) continue;
      found.push({ entry, start, end });
      covered = end;
    }
    return found;
  }

  /**
   * Names begin with a capital or a digit: "trend" is a word. A short one must be letter for letter.
   * No possessive stands within a name: "Vladimir's Putin" holds only the last.
   */
  #isSpelled(name: string, slice: string): boolean {
    if (fold(slice) !== name) return false;
    if (name.length <= SHORT) return this.#spellings.has(slice);
    return slice.charAt(0) !== slice.charAt(0).toLowerCase() || /^\d/.test(slice);
  }

  #bearer(name: string, people: ReadonlySet<string>): Entry | undefined {
    const full = this.#full.get(name) ?? [];
    if (full.length === 1) return full[0];
    const concerned = [...full, ...(full.length === 0 ? (this.#weak.get(name) ?? []) : [])].filter(
      ({ kind, key }) => kind === "person" && people.has(key),
    );
    return concerned.length === 1 ? concerned[0] : undefined;
  }
}

const isWord = (text: string, start: number, end: number) =>
  (text[start - 1] ?? " ") === " " && (text[end] ?? " ") === " ";
