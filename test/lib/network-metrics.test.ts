import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  betweenness,
  communities,
  degrees,
  graphOf,
  type WeightedEdge,
} from "../../src/lib/network-metrics.ts";

const edge = (source: string, target: string, weight = 1): WeightedEdge => ({
  source,
  target,
  weight,
});

/** Two triangles that hang together by one edge. */
const BARBELL = graphOf(
  [..."abcxyz"],
  [
    edge("a", "b"),
    edge("a", "c"),
    edge("b", "c"),
    edge("c", "x"),
    edge("x", "y"),
    edge("x", "z"),
    edge("y", "z"),
  ],
);

describe("network metrics", () => {
  test("the degree is how many edges a node has", () => {
    const found = degrees([
      { a: "x", b: "y" },
      { a: "z", b: "x" },
    ]);
    expect(Object.fromEntries(found)).toEqual({ x: 2, y: 1, z: 1 });
  });

  test("betweenness is the share of shortest chains through a node", () => {
    const star = graphOf([..."hxyz"], [edge("h", "x"), edge("h", "y", 9), edge("h", "z")]);
    expect(Object.fromEntries(betweenness(star))).toEqual({ h: 1, x: 0, y: 0, z: 0 });
    const scores = betweenness(BARBELL);
    expect(scores.get("c")).toBe(0.6);
    expect(scores.get("a")).toBe(0);
  });

  test("communities are those that hang together, the largest first", () => {
    const found = communities(BARBELL);
    expect([..."abc"].map((node) => found.get(node))).toEqual([0, 0, 0]);
    expect([..."xyz"].map((node) => found.get(node))).toEqual([1, 1, 1]);
  });

  test("weights decide to whom a node in the middle belongs", () => {
    const edges = (left: number, right: number) => [
      edge("a", "b", 5),
      edge("x", "y", 5),
      edge("b", "m", left),
      edge("m", "x", right),
    ];
    const near = communities(graphOf([..."abmxy"], edges(4, 1)));
    expect(near.get("m")).toBe(near.get("b"));
    const far = communities(graphOf([..."abmxy"], edges(1, 4)));
    expect(far.get("m")).toBe(far.get("x"));
  });

  test("of no nodes, one node, and nodes without edges are defined", () => {
    for (const nodes of [[], ["a"], ["a", "b"], ["a", "b", "c"]]) {
      const graph = graphOf(nodes, []);
      expect([...betweenness(graph).values()]).toEqual(nodes.map(() => 0));
      expect(communities(graph).size).toBe(nodes.length);
    }
  });

  test("of random graphs are the same each time, scores between 0 and 1, numbers without gaps", () => {
    const nodes = [..."abcdefghij"];
    const some = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(...nodes),
        fc.constantFrom(...nodes),
        fc.integer({ min: 1, max: 9 }),
      ),
      { selector: ([a, b]) => [a, b].sort().join() },
    );
    fc.assert(
      fc.property(some, (triples) => {
        const edges = triples
          .filter(([a, b]) => a !== b)
          .map(([a, b, weight]) => edge(a, b, weight));
        const [one, other] = [graphOf(nodes, edges), graphOf(nodes, edges)];
        expect(communities(one)).toEqual(communities(other));
        const scores = [...betweenness(one).values()];
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        const numbers = [...new Set(communities(one).values())].sort((a, b) => a - b);
        expect(numbers).toEqual(numbers.map((_, at) => at));
      }),
    );
  });
});
