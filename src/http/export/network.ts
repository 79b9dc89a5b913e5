import { parse } from "graphql";
import { z } from "zod";
import { type Day, FIRST_DAY, LAST_DAY } from "../../lib/day.ts";
import { writeGexf } from "../../lib/gexf.ts";
import { writeGraphml } from "../../lib/graphml.ts";
import type { NetworkFile } from "../../lib/network-file.ts";
import type { ExportFile } from "./export-file.ts";

const NETWORK = parse(`
  query NetworkFile(
    $around: [String!], $depth: Int, $project: NetworkNode, $where: MeetingFilter
    $status: [MeetingStatus!], $weighting: Weighting, $minWeight: Float, $first: Int
  ) {
    network(
      around: $around, depth: $depth, project: $project, where: $where
      status: $status, weighting: $weighting, minWeight: $minWeight, first: $first
    ) {
      nodes {
        node {
          __typename ...Id
          ... on Person { slug name }
          ... on Country { slug: code name }
          ... on Organization { slug name }
        }
        meetingCount degree
      }
      edges(first: 124750) {
        source { ...Id } target { ...Id } weight meetingCount
        firstMeeting { date { edtf earliest } }
        lastMeeting { date { edtf latest } }
      }
    }
  }
  fragment Id on Node { id }`);

const answer = z.object({
  network: z.object({
    nodes: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          __typename: z.string(),
          slug: z.string(),
          name: z.string(),
        }),
        meetingCount: z.number(),
        degree: z.number(),
      }),
    ),
    edges: z.array(
      z.object({
        source: z.object({ id: z.string() }),
        target: z.object({ id: z.string() }),
        weight: z.number(),
        meetingCount: z.number(),
        firstMeeting: z.object({ date: z.object({ edtf: z.string(), earliest: z.string() }) }),
        lastMeeting: z.object({ date: z.object({ edtf: z.string(), latest: z.string() }) }),
      }),
    ),
  }),
});

function networkOf(data: unknown): NetworkFile {
  const { nodes, edges } = answer.parse(data).network;
  return {
    description: "Who met whom. An edge lives from the first meeting to the last.",
    nodes: nodes.map(({ node: { id, name, slug, __typename }, meetingCount, degree }) => ({
      id,
      label: name,
      values: { type: __typename, slug, meetingCount, degree },
    })),
    edges: edges.map(({ source, target, weight, meetingCount, firstMeeting, lastMeeting }) => ({
      source: source.id,
      target: target.id,
      weight,
      values: {
        meetingCount,
        firstMeeting: firstMeeting.date.edtf,
        lastMeeting: lastMeeting.date.edtf,
      },
      start: unlessOpen(firstMeeting.date.earliest),
      end: unlessOpen(lastMeeting.date.latest),
    })),
  };
}

const unlessOpen = (day: Day) => (day === FIRST_DAY || day === LAST_DAY ? null : day);

function networkFile(
  contentType: string,
  write: (network: NetworkFile) => Iterable<string>,
): ExportFile {
  return {
    contentType,
    parameters: [
      "around",
      "depth",
      "project",
      "weighting",
      "minWeight",
      "first",
      "status",
      "from",
      "to",
      "match",
      "where",
    ],
    open: async (api, variables) => inPieces(write(networkOf(await api.ask(NETWORK, variables)))),
  };
}

/** Pieces of a size that is worth sending. */
async function* inPieces(lines: Iterable<string>): AsyncGenerator<string> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

const PIECE_LENGTH = 32_768;

/** For Gephi. */
export const networkGexf = networkFile("application/gexf+xml; charset=utf-8", writeGexf);

/** For igraph, NetworkX and Cytoscape. */
export const networkGraphml = networkFile("application/graphml+xml; charset=utf-8", writeGraphml);
