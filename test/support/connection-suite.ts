/** The one suite that every connection of the schema must pass, on the lists of `connections.ts`. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { encodeCursor } from "../../src/lib/cursor.ts";
import { type ConnectionField, connectionFields } from "./connection-fields.ts";
import { CONNECTIONS, type WalkedList } from "./connections.ts";
import { firstId, listReader, type ReadPage, walk } from "./list-reader.ts";
import type { Asking } from "./query.ts";
import { precedes, sortKey } from "./sort-key.ts";

/** Tells the tests of all connections that belong to a noun: its root list and those nested in it. */
export function testConnections(asking: Asking, noun: string): void {
  for (const connection of connectionFields.filter((each) => nounOf(each) === noun)) {
    for (const list of CONNECTIONS[connection.field] ?? []) {
      describe([connection.field, list.args].join(" "), () => testList(asking, connection, list));
    }
  }
}

/** The noun in whose test a connection is walked. */
export const nounOf = ({ field, itemType }: ConnectionField): string =>
  field.startsWith("Query.") ? itemType : field.slice(0, field.indexOf("."));

const WHOLE = { first: 100 };

function testList(asking: Asking, connection: ConnectionField, list: WalkedList): void {
  const variables: { parent?: string } = {};
  beforeAll(async () => {
    await list.prepare?.(asking.database());
    if (list.of) variables.parent = firstId(await asking.ask(`{ ${list.of} }`));
  });
  const reader = (order = list.order, direction?: "ASC" | "DESC") =>
    listReader(asking, { connection, list, order, direction, variables });
  const orders = connection.orders.length > 0 ? connection.orders : [list.order];

  it.each(orders)("shows each item once, in one order, both ways: %s", async (order) => {
    const isOrdered = connection.orders.length > 0;
    const whole = await expectWalkable(reader(order, isOrdered ? "ASC" : undefined));
    const keys = whole.edges.map(({ node, ...edge }) => sortKey({ ...edge, ...node }));
    if (order)
      expect(keys.every((key, at) => at === 0 || precedes(keys[at - 1] ?? [], key))).toBe(true);
    if (!isOrdered) return;
    const reversed = await expectWalkable(reader(order, "DESC"));
    expect(reversed.edges.map(({ node }) => node)).toEqual(
      whole.edges.map(({ node }) => node).reverse(),
    );
  });

  it("shows what stands between two cursors", async () => {
    const read = reader();
    const { edges, totalCount } = await read(WHOLE);
    const [from, to] = [edges.at(0)?.cursor, edges.at(-1)?.cursor];
    const inner = edges.slice(1, -1);
    const window = { after: from, before: to };
    expect((await read({ ...window, first: 2 })).edges).toEqual(inner.slice(0, 2));
    expect((await read({ ...window, last: 2 })).edges).toEqual(inner.slice(-2));
    for (const nothing of [{ after: to }, { before: from }, { after: to, before: from }]) {
      expect(await read(nothing)).toMatchObject({
        totalCount,
        edges: [],
        nodes: [],
        pageInfo: { startCursor: null, endCursor: null },
      });
    }
  });

  it("refuses pages of no size, of more than 100, and of two sizes", async () => {
    const sizes = [{ first: 0 }, { first: -1 }, { first: 101 }, { last: 0 }, { last: 101 }];
    for (const size of [...sizes, { first: 2, last: 2 }]) {
      expect(await reader().codeOf(size)).toBe("BAD_USER_INPUT");
    }
  });

  it("refuses cursors that this list did not give in this order", async () => {
    const read = reader();
    const [cursor = ""] = (await read(WHOLE)).edges.map((edge) => edge.cursor);
    const forged = ["", "0", `A${cursor.slice(1)}`, cursor.slice(0, -1), "A".repeat(1_000_000)];
    const strange = [encodeCursor("nothing", [1]), encodeCursor("name", ["x", 2, "y"])];
    const others = await Promise.all(
      connection.orders
        .flatMap((order) => [reader(order, "ASC"), reader(order, "DESC")])
        .map((other) => other({ first: 1 })),
    );
    const foreign = others
      .map(({ pageInfo }) => pageInfo.endCursor ?? "")
      .filter((other) => other !== cursor);
    for (const refused of [...forged, ...strange, ...foreign]) {
      expect(await read.codeOf({ after: refused })).toBe("BAD_USER_INPUT");
      expect(await read.codeOf({ last: 3, before: refused })).toBe("BAD_USER_INPUT");
    }
  });

  it("answers an altered cursor with a page or a coded error, never with a failure", async () => {
    const read = reader();
    const { cursor = "" } = (await read(WHOLE)).edges[1] ?? {};
    const sign = fc.constantFrom(..."AZaz09-_=+ é");
    await fc.assert(
      fc.asyncProperty(fc.nat(cursor.length - 1), sign, async (at, changed) => {
        const altered = cursor.slice(0, at) + changed + cursor.slice(at + 1);
        const code = await read({ after: altered }).then(
          () => null,
          () => read.codeOf({ after: altered }),
        );
        expect([null, "BAD_USER_INPUT"]).toContain(code);
      }),
      { numRuns: 20 },
    );
  });
}

/** Reads the list whole and in pages of two from either end, which must show the same. */
async function expectWalkable(read: ReadPage) {
  const whole = await read(WHOLE);
  expect(whole.totalCount).toBe(whole.edges.length);
  expect(whole.totalCount).toBeGreaterThan(2);
  expect(new Set(whole.nodes.map(({ id }) => id)).size).toBe(whole.totalCount);
  expect(new Set(whole.edges.map(({ cursor }) => cursor)).size).toBe(whole.totalCount);
  for (const side of ["first", "last"] as const) {
    const pages = await walk(read, side);
    expect(pages.flatMap(({ edges }) => edges)).toEqual(whole.edges);
    expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole.nodes);
    pages.forEach(({ edges, totalCount, pageInfo }, at) => {
      expect(totalCount).toBe(whole.totalCount);
      expect(pageInfo).toEqual({
        hasPreviousPage: at > 0,
        hasNextPage: at < pages.length - 1,
        startCursor: edges.at(0)?.cursor,
        endCursor: edges.at(-1)?.cursor,
      });
    });
  }
  return whole;
}
