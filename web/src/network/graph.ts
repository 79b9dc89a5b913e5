import type { Entity } from "../address.ts";
import type { Network } from "./question.ts";

/** A node as it is drawn. */
export interface Vertex {
  readonly id: string;
  readonly entity: Entity & { readonly name: string };
  readonly meetings: number;
  /** How many others it met. */
  readonly degree: number;
  /** The share of the shortest chains between others that lead through it. */
  readonly betweenness: number;
  readonly community: number;
  readonly isCentre: boolean;
  /** Of its circle, in pixels while nothing is zoomed. */
  readonly radius: number;
}

/** Two that met. */
export interface Tie {
  readonly source: Vertex;
  readonly target: Vertex;
  readonly weight: number;
  readonly meetings: number;
}

export interface Graph {
  /** Those in most meetings first. */
  readonly vertices: readonly Vertex[];
  /** The strongest first. */
  readonly ties: readonly Tie[];
}

/** What is drawn of an answer: nodes that met none of the others are left out, unless it is about them. */
export function graphOf(network: Network): Graph {
  const most = Math.max(1, ...network.nodes.map(({ meetingCount }) => meetingCount));
  const vertices = network.nodes
    .filter(({ degree, distance }) => degree > 0 || distance === 0)
    .map(({ node, meetingCount, degree, betweenness, community, distance }) => ({
      id: node.id,
      entity: node,
      meetings: meetingCount,
      degree,
      betweenness,
      community,
      isCentre: distance === 0,
      radius: 4 + 14 * Math.sqrt(meetingCount / most),
    }))
    .sort((a, b) => b.meetings - a.meetings);
  const byId = new Map(vertices.map((vertex) => [vertex.id, vertex]));
  const ties = network.edges.flatMap((edge) => {
    const source = byId.get(edge.source.id);
    const target = byId.get(edge.target.id);
    return source && target
      ? [{ source, target, weight: edge.weight, meetings: edge.meetingCount }]
      : [];
  });
  return { vertices, ties: ties.sort((a, b) => b.weight - a.weight) };
}
