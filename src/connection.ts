import type { FieldSelection, SelectionMap } from "@pothos/plugin-prisma";
import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import { checkedInput } from "./checked-input.ts";
import type { Context } from "./context.ts";
import { badUserInput } from "./errors.ts";
import {
  CursorError,
  type CursorKind,
  decodeCursor,
  encodeCursor,
  keysetWhere,
} from "./lib/cursor.ts";
import { fromDate, toDate } from "./lib/day.ts";
import { type Page, type PageArguments, PageError, pageOf, slicePage } from "./lib/page.ts";

/** One column of an order. `path` leads from the listed row to the column, through to-one relations. */
export interface SortKey {
  path: readonly string[];
  kind: CursorKind;
  direction: "asc" | "desc";
}

/** A total order of a list: its last key is unique. The name guards cursors against another order. */
export interface Order {
  name: string;
  keys: readonly SortKey[];
}

type Row = Readonly<Record<string, unknown>>;

/** What every listed record has, whatever else was selected. */
export interface NodeRow {
  id: string;
}

/** What a page asks of the database: one row more than the page shows tells whether more follow. */
export interface PageQuery {
  where: object;
  orderBy: object[];
  take: number;
}

/** The paths on which a connection's records are selected. */
const NODE_PATHS = [[{ name: "nodes" }], [{ name: "edges" }, { name: "node" }]];

/** The order as seen from a row that leads to the listed record by a to-one relation. */
export const through = (relation: string, order: Order): Order => ({
  name: order.name,
  keys: order.keys.map((key) => ({ ...key, path: [relation, ...key.path] })),
});

/** The order that an `orderBy` argument asks for, of those a list knows. */
export function orderOf<Field extends string>(
  { field, direction }: { field: Field; direction: "ASC" | "DESC" },
  orders: Readonly<Record<Field, Order>>,
): Order {
  const order = orders[field];
  if (direction === "ASC") return order;
  const reversed = ({ direction: way, ...key }: SortKey): SortKey => ({
    ...key,
    direction: way === "asc" ? "desc" : "asc",
  });
  return { name: `${order.name} DESC`, keys: order.keys.map(reversed) };
}

function pageQuery(page: Page, order: Order, where: object): PageQuery {
  const bounds = (["after", "before"] as const).flatMap((side) => {
    const cursor = page[side];
    if (cursor === undefined) return [];
    const kinds = order.keys.map(({ kind }) => kind);
    const values = checked(() => decodeCursor(cursor, order.name, kinds));
    const keys = order.keys.map(({ path, kind, direction }, index) => {
      const value = values[index] ?? "";
      return { path, direction, value: kind === "day" ? toDate(String(value)) : value };
    });
    return [keysetWhere(keys, side)];
  });
  return {
    where: bounds.length > 0 ? { AND: [where, ...bounds] } : where,
    orderBy: order.keys.map(({ path, direction }) =>
      path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), flip(direction, page)),
    ) as object[],
    take: page.size + 1,
  };
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

const flip = (direction: "asc" | "desc", page: Page) =>
  page.backward ? (direction === "asc" ? "desc" : "asc") : direction;

/** The selection that brings the order's columns with each row. */
function sortColumns(order: Order): Record<string, SelectionMap | boolean> {
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

function cursorOf(row: Row, order: Order): string {
  const values = order.keys.map(({ path }) => {
    const value = path.reduce<unknown>((at, name) => (isRow(at) ? at[name] : undefined), row);
    if (value instanceof Date) return fromDate(value);
    if (typeof value === "string" || typeof value === "number") return value;
    throw new TypeError(`The sort column ${path.join(".")} was not read.`);
  });
  return encodeCursor(order.name, values);
}

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;
const isNode = (value: unknown): value is Row & NodeRow =>
  isRow(value) && typeof value.id === "string";

function rowsOf(value: unknown): readonly Row[] {
  if (Array.isArray(value) && value.every(isRow)) return value;
  throw new TypeError("A list of rows was expected from the database.");
}

function nodeOf(row: Row, via: string | undefined): NodeRow {
  const node = via === undefined ? row : row[via];
  if (isNode(node)) return node;
  throw new TypeError("A record with an id was expected from the database.");
}

function connection(rows: readonly Row[], page: Page, order: Order, via: string | undefined) {
  const { items, hasNextPage, hasPreviousPage } = slicePage(rows, page);
  const edges = items.map((row) => ({ cursor: cursorOf(row, order), node: nodeOf(row, via) }));
  return {
    edges,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** How a root list reads the database. */
export interface RootList {
  /** Name of the listed GraphQL type. */
  type: string;
  order: Order;
  where: object;
  find: (query: PageQuery & { select?: object }) => PromiseLike<readonly object[]>;
  count: (where: object) => Promise<number>;
}

/** A page of a root list: one statement for the items, and one for the count if it is asked for. */
export async function listPage(
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
  { type, order, where, find, count }: RootList,
) {
  const page = checked(() => pageOf(args));
  const query = await queryFromInfo({
    context,
    info,
    typeName: type,
    paths: NODE_PATHS.map((path) => path.map(({ name }) => name)),
    select: { id: true, ...sortColumns(order) },
    awaitSelections: true,
  });
  const rows = rowsOf(await find({ ...query, ...pageQuery(page, order, where) }));
  return { ...connection(rows, page, order, undefined), totalCount: () => count(where) };
}

/** How a nested list hangs on its parent. */
export interface RelatedList<Args> {
  /** Name of the listed GraphQL type. */
  type: string;
  /** The parent's list relation. */
  relation: string;
  /** The to-one relation from a row of `relation` to the listed record, when they differ. */
  via?: string;
  /** The order, in columns of the rows of `relation`. */
  order: Order | ((args: Args) => Order);
  /** Which rows of `relation` belong to the list; all when left out. */
  where?: (args: Args, context: Context) => Promise<object> | object;
}

/**
 * The options that make a connection field read its page together with its parent, in the same
 * statement. Spread them into `t.connection`.
 */
export function relatedList<Args extends PageArguments>(list: RelatedList<Args>) {
  const { relation, via } = list;
  const orderOf = (args: Args) =>
    typeof list.order === "function" ? list.order(args) : list.order;
  // Pothos hands a select function the coerced arguments of its field without their type.
  const select: FieldSelection = async (untyped, untypedContext, nested, find) => {
    const args = checkedInput(untyped as Args);
    const where = (await list.where?.(args, untypedContext as Context)) ?? {};
    const order = orderOf(args);
    const page = checked(() => pageOf(args));
    const query = pageQuery(page, order, where);
    const records = await nested({}, { getType: () => list.type, paths: NODE_PATHS });
    const columns = typeof records === "object" ? { id: true, ...records.select } : { id: true };
    const rows = via === undefined ? columns : { [via]: { select: columns } };
    return {
      select: {
        [relation]: { ...query, select: mergeSelects(rows, sortColumns(order)) },
        ...(find(["totalCount"]) ? { _count: { select: { [relation]: { where } } } } : {}),
      },
    };
  };
  return {
    extensions: { pothosPrismaSelect: select },
    resolve: (parent: object, args: Args) => {
      const row = isRow(parent) ? parent : {};
      const count = isRow(row._count) ? row._count[relation] : undefined;
      return {
        ...connection(rowsOf(row[relation]), pageOf(args), orderOf(args), via),
        totalCount: () => {
          if (typeof count === "number") return count;
          throw new TypeError(`The count of ${relation} was not read.`);
        },
      };
    },
  };
}

function mergeSelects(
  a: Record<string, SelectionMap | boolean>,
  b: Record<string, SelectionMap | boolean>,
): Record<string, SelectionMap | boolean> {
  const merged = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = merged[key];
    merged[key] =
      typeof known === "object" && typeof value === "object"
        ? { ...known, select: mergeSelects(known.select ?? {}, value.select ?? {}) }
        : (known ?? value);
  }
  return merged;
}
