import fc from "fast-check";
import { getOperationAST, parse, validate } from "graphql";
import { describe, expect, it, test } from "vitest";
import { readExamples } from "../../src/http/playground/examples.ts";
import { OperationCosts } from "../../src/limits/operation-costs.ts";
import { schema } from "../../src/schema/index.ts";
import { anyDocument } from "../support/operation/document-arbitrary.ts";
import { madeUpValues } from "../support/operation/known.ts";
import { rewritings } from "../support/operation/rewrite.ts";

const UNLIMITED = { cost: Number.MAX_SAFE_INTEGER, depth: 1_000 };

type Variables = Readonly<Record<string, unknown>>;

/** What a query costs when nothing is too much. */
function costOf(query: string, variables: Variables = {}, operationName?: string) {
  const costs = new OperationCosts(schema, UNLIMITED);
  return costs.of({ document: parse(query), operationName, variables })?.requested;
}

/** In rows: what an item and so many values or objects of it come to, for a number of items. */
const rows = (items: number, values: number) => items * (1 + values / 10);

describe("the cost of an operation", () => {
  test("counts each row that a page may hold, and a tenth for each value and object", () => {
    expect(costOf("{ meetings(first: 100) { nodes { name slug } } }")).toBe(
      Math.ceil(rows(100, 2) + 0.1),
    );
    expect(costOf("{ meetings(first: 100) { nodes { place { name } } } }")).toBe(
      Math.ceil(rows(100, 2) + 0.1),
    );
    expect(costOf('{ person(by: {slug: "x"}) { name } }')).toBe(1);
  });

  test("takes a page for twenty rows when it is not said how many, and any other list for ten", () => {
    expect(costOf("{ meetings { nodes { slug } } }")).toBe(Math.ceil(rows(20, 1) + 0.1));
    expect(costOf("{ meetings(first: null) { nodes { slug } } }")).toBe(
      costOf("{ meetings { nodes { slug } } }"),
    );
    expect(costOf('{ person(by: {slug: "x"}) { names { value } } }')).toBe(
      Math.ceil(rows(10, 1) + 0.1),
    );
  });

  test("is the same by edges, nodes and from the end, but for what an edge adds", () => {
    const byNodes = costOf("{ meetings(last: 50) { nodes { slug } } }");
    expect(byNodes).toBe(costOf("{ meetings(first: 50) { nodes { slug } } }"));
    expect(costOf("{ meetings(last: 50) { edges { node { slug } } } }")).toBe(
      Math.ceil(rows(50, 2) + 0.1),
    );
  });

  test("multiplies what is inside of a list", () => {
    const inner = 10 * (2 + rows(5, 1) * 10);
    expect(
      costOf(
        "{ meetings(first: 10) { nodes { slug participants(first: 5) { nodes { role } } } } }",
      ),
    ).toBe(Math.ceil((10 * 10 + inner + 1) / 10));
  });

  test("counts ids that are asked for, given as they may be", () => {
    const three = '["a", "b", "c"]';
    const cost = Math.ceil(rows(3, 1));
    expect(costOf(`{ nodes(ids: ${three}) { id } }`)).toBe(cost);
    const variables = { ids: ["a", "b", "c"] };
    expect(costOf("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", variables)).toBe(cost);
  });

  test("takes the dearest of the types that a record may have", () => {
    const person = "... on Person { names { value } }";
    const both = `{ node(id: "x") { id ${person} ... on Meeting { slug } } }`;
    expect(costOf(both)).toBe(costOf(`{ node(id: "x") { id ${person} } }`));
  });

  test("counts what is worked out from many records by the work", () => {
    expect(costOf('{ paths(from: "a", to: "b", first: 1) { length } }')).toBeGreaterThan(500);
    expect(costOf("{ network(first: 1) { edgeCount } }")).toBeGreaterThan(500);
  });

  test("knows what variables and their defaults stand for", () => {
    const query = "query ($n: Int = 30) { meetings(first: $n) { nodes { slug } } }";
    const literal = (n: number) => costOf(`{ meetings(first: ${n}) { nodes { slug } } }`);
    expect(costOf(query)).toBe(literal(30));
    expect(costOf(query, { n: 7 })).toBe(literal(7));
    expect(costOf(query, { n: null })).toBe(literal(20));
  });

  test("leaves out what is switched off", () => {
    const query =
      "query ($all: Boolean!) { __typename meetings @include(if: $all) { totalCount } }";
    expect(costOf(query, { all: false })).toBe(costOf("{ __typename }"));
    expect(costOf(query, { all: true })).toBe(costOf("{ __typename meetings { totalCount } }"));
  });

  test("is kept by the values that make a difference", () => {
    const document = parse("query ($n: Int) { meetings(first: $n) { nodes { slug } } }");
    const costs = new OperationCosts(schema, UNLIMITED);
    const cost = (n: number) => costs.of({ document, variables: { n } })?.requested;
    const first = [1, 2, 50].map(cost);
    expect(new Set(first).size).toBe(3);
    expect([1, 2, 50].map(cost)).toEqual(first);
  });

  test("takes wrong sizes for the nearest right ones, for the list itself refuses them", () => {
    const page = (first: number) => costOf(`{ meetings(first: ${first}) { nodes { slug } } }`);
    expect(page(1_000_000)).toBe(page(100));
    expect(page(-1)).toBe(page(1));
  });

  it.each([
    ["fragments", "fragment"],
    ["inline fragments", "inline"],
    ["other names for all fields", "alias"],
    ["every field asked twice", "twice"],
    ["variables for sizes", "variables"],
  ] as const)("does not depend on how it is written: %s", (_name, way) => {
    fc.assert(
      fc.property(anyDocument(madeUpValues()), ({ query, requests }) => {
        const document = parse(query);
        fc.pre(validate(schema, document).length === 0);
        const other = rewritings[way](document);
        for (const { operationName, variables } of requests) {
          if (!getOperationAST(document, operationName)) continue;
          const cost = costOf(query, variables, operationName);
          expect(costOf(other, variables, operationName)).toBe(cost);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("the limits of an operation", () => {
  const within = (query: string, limits: Partial<typeof UNLIMITED>) =>
    new OperationCosts(schema, { ...UNLIMITED, ...limits }).of({ document: parse(query) });

  test("refuse what costs more, and say how much it costs and may", () => {
    const query = "{ meetings(first: 50) { nodes { slug } } }";
    expect(within(query, { cost: 56 })).toEqual({ requested: 56, limit: 56 });
    expect(() => within(query, { cost: 55 })).toThrow(
      expect.objectContaining({
        message: expect.stringContaining("at most 55 was expected, not 56"),
        extensions: expect.objectContaining({
          code: "QUERY_TOO_COSTLY",
          cost: { requested: 56, limit: 55 },
        }),
      }),
    );
  });

  test("refuse what is deeper, through fragments too", () => {
    const query = "{ ...A } fragment A on Query { meetings { nodes { place { name } } } }";
    expect(within(query, { depth: 4 })).toBeDefined();
    expect(() => within(query, { depth: 3 })).toThrow("at most 3 levels");
  });

  test("end the walk through fragments that double at each level", () => {
    const levels = Array.from({ length: 22 }, (_none, level) => {
      const inner = level === 21 ? "name" : `...F${level + 1}`;
      return `fragment F${level} on Place { a: partOf { ${inner} } b: partOf { ${inner} } }`;
    });
    expect(() =>
      within(`{ meetings { nodes { place { ...F0 } } } } ${levels.join(" ")}`, {}),
    ).toThrow("fields in all");
  });

  test("let all examples pass as they are shipped", () => {
    const costs = new OperationCosts(schema, { cost: 10_000, depth: 12 });
    for (const { query, variables = "{}" } of readExamples()) {
      expect(costs.of({ document: parse(query), variables: JSON.parse(variables) })).toBeDefined();
    }
  });
});
