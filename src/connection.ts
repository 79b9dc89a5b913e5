import type { FieldSelection, SelectionMap } from "@pothos/plugin-prisma";
import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import { checkedInput } from "./checked-input.ts";
import { ask as askRows, type Context } from "./context.ts";
import { relatedCount } from "./database/related-count.ts";
import { once } from "./lib/once.ts";
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
import { type ListQuestion, NestedList, QueryList } from "./question.ts";

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

/** The edges of a page and where it stands, from its fetched rows as `slicePage` takes them. */
export function pageOfEdges<Item, Edge extends { cursor: string }>(
  rows: readonly Item[],
  page: Page,
  edgeOf: (row: Item) => Edge,
) {
  const { items, ...more } = slicePage(rows, page);
  const edges = items.map(edgeOf);
  const startCursor = edges.at(0)?.cursor ?? null;
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, pageInfo: { ...more, startCursor, endCursor } };
}

const connection = (rows: readonly Row[], page: Page, order: Order, via: string | undefined) =>
  pageOfEdges(rows, page, (row) => ({ cursor: cursorOf(row, order), node: nodeOf(row, via) }));

/** How a list of the query type, or of what is no record, reads the database. */
export interface RootList {
  /** Name of the listed GraphQL type. */
  type: string;
  /** Name of the model of the rows; that of the type when left out. */
  model?: string;
  /** The to-one relation from a row to the listed record, when they differ. */
  via?: string;
  /** The order, in columns of the rows. */
  order: Order;
  where: object;
  find: (query: PageQuery & { select?: object }) => PromiseLike<readonly object[]>;
  count: (where: object) => Promise<number>;
  /** For whole operations; see ListQuestion. */
  parts?: ListQuestion["parts"];
  countSql?: ListQuestion["count"];
}

/** A page of a root list: one statement for the items, and one for the count, each if asked for. */
function listPage(
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
  { type, via, order, where, find, count }: RootList,
) {
  const page = askedPage(args);
  const query = pageQuery(page, order, where);
  const load = once(async () => {
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
    const rows = rowsOf(await find({ ...columns, ...query }));
    return connection(rows, page, order, via);
  });
  return {
    get edges() {
      return load().then(({ edges }) => edges);
    },
    get pageInfo() {
      return load().then(({ pageInfo }) => pageInfo);
    },
    totalCount: () => count(where),
  };
}

/**
 * The options that make a connection field show a list that hangs on no record: of the query type, or
 * of an object that is none. For `t.connection`.
 */
export function queryList<Args extends PageArguments, Parent extends object = object>(
  describe: (args: Args, context: Context, parent: Parent) => RootList | Promise<RootList>,
) {
  return {
    extensions: {
      readList: new QueryList(async (untyped, context, parent) => {
        // The compiler of operations hands over coerced arguments and their object without a type.
        const args = checkedInput(untyped as Args);
        const list = await describe(args, context, parent as Parent);
        const { type, model = type, via, order, where, parts, countSql } = list;
        return { page: askedPage(args), model, via, order, where, parts, count: countSql };
      }),
    },
    resolve: async (parent: Parent, args: Args, context: Context, info: GraphQLResolveInfo) =>
      listPage(args, context, info, await describe(checkedInput(args), context, parent)),
  };
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
  const ask = (untyped: object, context: Context): ListQuestion | Promise<ListQuestion> => {
    // Both ways of reading hand over coerced arguments without their type.
    const args = checkedInput(untyped as Args);
    const page = askedPage(args);
    const order = orderOf(args);
    const where = list.where?.(args, context) ?? {};
    if (where instanceof Promise) return where.then((found) => ({ page, order, where: found }));
    return { page, order, where };
  };
  const select: FieldSelection = async (args, context, nested, find) => {
    const { page, order, where } = await ask(args, context as Context);
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
    extensions: { pothosPrismaSelect: select, readList: new NestedList(relation, via, ask) },
    resolve: (parent: object, args: Args, context: Context, info: GraphQLResolveInfo) => {
      const row = isRow(parent) ? parent : {};
      const count = isRow(row._count) ? row._count[relation] : undefined;
      return {
        ...connection(rowsOf(row[relation]), pageOf(args), orderOf(args), via),
        totalCount: async () => {
          if (typeof count === "number") return count;
          // The field was asked for twice, and of what cannot be read together the first was read.
          const { where } = await ask(args, context);
          const model = String(info.parentType.extensions.pothosPrismaModel);
          const counting = relatedCount(model, String(row.id), relation, where);
          const [found] = await askRows<{ count: number }>(context, counting);
          return found?.count ?? 0;
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
