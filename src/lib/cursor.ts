// Keyset cursors: a cursor holds the sort values of one row, and a page is what stands beyond them.
// Sort keys are never null and the last one is unique, so that each row has exactly one place.
import { isDay } from "./day.ts";
import { isStorable, shown } from "./text.ts";
import { isUuid } from "./uuid.ts";

/** A longer cursor is refused unread, so sort keys of free text must be stored well below this. */
export const CURSOR_MAX = 1000;

/** A sort value as a cursor carries it; a day is its string. */
export type CursorValue = string | number;

/** What a sort value must be to be accepted back: an integer must fit the column it goes to. */
export type CursorKind = "string" | "int16" | "int32" | "number" | "day" | "uuid";

/** The text is no cursor of this list in this order; the message says what came. */
export class CursorError extends Error {
  override readonly name = "CursorError";
}

/** An opaque cursor: base64url of the order's name and the row's sort values in that order. */
export const encodeCursor = (order: string, values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify([order, ...values])).toString("base64url");

/** The sort values, one for each kind; CursorError for what `encodeCursor` cannot have given. */
export function decodeCursor(
  cursor: string,
  order: string,
  kinds: readonly CursorKind[],
): CursorValue[] {
  const [name, ...values] = contentOf(cursor);
  const accepted = values.filter((value, index) => isOfKind(value, kinds[index]));
  if (name !== order || values.length !== kinds.length || accepted.length !== kinds.length) {
    throw new CursorError(
      `Expected a cursor that this list gave in this order; got ${shown(cursor)}`,
    );
  }
  return accepted;
}

/** Empty unless the text is, to the letter, what encoding its content gives again. */
function contentOf(cursor: string): unknown[] {
  if (cursor.length > CURSOR_MAX) return [];
  try {
    const json = Buffer.from(cursor, "base64url").toString();
    const content: unknown = JSON.parse(json);
    const again = Buffer.from(JSON.stringify(content)).toString("base64url");
    return Array.isArray(content) && again === cursor ? content : [];
  } catch {
    return [];
  }
}

function isOfKind(value: unknown, kind: CursorKind | undefined): value is CursorValue {
  switch (kind) {
    case "string":
      return typeof value === "string" && isStorable(value);
    case "day":
      return typeof value === "string" && isDay(value);
    case "uuid":
      return typeof value === "string" && isUuid(value);
    case "int16":
      return isInteger(value, 2 ** 15);
    case "int32":
      return isInteger(value, 2 ** 31);
    case "number":
      return typeof value === "number";
    case undefined:
      return false;
  }
}

const isInteger = (value: unknown, limit: number) =>
  typeof value === "number" && Number.isInteger(value) && value >= -limit && value < limit;

/** One key of a total order, with its value in the row at the cursor. */
export interface KeysetKey {
  /** The column, or the way to it through required relations: `["meeting", "dateEarliest"]`. */
  readonly path: readonly string[];
  readonly direction: "asc" | "desc";
  readonly value: string | number | Date;
}

/** A Prisma `where`, to be put beside the filter under `AND`. */
export interface KeysetWhere {
  readonly [name: string]: KeysetWhere | KeysetWhere[] | string | number | Date;
}

/**
 * The rows after, or before, the row at the cursor. Each key is first bounded by itself (a >= x,
 * and then a > x or the keys that follow), so that the database can start from an index range.
 */
export function keysetWhere(keys: readonly KeysetKey[], side: "after" | "before"): KeysetWhere {
  const [key, ...others] = keys;
  if (key === undefined) throw new RangeError("Expected at least one key to order by, got none");
  const beyond = (key.direction === "asc") === (side === "after") ? "gt" : "lt";
  const where = (operator: string) =>
    key.path.reduceRight<KeysetWhere>((inner, name) => ({ [name]: inner }), {
      [operator]: key.value,
    });
  if (others.length === 0) return where(beyond);
  return { AND: [where(`${beyond}e`), { OR: [where(beyond), keysetWhere(others, side)] }] };
}
