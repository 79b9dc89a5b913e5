// How an answer becomes a table: one row for each record, one column for each value in it. The
// columns come from the question, not from the rows, so that an empty answer has them as well.
import type { Cell } from "./csv.ts";

/** Fields as an answer holds them. */
export type Fields = Readonly<Record<string, unknown>>;

/** A column: where its value stands in a record. */
export interface Column {
  /** The path with dots, without the words that only page: `participants.person.name`. */
  readonly name: string;
  /** From the record to a value, or to a list. */
  readonly path: readonly string[];
  /** Of a column of lists: from an item to its only value; null when items have several. */
  readonly item?: readonly string[] | null;
}

/** What stands between the values of a list in one cell. */
const SEPARATOR = "; ";

/** The cells of a record. */
export const cellsOf = (record: Fields, columns: readonly Column[]): Cell[] =>
  columns.map((column) => cellOf(record, column));

/**
 * A value as it is; a list of single values joined; any other list, and whatever has fields of its
 * own, as JSON. The null of an item that has no such value leaves its place empty.
 */
function cellOf(record: Fields, { path, item }: Column): Cell {
  const value = at(record, path);
  if (!Array.isArray(value)) return plain(value);
  if (item == null) return JSON.stringify(value);
  return value.map((each) => plain(at(each, item)) ?? "").join(SEPARATOR);
}

function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  return JSON.stringify(value);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isFields(inner) ? inner[name] : null), value);
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
