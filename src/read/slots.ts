import { NotCompiled } from "./run.ts";
import { joined, sql, type Template } from "./template.ts";

/** A function of PostgreSQL takes at most so many arguments. */
const SLOTS_MAX = 100;

/** The values that are read of a row, as a JSON array: a column that is asked for twice is read once. */
export class Slots {
  readonly #parts: Template[] = [];
  readonly #known = new Map<string, number>();

  /** Where in the array the value will stand. */
  add(part: Template): number {
    const [text] = part;
    const isPlain = part.length === 1 && typeof text === "string";
    const known = isPlain ? this.#known.get(text) : undefined;
    if (known !== undefined) return known;
    if (this.#parts.length === SLOTS_MAX) throw new NotCompiled("too many values of one row");
    const at = this.#parts.push(part) - 1;
    if (isPlain) this.#known.set(text, at);
    return at;
  }

  /** The SQL of the array. */
  get array(): Template {
    return sql`json_build_array(${joined(this.#parts, ", ")})`;
  }
}

/** The array that the database made of slots, or of rows. */
export function arrayOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new NotCompiled("an array was expected from the database");
}
