import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path/unweighted.js";
import { describe, expect, test } from "vitest";
import { shortestPaths, type Tie, type TieSource } from "../../src/lib/shortest-paths.ts";

type Edge = readonly [from: string, to: string, strength: number];

/** A graph in memory that notes how often it was asked. */
function sourceOf(edges: readonly Edge[]): TieSource & { questions: number } {
  const ties: Tie[] = edges.flatMap(([a, b, strength]) => [
    { a, b, strength },
    { a: b, b: a, strength },
  ]);
  const source = {
    questions: 0,
    tiesOf: async (nodes: readonly string[]) => {
      source.questions += 1;
      return ties.filter(({ a }) => nodes.includes(a));
    },
    tiesBetween: async (nodes: readonly string[], others: readonly string[]) => {
      source.questions += 1;
      return ties.filter(({ a, b }) => nodes.includes(a) && others.includes(b));
    },
  };
  return source;
}

const NODES = [..."abcdefghijklmnop"];

/** Random graphs without loops and double edges, sparse enough to be far across. */
const graphs = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES), fc.integer({ min: 1, max: 5 })),
    { maxLength: 30, selector: ([a, b]) => [a, b].sort().join() },
  )
  .map((edges) => edges.filter(([a, b]) => a !== b));

const ends = fc
  .tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES))
  .filter(([from, to]) => from !== to);

/** All simple chains of a length, by trying everything. */
function allChains(edges: readonly Edge[], from: string, to: string, length: number): string[][] {
  const next = (node: string) =>
    edges.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : []));
  let chains = [[from]];
  for (let hop = 0; hop < length; hop += 1) {
    chains = chains.flatMap((chain) => next(chain.at(-1) ?? "").map((node) => [...chain, node]));
  }
  return chains.filter((chain) => chain.at(-1) === to && new Set(chain).size === chain.length);
}

describe("shortest paths", () => {
  test("are as long as graphology's, and are all there are", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, ends, async (edges, [from, to]) => {
        const graph = new UndirectedGraph();
        for (const node of NODES) graph.addNode(node);
        for (const [a, b] of edges) graph.addEdge(a, b);
        const known = bidirectional(graph, from, to);
        const found = await shortestPaths(sourceOf(edges), from, to, { maxHops: 6, limit: 1000 });
        const length = known === null ? 0 : known.length - 1;
        if (length === 0 || length > 6) {
          expect(found).toEqual([]);
        } else {
          expect(found.toSorted()).toEqual(allChains(edges, from, to, length).toSorted());
        }
      }),
      { numRuns: 300 },
    );
  });

  test("are the same from either end", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, ends, async (edges, [from, to]) => {
        const options = { maxHops: 6, limit: 1000 };
        const there = await shortestPaths(sourceOf(edges), from, to, options);
        const back = await shortestPaths(sourceOf(edges), to, from, options);
        expect(back.map((chain) => chain.toReversed()).toSorted()).toEqual(there.toSorted());
      }),
    );
  });

  test("are longer than the limit of hops nowhere, and end a search that finds nothing", async () => {
    const line: Edge[] = NODES.slice(1).map((node, at) => [NODES[at] ?? "", node, 1]);
    for (const maxHops of [1, 2, 3, 4, 5, 6]) {
      const options = { maxHops, limit: 5 };
      const reach = NODES[maxHops] ?? "";
      const beyond = NODES[maxHops + 1] ?? "";
      expect(await shortestPaths(sourceOf(line), "a", reach, options)).toHaveLength(1);
      const source = sourceOf(line);
      expect(await shortestPaths(source, "a", beyond, options)).toEqual([]);
      expect(source.questions).toBe(2 * maxHops - 1);
    }
  });

  test("come with the strongest ties first, as many as asked", async () => {
    const edges: Edge[] = [
      ["a", "x", 1],
      ["a", "y", 3],
      ["a", "w", 3],
      ["x", "b", 9],
      ["y", "b", 1],
      ["w", "b", 1],
    ];
    const find = (limit: number) => shortestPaths(sourceOf(edges), "a", "b", { maxHops: 4, limit });
    const all = [
      ["a", "w", "b"],
      ["a", "y", "b"],
      ["a", "x", "b"],
    ];
    expect(await find(5)).toEqual(all);
    expect(await find(2)).toEqual(all.slice(0, 2));
  });
});
