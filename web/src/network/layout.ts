import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { Point } from "../lib/geometry.ts";
import type { Graph, Tie, Vertex } from "./graph.ts";

/** A vertex and where it is. */
export interface Body extends SimulationNodeDatum {
  readonly vertex: Vertex;
  x: number;
  y: number;
}

/** A tie between two that have places. */
export interface Line {
  readonly tie: Tie;
  readonly from: Body;
  readonly to: Body;
}

export interface Layout {
  readonly bodies: readonly Body[];
  readonly lines: readonly Line[];
  /** Goes on for about so many milliseconds; tells whether all have come to rest. */
  run(milliseconds: number): boolean;
}

const TICKS = 200;

/**
 * Finds places by forces: who met attract each other, all others keep apart. The same graph always
 * gets the same places. Vertices whose places are known keep them, and only the others move.
 */
export function startLayout(graph: Graph, known: ReadonlyMap<string, Point>): Layout {
  const bodies = graph.vertices.map((vertex) => bodyOf(vertex, known));
  const byVertex = new Map(bodies.map((body) => [body.vertex, body]));
  const lines = graph.ties.flatMap((tie) => {
    const from = byVertex.get(tie.source);
    const to = byVertex.get(tie.target);
    return from && to ? [{ tie, from, to }] : [];
  });
  beginNearKnown(bodies, lines);
  const simulation = forceSimulation(bodies)
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .force(
      "ties",
      forceLink(lines.map(({ from, to }) => ({ source: from, target: to }))).distance(70),
    )
    .force("apart", forceManyBody<Body>().strength(-360).distanceMax(420))
    .force(
      "room",
      forceCollide<Body>(({ vertex }) => vertex.radius * 1.3 + 6),
    )
    // Pictures are wider than high.
    .force("middleX", forceX<Body>().strength(0.045))
    .force("middleY", forceY<Body>().strength(0.12))
    .stop();
  let ticks = bodies.every(({ vertex }) => known.has(vertex.id)) ? TICKS : 0;
  return {
    bodies,
    lines,
    run(milliseconds) {
      const end = performance.now() + milliseconds;
      while (ticks < TICKS) {
        simulation.tick();
        ticks += 1;
        if (performance.now() >= end) break;
      }
      return ticks >= TICKS;
    },
  };
}

/** Without a known place it has none yet: the simulation puts it on a spiral around the middle. */
function bodyOf(vertex: Vertex, known: ReadonlyMap<string, Point>): Body {
  const place = known.get(vertex.id);
  return place
    ? { vertex, x: place.x, y: place.y, fx: place.x, fy: place.y }
    : { vertex, x: Number.NaN, y: Number.NaN };
}

/** New ones begin amid those they met. */
function beginNearKnown(bodies: readonly Body[], lines: readonly Line[]): void {
  const met = new Map<Body, Body[]>(bodies.map((body) => [body, []]));
  for (const { from, to } of lines) {
    if (to.fx != null) met.get(from)?.push(to);
    if (from.fx != null) met.get(to)?.push(from);
  }
  for (const [body, others] of met) {
    if (body.fx != null || others.length === 0) continue;
    body.x = others.reduce((sum, { x }) => sum + x, 0) / others.length;
    body.y = others.reduce((sum, { y }) => sum + y, 0) / others.length;
  }
}
