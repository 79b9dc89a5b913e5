import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { describe, expect, test } from "vitest";
import { onSeededDatabase } from "../support/query.ts";
import { getFile, type Parameters } from "./export-harness.ts";

const { database, ask } = onSeededDatabase();

const get = (file: string, parameters?: Parameters) => getFile(database(), file, parameters);

describe("a network", () => {
  const parameters = [
    ["around", "Putin"],
    ["first", "12"],
    ["from", "2004-01-01"],
    ["to", "2007-01-01"],
  ] as const;

  interface Network {
    network: {
      nodes: { node: { id: string; name: string }; meetingCount: number }[];
      edges: { source: { id: string }; target: { id: string }; weight: number }[];
    };
  }

  const asked = () =>
    ask<Network>(`{
      network(around: ["Putin"], first: 12, where: {date: {from: "2004-01-01", to: "2007-01-01"}}) {
        nodes { node { ... on Person { id name } } meetingCount }
        edges { source { ... on Person { id } } target { ... on Person { id } } weight }
      }
    }`);

  test.each([
    ["network.gexf", (text: string) => parseGexf(MultiGraph, text)],
    ["network.graphml", (text: string) => parseGraphml(MultiGraph, text)],
  ])("has in %s the nodes and edges that the API answers", async (file, read) => {
    const { text, status } = await get(file, parameters);
    expect(status).toBe(200);
    const graph = read(text);
    const { network } = await asked();
    expect(network.nodes).toHaveLength(12);
    expect(graph.mapNodes((id, { label, meetingCount }) => ({ id, label, meetingCount }))).toEqual(
      network.nodes.map(({ node: { id, name }, meetingCount }) => ({
        id,
        label: name,
        meetingCount,
      })),
    );
    expect(
      graph.mapEdges((_edge, { weight }, source, target) => ({ source, target, weight })),
    ).toEqual(
      network.edges.map(({ source, target, weight }) => ({
        source: source.id,
        target: target.id,
        weight,
      })),
    );
  });

  test("lets every edge and node of a GEXF live between days", async () => {
    const { text } = await get("network.gexf", parameters);
    const bounds = [...text.matchAll(/<(?:node|edge) [^>]*start="([\d-]+)" end="([\d-]+)"/g)];
    const { network } = await asked();
    expect(bounds).toHaveLength(network.nodes.length + network.edges.length);
    for (const [, start = "", end = ""] of bounds) expect(start <= end).toBe(true);
  });

  test("takes the other parameters of the API", async () => {
    const { text } = await get("network.gexf", [
      ["around", "Kazakhstan"],
      ["project", "COUNTRY"],
      ["weighting", "NEWMAN"],
      ["minWeight", "0.5"],
      ["depth", "1"],
      ["status", "HELD"],
    ]);
    expect(
      parseGexf(MultiGraph, text).findNode((_id, { label }) => label === "Russia"),
    ).toBeDefined();
    const { status } = await get("network.gexf", [["depth", "4"]]);
    expect(status).toBe(400);
  });
});
