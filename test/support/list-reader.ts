import type { ConnectionField } from "./connection-fields.ts";
import type { WalkedList } from "./connections.ts";
import type { Asking, Variables } from "./query.ts";
import { EDGE_SELECTIONS, type Item, SELECTIONS } from "./sort-key.ts";

interface PageArguments {
  first?: number;
  last?: number;
  after?: string | undefined;
  before?: string | undefined;
}

export interface Page {
  totalCount: number;
  /** Of what an order rests on, the edge or the node tells. */
  edges: ({ cursor: string; node: Item } & Omit<Item, "id">)[];
  nodes: { id: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** Reads a page of one list in one order, or tells the code of the error. */
export interface ReadPage {
  (page: PageArguments): Promise<Page>;
  codeOf(page: PageArguments): Promise<unknown>;
}

/** One list in one order. */
export interface ReadList {
  connection: ConnectionField;
  list: WalkedList;
  order: string | undefined;
  /** Left out for a list that cannot be ordered, or to take it in the order it has by itself. */
  direction: "ASC" | "DESC" | undefined;
  /** Holds the parent's id by the time a page is read. */
  variables: Variables;
}

interface Parent {
  list?: Page;
  inside?: { list: Page }[];
}

export function listReader(asking: Asking, { variables, ...list }: ReadList): ReadPage {
  const query = queryOf(list);
  const read = async (page: PageArguments) => {
    const answer = await asking.ask<{ list?: Page; parent?: Parent | Parent[] | null }>(query, {
      ...variables,
      ...page,
    });
    const [parent] = [answer.parent].flat();
    const found = answer.list ?? parent?.list ?? parent?.inside?.[0]?.list;
    if (!found) throw new Error(`The parent of ${list.connection.field} was not found.`);
    return found;
  };
  return Object.assign(read, {
    codeOf: (page: PageArguments) => asking.codeOf(query, { ...variables, ...page }),
  });
}

function queryOf({ connection, list, order, direction }: Omit<ReadList, "variables">): string {
  const [owner, name] = connection.field.split(".");
  const [selection, onEdge] =
    order === undefined ? ["", ""] : [SELECTIONS[order] ?? "", EDGE_SELECTIONS[order] ?? ""];
  if (order !== undefined && !selection && !onEdge)
    throw new Error(`test/support/sort-key.ts does not know ${order}.`);
  const args = [
    "first: $first, last: $last, after: $after, before: $before",
    ...(list.args ? [list.args] : []),
    ...(direction ? [`orderBy: {field: ${order}, direction: ${direction}}`] : []),
  ];
  const page = `list: ${name}(${args.join(", ")}) {
    totalCount
    edges { cursor ${onEdge} node { id ${selection} } }
    nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  const variables = "$first: Int, $last: Int, $after: String, $before: String";
  if (list.within) {
    const inner = list.inside ? `inside: ${list.inside} { ${page} }` : page;
    return `query (${variables}) { parent: ${list.within} { ${inner} } }`;
  }
  return list.of
    ? `query ($parent: ID!, ${variables}) { parent: node(id: $parent) { ... on ${owner} { ${page} } } }`
    : `query (${variables}) { ${page} }`;
}

/** The pages of two of a list, in its order, read from its start or from its end. */
export async function walk(read: ReadPage, from: "first" | "last"): Promise<Page[]> {
  const pages: Page[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await read(
      from === "first" ? { first: 2, after: cursor } : { last: 2, before: cursor },
    );
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (from === "first") pages.push(page);
    else pages.unshift(page);
    const next = from === "first" ? endCursor : startCursor;
    cursor = (from === "first" ? hasNextPage : hasPreviousPage) ? next : null;
    if (pages.length > 60) throw new Error("The walk does not end.");
  }
  return pages;
}

/** The first `id` in an answer, from the outside in. */
export function firstId(answer: unknown): string {
  for (let level = [answer]; level.length > 0; level = level.flatMap(valuesOf)) {
    for (const value of level) {
      if (isObject(value) && typeof value.id === "string") return value.id;
    }
  }
  throw new Error(`No id in ${JSON.stringify(answer)}`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const valuesOf = (value: unknown): unknown[] => (isObject(value) ? Object.values(value) : []);
