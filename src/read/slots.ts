import { NotCompiled } from "./run.ts";
import { joined, sql, type Template } from "./template.ts";

/** A function of PostgreSQL takes at most so many arguments. */
const SLOTS_MAX = 100;

/**
 * The values that are read of a row, as a JSON array: a column that is asked for twice is read once. A
 * single value stands for itself, where it cannot be mistaken for a row that is missing.
 */
export class Slots {
  readonly #parts: Template[] = [];
  readonly #known = new Map<string, number>();
  #isRequired = true;

  /** Where in the array the value will stand; one that `isRequired` is never null. */
  add(part: Template, isRequired = false): number {
    const [text] = part;
    const isPlain = part.length === 1 && typeof text === "string";
    const known = isPlain ? this.#known.get(text) : undefined;
    if (known !== undefined) return known;
    if (this.#parts.length === SLOTS_MAX) throw new NotCompiled("too many values of one row");
    const at = this.#parts.push(part) - 1;
    if (isPlain) this.#known.set(text, at);
    this.#isRequired &&= isRequired;
    return at;
  }

  /** How a row that is there for certain is read. */
  get row(): RowShape {
    return this.#parts.length === 1 ? this.#single() : this.array;
  }

  /** How a row is read whose absence is null. */
  get optionalRow(): RowShape {
    return this.#parts.length === 1 && this.#isRequired ? this.#single() : this.array;
  }

  /** How the values are read, one or many. */
  get array(): RowShape {
    const parts = joined(this.#parts, ", ");
    return { sql: sql`json_build_array(${parts})`, valuesOf: arrayOf };
  }

  #single(): RowShape {
    return { sql: joined(this.#parts, ""), valuesOf: (value) => [value] };
  }
}

/** The SQL of a row, and its values in what the database gives for it. */
interface RowShape {
  sql: Template;
  valuesOf: (value: unknown) => readonly unknown[];
}

/** The array that the database made of slots, or of rows. */
export function arrayOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new NotCompiled("an array was expected from the database");
}
