import type { FieldSelection, SelectionMap } from "@pothos/plugin-prisma";
import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import { checkedInput } from "./checked-input.ts";
import type { Context } from "./context.ts";
import type { Order } from "./lib/order.ts";
import { type Page, type PageArguments, pageOf, slicePage } from "./lib/page.ts";
import {
  askedPage,
  cursorOf,
  isRow,
  type PageQuery,
  pageQuery,
  type Row,
  sortColumns,
} from "./page-query.ts";

/** What every listed record has, whatever else was selected. */
export interface NodeRow {
  id: string;
}

/** The paths on which a connection's records are selected. */
const NODE_PATHS = [[{ name: "nodes" }], [{ name: "edges" }, { name: "node" }]];

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
    pageInfo: { hasNextPage, hasPreviousPage, ...outermostCursors(edges) },
  };
}

/** Where a page begins and ends. */
export const outermostCursors = (edges: readonly { cursor: string }[]) => ({
  startCursor: edges.at(0)?.cursor ?? null,
  endCursor: edges.at(-1)?.cursor ?? null,
});

/** How a root list reads the database. */
export interface RootList {
  /** Name of the listed GraphQL type. */
  type: string;
  /** The to-one relation from a row to the listed record, when they differ. */
  via?: string;
  /** The order, in columns of the rows. */
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
  { type, via, order, where, find, count }: RootList,
) {
  const page = askedPage(args);
  const records = await queryFromInfo({
    context,
    info,
    typeName: type,
    paths: NODE_PATHS.map((path) => path.map(({ name }) => name)),
    select: { id: true, ...(via === undefined ? sortColumns(order) : {}) },
    awaitSelections: true,
  });
  const columns =
    via === undefined
      ? records
      : { select: mergeSelects({ [via]: { select: records.select } }, sortColumns(order)) };
  const rows = rowsOf(await find({ ...columns, ...pageQuery(page, order, where) }));
  return { ...connection(rows, page, order, via), totalCount: () => count(where) };
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
    const page = askedPage(args);
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
