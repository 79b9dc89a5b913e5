import { Prisma } from "./generated/prisma/client.ts";
import type { CursorKind, CursorValue } from "./lib/cursor.ts";
import type { Order } from "./lib/order.ts";
import type { Page } from "./lib/page.ts";
import { cursorValues } from "./page-query.ts";

/** What a page asks of a statement of our own, whose columns have the names of the order's keys. */
export interface PageSql {
  /** Which rows stand between the cursors. */
  bounds: Prisma.Sql;
  /** The columns to order by: from the end, when the page is counted from there. */
  orderBy: Prisma.Sql;
  /** One row more than the page shows tells whether more follow. */
  take: number;
}

const ownNames = ({ keys }: Order) => keys.map(({ path }) => `"${path.join(".")}"`);

/** The types that cursors' values have in the database. */
const TYPES: Readonly<Record<CursorKind, string>> = {
  string: "text",
  int16: "int",
  int32: "int",
  number: "float8",
  day: "date",
  uuid: "uuid",
};

/** The page of rows in an order whose keys all run in one direction, and stand in these columns. */
export function pageSql(page: Page, order: Order, names = ownNames(order)): PageSql {
  const { keys } = order;
  const columns = names.map((name) => Prisma.raw(name));
  const isAscending = keys[0]?.direction === "asc";
  const bounds = (["after", "before"] as const).flatMap((side) => {
    const values = cursorValues(page[side], order)?.map((value, at) => cast(value, keys[at]?.kind));
    if (values === undefined) return [];
    const beyond = Prisma.raw(isAscending === (side === "after") ? ">" : "<");
    return [Prisma.sql`(${Prisma.join(columns)}) ${beyond} (${Prisma.join(values)})`];
  });
  const way = Prisma.raw(isAscending === page.backward ? "DESC" : "ASC");
  return {
    bounds: bounds.length === 0 ? Prisma.sql`TRUE` : Prisma.join(bounds, " AND "),
    orderBy: Prisma.join(columns.map((column) => Prisma.sql`${column} ${way}`)),
    take: page.size + 1,
  };
}

const cast = (value: CursorValue, kind: CursorKind = "string") =>
  Prisma.sql`${value}::${Prisma.raw(TYPES[kind])}`;
