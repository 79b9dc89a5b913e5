/** Two nodes that are tied, in the direction asked, and how strongly. */
export interface Tie {
  a: string;
  b: string;
  strength: number;
}

/** A graph without directions that is too large to be held; each question is one round trip. */
export interface TieSource {
  /** All ties from one of these nodes, in any order. */
  tiesOf(nodes: readonly string[]): Promise<readonly Tie[]>;
  /** The ties from one of these nodes to one of those, which may be many more. */
  tiesBetween(nodes: readonly string[], others: readonly string[]): Promise<readonly Tie[]>;
}

/** The nodes reached from one end, hop by hop, each with its ties towards that end. */
interface Side {
  /** The nodes of the last hop. */
  frontier: readonly string[];
  /** For each node reached, its ties from the hop before, strongest first. */
  before: Map<string, Tie[]>;
  hops: number;
}

/**
 * The shortest chains of nodes from one end to the other, both ends included, at most `limit` of
 * those that have at most `maxHops` ties; none when there is no such chain. Among chains of one
 * length, those whose first tie is stronger come first, then those whose second one is, and so on;
 * equals are in the order of their nodes. The search grows from whichever end has reached fewer
 * nodes, and looks for ties between both sides before each step.
 */
export async function shortestPaths(
  graph: TieSource,
  from: string,
  to: string,
  { maxHops, limit }: { maxHops: number; limit: number },
): Promise<string[][]> {
  const start = sideAt(from);
  const end = sideAt(to);
  while (start.hops + end.hops < maxHops && start.frontier.length > 0 && end.frontier.length > 0) {
    const bridges = await bridgesBetween(start.frontier, end.frontier, graph);
    if (bridges.length > 0) return [...chains(start, end, bridges, limit)];
    // The last hop is found as a bridge: to grow further would find nothing that counts.
    if (start.hops + end.hops + 1 >= maxHops) return [];
    if (start.frontier.length <= end.frontier.length) await grow(start, graph);
    else await grow(end, graph);
  }
  return [];
}

const sideAt = (node: string): Side => ({
  frontier: [node],
  before: new Map([[node, []]]),
  hops: 0,
});

/** The ties from one frontier to the other, asked from the smaller one. */
async function bridgesBetween(
  nodes: readonly string[],
  others: readonly string[],
  graph: TieSource,
): Promise<readonly Tie[]> {
  if (nodes.length <= others.length) return graph.tiesBetween(nodes, others);
  const ties = await graph.tiesBetween(others, nodes);
  return ties.map(({ a, b, strength }) => ({ a: b, b: a, strength }));
}

/** Takes the side one hop further, with all ties by which each new node is reached. */
async function grow(side: Side, graph: TieSource): Promise<void> {
  const reached = new Map<string, Tie[]>();
  for (const tie of await graph.tiesOf(side.frontier)) {
    if (side.before.has(tie.b)) continue;
    const ties = reached.get(tie.b);
    if (ties) ties.push(tie);
    else reached.set(tie.b, [tie]);
  }
  for (const [node, ties] of reached) side.before.set(node, ties);
  side.frontier = [...reached.keys()];
  side.hops += 1;
}

/** The chains over these bridges, walked from the start so that the strongest come first. */
function* chains(
  start: Side,
  end: Side,
  bridges: readonly Tie[],
  limit: number,
): Generator<string[]> {
  const onwards = tiesOnwards(start, end, bridges);
  const walk = function* (chain: readonly string[], last: string): Generator<string[]> {
    const ties = onwards.get(last);
    if (!ties) yield [...chain];
    else for (const { b } of ties) yield* walk([...chain, b], b);
  };
  const [from] = start.before.keys();
  if (from === undefined) return;
  let found = 0;
  for (const chain of walk([from], from)) {
    yield chain;
    found += 1;
    if (found === limit) return;
  }
}

/** For each node of a shortest chain but the last, its ties towards the end, in order. */
function tiesOnwards(start: Side, end: Side, bridges: readonly Tie[]): Map<string, Tie[]> {
  const onwards = new Map<string, Tie[]>();
  const add = (tie: Tie) => {
    const known = onwards.get(tie.a);
    if (known) known.push(tie);
    else onwards.set(tie.a, [tie]);
  };
  for (const bridge of bridges) add(bridge);
  // Back to the start: only nodes from which a bridge is reached.
  for (let nodes = new Set(bridges.map(({ a }) => a)); nodes.size > 0; ) {
    const ties = [...nodes].flatMap((node) => start.before.get(node) ?? []);
    for (const tie of ties) add(tie);
    nodes = new Set(ties.map(({ a }) => a));
  }
  // And on to the end, against the direction in which that side has grown.
  for (let nodes = new Set(bridges.map(({ b }) => b)); nodes.size > 0; ) {
    const ties = [...nodes].flatMap((node) => end.before.get(node) ?? []);
    for (const { a, b, strength } of ties) add({ a: b, b: a, strength });
    nodes = new Set(ties.map(({ a }) => a));
  }
  for (const ties of onwards.values()) ties.sort(byStrength);
  return onwards;
}

const byStrength = (x: Tie, y: Tie) => y.strength - x.strength || (x.b < y.b ? -1 : 1);
