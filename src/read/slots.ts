import type { Answer, Cell, Row } from "./answer.ts";
import { NotCompiled } from "./not-compiled.ts";
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

  /** The SQL that reads a row which is there for certain. */
  get rowSql(): Template {
    return this.#isOne ? joined(this.#parts, "") : this.arraySql;
  }

  /** The values of such a row. */
  rowOf(cell: Cell, answer: Answer): Row {
    return this.#isOne ? cell : answer.first(cell);
  }

  /** The SQL that reads a row whose absence is null. */
  get optionalRowSql(): Template {
    return this.#isRequired ? this.rowSql : this.arraySql;
  }

  /** The values of such a row that is there. */
  optionalRowOf(cell: Cell, answer: Answer): Row {
    return this.#isRequired ? this.rowOf(cell, answer) : answer.first(cell);
  }

  /** The SQL that reads the values as an array, one or many. */
  get arraySql(): Template {
    return sql`json_build_array(${joined(this.#parts, ", ")})`;
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  get #isOne(): boolean {
    return this.#parts.length === 1;
  }
}
