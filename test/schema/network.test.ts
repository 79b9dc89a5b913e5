import { UndirectedGraph } from "graphology";
import { beforeAll, describe, expect, it } from "vitest";
import { allMeetings, type KnownMeeting, peopleAt } from "../support/meeting-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, codeOf, costOf } = asking;

interface Answer {
  network: {
    isComplete: boolean;
    edgeCount: number;
    nodes: {
      node: { id: string };
      distance: number | null;
      meetingCount: number;
      degree: number;
      betweenness: number;
      community: number;
    }[];
    edges: {
      source: { id: string };
      target: { id: string };
      weight: number;
      meetingCount: number;
      firstMeeting: { slug: string };
      lastMeeting: { slug: string };
    }[];
  };
}

const NETWORK = `query ($around: [String!], $depth: Int! = 1, $project: NetworkNode! = PERSON,
    $weighting: Weighting! = COUNT, $min: Float! = 1, $where: MeetingFilter, $first: Int! = 200,
    $status: [MeetingStatus!]! = [HELD]) {
  network(around: $around, depth: $depth, project: $project, weighting: $weighting,
      minWeight: $min, where: $where, first: $first, status: $status) {
    isComplete
    nodes { node { ...Id } distance meetingCount degree betweenness community }
    edgeCount
    edges(first: 124750) { source { ...Id } target { ...Id } weight meetingCount
      firstMeeting { slug } lastMeeting { slug } }
  }
}
fragment Id on MembershipParty {
  ... on Person { id } ... on Country { id } ... on Organization { id }
}`;

const find = async (variables: object = {}) =>
  (await ask<Answer>(NETWORK, { ...variables })).network;

let meetings: KnownMeeting[] = [];
beforeAll(async () => {
  meetings = await allMeetings(asking);
});

type Project = "PERSON" | "COUNTRY" | "ORGANIZATION";

function partiesAt(meeting: KnownMeeting, project: Project): string[] {
  if (project === "PERSON") return peopleAt(meeting);
  return meeting.delegations
    .filter(({ party }) => party.__typename.toUpperCase() === project)
    .map(({ party }) => party.id);
}

interface Tie {
  meetings: KnownMeeting[];
  newman: number;
}

/** Who met whom, by plain counting. */
function counted(project: Project, keep: (meeting: KnownMeeting) => boolean) {
  const graph = new UndirectedGraph<object, Tie>();
  for (const meeting of meetings.filter(keep)) {
    const parties = partiesAt(meeting, project);
    for (const id of parties) graph.mergeNode(id);
    for (const a of parties) {
      for (const b of parties) {
        if (a >= b) continue;
        const tie = graph.hasEdge(a, b)
          ? graph.getEdgeAttributes(a, b)
          : { meetings: [], newman: 0 };
        const newman = tie.newman + 1 / (parties.length - 1);
        graph.mergeEdge(a, b, { meetings: [...tie.meetings, meeting], newman });
      }
    }
  }
  return graph;
}

const isHeld = ({ status }: KnownMeeting) => status === "HELD";

describe("a network", () => {
  it.each([
    ["PERSON", "vladimir-putin"],
    ["COUNTRY", "KZ"],
    ["ORGANIZATION", "CSTO"],
  ] as const)("of depth 1 is what plain counting finds: %s around %s", async (project, name) => {
    const graph = counted(project, isHeld);
    const { nodes, edges, edgeCount, isComplete } = await find({
      project,
      around: [name],
      first: 500,
    });
    expect(isComplete).toBe(true);
    const [ego = { node: { id: "" } }] = nodes;
    const ids = nodes.map(({ node }) => node.id);
    expect(ids.slice(1).sort()).toEqual(graph.neighbors(ego.node.id).sort());
    expect(nodes.map(({ distance }) => distance)).toEqual(ids.map((_, at) => (at === 0 ? 0 : 1)));
    const among = graph.filterEdges((_edge, _tie, a, b) => ids.includes(a) && ids.includes(b));
    expect(edges).toHaveLength(among.length);
    expect(edgeCount).toBe(among.length);
    for (const { source, target, weight, meetingCount, firstMeeting, lastMeeting } of edges) {
      const tie = graph.getEdgeAttributes(source.id, target.id);
      expect(meetingCount).toBe(tie.meetings.length);
      expect(weight).toBe(meetingCount);
      expect(firstMeeting.slug).toBe(tie.meetings.at(0)?.slug);
      expect(lastMeeting.slug).toBe(tie.meetings.at(-1)?.slug);
    }
    for (const { node, degree, meetingCount } of nodes) {
      const ends = edges.filter(({ source, target }) => [source.id, target.id].includes(node.id));
      expect(degree).toBe(ends.length);
      const there = meetings.filter(isHeld).filter((m) => partiesAt(m, project).includes(node.id));
      expect(meetingCount).toBe(there.length);
    }
  });

  it("of depth 2 and 3 grows to those met by those met", async () => {
    const graph = counted("PERSON", isHeld);
    const grown = (ids: ReadonlySet<string>) =>
      new Set([...ids, ...[...ids].flatMap((id) => graph.neighbors(id))]);
    const reachOf = (id: string) => {
      const reach = [new Set([id])];
      for (const depth of [1, 2, 3]) reach[depth] = grown(reach[depth - 1] ?? new Set());
      return reach;
    };
    const sizes = (reach: ReadonlySet<string>[]) => new Set(reach.map(({ size }) => size)).size;
    const reach =
      graph
        .nodes()
        .map(reachOf)
        .find((each) => sizes(each) === 4) ?? [];
    const around = [...(reach[0] ?? [])];
    for (const depth of [1, 2, 3]) {
      const { nodes } = await find({ around, depth, first: 500 });
      expect(new Set(nodes.map(({ node }) => node.id))).toEqual(reach[depth]);
      for (const { node, distance } of nodes) {
        expect(distance).toBe(reach.findIndex((ids) => ids.has(node.id)));
      }
    }
  });

  it("shows as many edges as asked, those of the middle first, then the heaviest", async () => {
    const query = (first: number) => `{ network(around: ["Putin"]) { edgeCount
      edges(first: ${first}) { weight source { ... on Person { name } } target { ... on Person { name } } } } }`;
    interface Edge {
      weight: number;
      source: { name: string };
      target: { name: string };
    }
    const read = async (first: number) =>
      (await ask<{ network: { edgeCount: number; edges: Edge[] } }>(query(first))).network;
    const all = await read(124_750);
    expect(all.edges).toHaveLength(all.edgeCount);
    const some = await read(5);
    expect(some).toEqual({ edgeCount: all.edgeCount, edges: all.edges.slice(0, 5) });
    const isOwn = ({ source, target }: Edge) =>
      [source.name, target.name].includes("Vladimir Putin");
    const own = all.edges.filter(isOwn);
    expect(all.edges.slice(0, own.length)).toEqual(own);
    const others = all.edges.slice(own.length).map(({ weight }) => weight);
    expect(others).toEqual(others.toSorted((a, b) => b - a));
    expect(others.length).toBeGreaterThan(10);
    expect(await codeOf(query(0))).toBe("BAD_USER_INPUT");
  });

  it("weighs small meetings more by NEWMAN, and what a meeting adds to a node is 1", async () => {
    const graph = counted("PERSON", isHeld);
    const { edges } = await find({
      around: ["vladimir-putin"],
      weighting: "NEWMAN",
      min: 0,
      first: 500,
    });
    for (const { source, target, weight } of edges) {
      expect(weight).toBeCloseTo(graph.getEdgeAttribute(source.id, target.id, "newman"), 5);
    }
    const heavy = await find({ around: ["vladimir-putin"], weighting: "NEWMAN", min: 2 });
    expect(heavy.edges.every(({ weight }) => weight >= 2)).toBe(true);
    expect(heavy.edges.length).toBeGreaterThan(0);
    expect(heavy.edges.length).toBeLessThan(edges.length);
  });

  it("keeps to the meetings asked for", async () => {
    const where = { date: { from: "2006-01-01", to: "2007-01-01", match: "CERTAIN" } };
    const within = (meeting: KnownMeeting) =>
      meeting.status === "SCHEDULED" &&
      meeting.date.earliest >= "2006-01-01" &&
      meeting.date.latest < "2007-01-01";
    const { edges } = await find({ where, status: ["SCHEDULED"], first: 500 });
    expect(edges).toHaveLength(counted("PERSON", within).size);
    expect(edges.length).toBeGreaterThan(0);
  });

  it("around nobody has those who took part in most meetings, as many as asked", async () => {
    const { nodes, isComplete } = await find({ first: 3, project: "COUNTRY" });
    expect(isComplete).toBe(false);
    const graph = counted("COUNTRY", isHeld);
    const counts = graph
      .nodes()
      .filter((id) => graph.degree(id) > 0)
      .map((id) => meetings.filter(isHeld).filter((m) => partiesAt(m, "COUNTRY").includes(id)))
      .map((there) => there.length)
      .sort((a, b) => b - a);
    expect(nodes.map(({ meetingCount }) => meetingCount)).toEqual(counts.slice(0, 3));
    expect(nodes.every(({ distance }) => distance === null)).toBe(true);
  });

  it("tells who stands between others, and who belongs together, the same each time", async () => {
    const first = await find({ around: ["nursultan-nazarbayev"] });
    expect(await find({ around: ["nursultan-nazarbayev"] })).toEqual(first);
    const [ego] = first.nodes;
    expect(ego?.betweenness).toBe(Math.max(...first.nodes.map((node) => node.betweenness)));
    expect(ego?.betweenness).toBeLessThanOrEqual(1);
    const sizes = new Map<number, number>();
    for (const { community } of first.nodes) {
      sizes.set(community, (sizes.get(community) ?? 0) + 1);
    }
    expect(sizes.size).toBeGreaterThan(1);
    const numbers = [...sizes.keys()].sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, at) => at));
    const inOrder = numbers.map((number) => sizes.get(number) ?? 0);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
  });

  it("of somebody who met nobody is that node alone", async () => {
    const { nodes, edges } = await find({
      around: ["vladimir-putin"],
      where: { minArticles: 999 },
    });
    expect(nodes).toMatchObject([{ distance: 0, meetingCount: 0, degree: 0, betweenness: 0 }]);
    expect(edges).toEqual([]);
  });

  it("costs a statement for the names, one a step, and one for what is asked besides", async () => {
    const query = (fields: string) => `{ network(around: ["Putin"], depth: 1) { ${fields} } }`;
    expect(await costOf(query("isComplete"))).toBe(2);
    expect(await costOf(query("edges { weight }"))).toBe(3);
    expect(await costOf(query("nodes { degree betweenness community }"))).toBe(3);
    expect(await costOf(query("nodes { node { ... on Person { name } } }"))).toBe(3);
    expect(await costOf(query("nodes { meetingCount }"))).toBe(3);
    expect(await costOf(query("edges { firstMeeting { slug } }"))).toBe(5);
  });

  it("refuses what cannot be meant", async () => {
    const around = ["Putin"];
    const wrong = [{ depth: 0 }, { depth: 4 }, { first: 0 }, { first: 501 }, { min: -1 }];
    for (const args of [...wrong, { around: [] }]) {
      expect(await codeOf(NETWORK, { around, ...args }), JSON.stringify(args)).toBe(
        "BAD_USER_INPUT",
      );
    }
    expect(await codeOf(NETWORK, { around: ["Kazakhstan"] })).toBe("NAME_NOT_FOUND");
    expect(await codeOf(NETWORK, { around: ["Aliyev"] })).toBe("AMBIGUOUS_NAME");
    expect(await codeOf(NETWORK, { around: ["Putin", "Xi"], first: 1 })).toBe("BAD_USER_INPUT");
  });
});
