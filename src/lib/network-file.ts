// A network as the tools of network analysis read it, whichever of their formats it is written in.
import type { Day } from "./day.ts";

/** The days between which something is in the network, both inclusive; null: not bounded. */
export interface Lifetime {
  readonly start: Day | null;
  readonly end: Day | null;
}

export type NetworkValue = string | number | null;

/** Somebody in the network. */
interface NetworkFileNode {
  readonly id: string;
  readonly label: string;
  /** By the names of NODE_COLUMNS. */
  readonly values: Readonly<Record<string, NetworkValue>>;
}

/** Two that met. */
export interface NetworkFileEdge extends Lifetime {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** By the names of EDGE_COLUMNS. */
  readonly values: Readonly<Record<string, NetworkValue>>;
}

export interface NetworkFile {
  readonly description: string;
  readonly nodes: readonly NetworkFileNode[];
  readonly edges: readonly NetworkFileEdge[];
}

/** A column of nodes or edges, for the tables that the tools show. */
export interface NetworkColumn {
  readonly name: string;
  readonly type: "string" | "integer" | "double";
}

export const NODE_COLUMNS: readonly NetworkColumn[] = [
  { name: "type", type: "string" },
  { name: "slug", type: "string" },
  { name: "meetingCount", type: "integer" },
  { name: "degree", type: "integer" },
];

export const EDGE_COLUMNS: readonly NetworkColumn[] = [
  { name: "meetingCount", type: "integer" },
  { name: "firstMeeting", type: "string" },
  { name: "lastMeeting", type: "string" },
];

/** From the first to the last day of any of a node's edges, by the node's id. */
export function lifetimesOf(edges: readonly NetworkFileEdge[]): Map<string, Lifetime> {
  const lifetimes = new Map<string, Lifetime>();
  for (const edge of edges) {
    for (const id of [edge.source, edge.target]) {
      const known = lifetimes.get(id) ?? edge;
      lifetimes.set(id, {
        start: outermost(known.start, edge.start, (a, b) => a < b),
        end: outermost(known.end, edge.end, (a, b) => a > b),
      });
    }
  }
  return lifetimes;
}

/** The day that lies further out; null when one of them is not bounded. */
function outermost(a: Day | null, b: Day | null, isFurther: (a: Day, b: Day) => boolean) {
  if (a === null || b === null) return null;
  return isFurther(a, b) ? a : b;
}
