import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import { onlyExportOf } from "./common-js.ts";

const betweennessOf = onlyExportOf(betweennessModule);
const louvain = onlyExportOf(louvainModule);

/** A weighted edge between two nodes, told by their names. */
export interface WeightedEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** How many edges each node has; those that have none are missing. */
export function degrees(edges: Iterable<{ a: string; b: string }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { a, b } of edges) {
    counts.set(a, (counts.get(a) ?? 0) + 1);
    counts.set(b, (counts.get(b) ?? 0) + 1);
  }
  return counts;
}

/** A graph of these nodes; edges must join two of them, each two once. */
export function graphOf(nodes: Iterable<string>, edges: Iterable<WeightedEdge>): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const { source, target, weight } of edges) graph.addEdge(source, target, { weight });
  return graph;
}

/**
 * For each node the share of all shortest chains between two others that lead through it, from 0 to
 * 1, rounded to six places; weights do not count.
 */
export function betweenness(graph: UndirectedGraph): Map<string, number> {
  if (graph.order === 0) return new Map(); // for which the library throws
  const scores = betweennessOf(graph, { getEdgeWeight: null, normalized: graph.order > 2 });
  return new Map(Object.entries(scores).map(([node, score]) => [node, rounded(score)]));
}

const rounded = (score: number) => Math.round(score * 1e6) / 1e6;

/**
 * For each node the number of its community, by the Louvain method on the weights: 0 is the
 * largest, and of equals the one whose node comes first. The same graph gives the same numbers.
 */
export function communities(graph: UndirectedGraph): Map<string, number> {
  const members = new Map<number, string[]>();
  const found = louvain(graph, { randomWalk: false });
  graph.forEachNode((node) => {
    const community = found[node] ?? -1;
    const known = members.get(community);
    if (known) known.push(node);
    else members.set(community, [node]);
  });
  const bySize = [...members.values()].sort((a, b) => b.length - a.length);
  return new Map(bySize.flatMap((nodes, number) => nodes.map((node) => [node, number] as const)));
}
