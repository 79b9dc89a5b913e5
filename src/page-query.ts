import type { SelectionMap } from "@pothos/plugin-prisma";
import { badUserInput } from "./errors.ts";
import {
  CursorError,
  type CursorValue,
  decodeCursor,
  encodeCursor,
  keysetWhere,
} from "./lib/cursor.ts";
import { fromDate, toDate } from "./lib/day.ts";
import type { Order, SortKey } from "./lib/order.ts";
import { type Page, type PageArguments, PageError, pageOf } from "./lib/page.ts";

/** What a page asks of the database: one row more than the page shows tells whether more follow. */
export interface PageQuery {
  where: object;
  orderBy: object[];
  take: number;
}

/** A row as Prisma gives it. */
export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;

/** The page that the arguments ask for; what cannot be meant is an error with a code. */
export const askedPage = (args: PageArguments): Page => checked(() => pageOf(args));

/** The page of the rows that meet the condition, in this order. */
export function pageQuery(page: Page, order: Order, where: object): PageQuery {
  const bounds = (["after", "before"] as const).flatMap((side) => {
    const values = cursorValues(page[side], order);
    if (values === undefined) return [];
    const keys = order.keys.map(({ path, kind, direction }, index) => {
      const value = values[index] ?? "";
      return { path, direction, value: kind === "day" ? toDate(String(value)) : value };
    });
    return [keysetWhere(keys, side)];
  });
  return {
    where: bounds.length > 0 ? { AND: [where, ...bounds] } : where,
    orderBy: order.keys.map(({ path, direction }) => nest(path, flip(direction, page))),
    take: page.size + 1,
  };
}

/** The sort values at a cursor of this order; undefined without one. */
export function cursorValues(cursor: string | undefined, { name, keys }: Order) {
  if (cursor === undefined) return undefined;
  return checked(() =>
    decodeCursor(
      cursor,
      name,
      keys.map(({ kind }) => kind),
    ),
  );
}

/** The sort values that a cursor of this order holds; any other text is an error with a code. */
export function valuesAt(cursor: string, { name, keys }: Order): CursorValue[] {
  const kinds = keys.map(({ kind }) => kind);
  return checked(() => decodeCursor(cursor, name, kinds));
}

/** What the client gave for a page; what cannot be meant is an error with a code. */
function checked<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const isMistake = error instanceof PageError || error instanceof CursorError;
    throw isMistake ? badUserInput(error.message) : error;
  }
}

const nest = ([name = "", ...rest]: readonly string[], leaf: string): object => ({
  [name]: rest.length === 0 ? leaf : nest(rest, leaf),
});

const flip = (direction: "asc" | "desc", page: Page) =>
  page.backward ? (direction === "asc" ? "desc" : "asc") : direction;

/** The selection that brings the order's columns with each row. */
export function sortColumns(order: Order): Record<string, SelectionMap | boolean> {
  const columns: Record<string, SelectionMap | boolean> = {};
  for (const { path } of order.keys) {
    const [first, ...rest] = path;
    if (first === undefined) continue;
    const known = columns[first];
    const inner = typeof known === "object" ? known.select : {};
    columns[first] =
      rest.length === 0
        ? true
        : { select: { ...inner, ...sortColumns({ ...order, keys: [keyOf(rest)] }) } };
  }
  return columns;
}

const keyOf = (path: readonly string[]): SortKey => ({ path, kind: "string", direction: "asc" });

/** The cursor of a row, made of its sort columns. */
export function cursorOf(row: Row, order: Order): string {
  const values = order.keys.map(({ path }) => {
    const value = path.reduce<unknown>((at, name) => (isRow(at) ? at[name] : undefined), row);
    if (value instanceof Date) return fromDate(value);
    if (typeof value === "string" || typeof value === "number") return value;
    throw new TypeError(`The sort column ${path.join(".")} was not read.`);
  });
  return encodeCursor(order.name, values);
}
