import fc from "fast-check";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { writeGexf } from "../../src/lib/gexf.ts";
import { writeGraphml } from "../../src/lib/graphml.ts";
import { lifetimesOf, type NetworkFile } from "../../src/lib/network-file.ts";
import { anyText, days } from "./arbitrary.ts";

const FORMATS = [
  { name: "GEXF", write: writeGexf, parse: (text: string) => parseGexf(MultiGraph, text) },
  { name: "GraphML", write: writeGraphml, parse: (text: string) => parseGraphml(MultiGraph, text) },
];

const node = (id: string, label: string) => ({
  id,
  label,
  values: { type: "Person", slug: id, meetingCount: 3, degree: 1 },
});

const edge = (source: string, target: string, start: string | null, end: string | null) => ({
  source,
  target,
  weight: 1.5,
  start,
  end,
  values: { meetingCount: 3, firstMeeting: "2000", lastMeeting: "2005-04" },
});

const NETWORK: NetworkFile = {
  description: "Who met <whom> & when",
  nodes: [node("a", `Ann "the" <first> & 'only'`), node("b", "Путин\u0000\u0008"), node("c", "C")],
  edges: [edge("a", "b", "2000-11-18", "2010-01-01"), edge("b", "c", "1999-01-01", null)],
};

/** Any network, of nodes with any labels and of edges between different nodes. */
const networks = fc
  .uniqueArray(fc.tuple(fc.uuid(), anyText()), {
    selector: ([id]) => id,
    minLength: 2,
    maxLength: 8,
  })
  .chain((pairs) => {
    const place = fc.integer({ min: 0, max: pairs.length - 1 });
    const edges = fc.uniqueArray(fc.tuple(place, place, days(), days()), {
      selector: ([a, b]) => [a, b].sort().join(),
    });
    return edges.map((list) => ({
      description: "",
      nodes: pairs.map(([id, label]) => node(id, label)),
      edges: list
        .filter(([a, b]) => a !== b)
        .map(([a, b, start, end]) => edge(pairs[a]?.[0] ?? "", pairs[b]?.[0] ?? "", start, end)),
    }));
  });

describe.each(FORMATS)("a network in $name", ({ write, parse }) => {
  it("has the nodes and edges with their values", () => {
    const graph = parse([...write(NETWORK)].join(""));
    expect(graph.nodes()).toEqual(["a", "b", "c"]);
    expect(graph.getNodeAttributes("a")).toMatchObject({
      label: `Ann "the" <first> & 'only'`,
      type: "Person",
      slug: "a",
      meetingCount: 3,
      degree: 1,
    });
    expect(graph.size).toBe(2);
    expect(graph.getEdgeAttributes(graph.edges("a", "b")[0])).toMatchObject({
      weight: 1.5,
      meetingCount: 3,
      firstMeeting: "2000",
      lastMeeting: "2005-04",
    });
  });

  it("leaves out what XML cannot hold", () => {
    const text = [...write(NETWORK)].join("");
    expect(parse(text).getNodeAttribute("b", "label")).toBe("Путин");
  });

  it("is read back with the same nodes and edges, whatever the names are", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const graph = parse([...write(network)].join(""));
        expect(graph.nodes()).toEqual(network.nodes.map(({ id }) => id));
        const ends = graph.mapEdges((_edge, _values, source, target) => [source, target].sort());
        expect(ends.sort()).toEqual(
          network.edges.map(({ source, target }) => [source, target].sort()).sort(),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("is a file without nodes when nobody met", () => {
    expect(parse([...write({ description: "", nodes: [], edges: [] })].join("")).order).toBe(0);
  });
});

describe("GEXF", () => {
  const text = [...writeGexf(NETWORK)].join("");

  it("is dynamic, with days", () => {
    expect(text).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">');
    expect(text).toMatch(/<graph mode="dynamic" timeformat="date"/);
  });

  it("lets an edge live from its first day to its last, and without a bound that is unknown", () => {
    expect(text).toMatch(/source="a" target="b" weight="1.5" start="2000-11-18" end="2010-01-01"/);
    expect(text).toMatch(/source="b" target="c" weight="1.5" start="1999-01-01">/);
  });
});

describe("lifetimesOf", () => {
  it("spans all edges of a node", () => {
    const edges = [
      edge("a", "b", "2000-01-01", "2001-01-01"),
      edge("a", "c", "1990-01-01", "1991-01-01"),
    ];
    expect(lifetimesOf(edges).get("a")).toEqual({ start: "1990-01-01", end: "2001-01-01" });
    expect(lifetimesOf(edges).get("c")).toEqual({ start: "1990-01-01", end: "1991-01-01" });
  });

  it("is open where an edge is", () => {
    const edges = [edge("a", "b", null, "2001-01-01"), edge("b", "c", "1990-01-01", null)];
    expect(lifetimesOf(edges).get("b")).toEqual({ start: null, end: null });
  });
});
