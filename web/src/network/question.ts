import { graphql } from "../../generated/gql.ts";
import type {
  MeetingFilter,
  NetworkNode,
  NetworkQuery,
  NetworkQueryVariables,
} from "../../generated/graphql.ts";
import { duringOf } from "../address.ts";
import type { NetworkChoice } from "../lib/network-choice.ts";

/** What is drawn at most: 3,000 ties, of which `edges(first:)` below tells the server. */
const NODES_MAX = 300;

export const NETWORK = graphql(`
  query Network(
    $around: [String!]
    $depth: Int!
    $project: NetworkNode!
    $where: MeetingFilter
    $minWeight: Float!
    $first: Int!
  ) {
    network(
      around: $around
      depth: $depth
      project: $project
      where: $where
      minWeight: $minWeight
      first: $first
    ) {
      edgeCount
      isComplete
      nodes {
        meetingCount
        degree
        distance
        community
        betweenness
        node {
          __typename
          ... on Person { id slug name }
          ... on Country { id code name }
          ... on Organization { id slug name }
        }
      }
      edges(first: 3000) {
        weight
        meetingCount
        source { ... on Node { id } }
        target { ... on Node { id } }
      }
    }
  }
`);

export type Network = NetworkQuery["network"];

/** What the filters of networks offer. */
export const CHOICES = graphql(`
  query NetworkChoices {
    years: meetingStats(groupBy: [YEAR]) { period }
    countries: meetingStats(groupBy: [COUNTRY]) { country { code name } }
  }
`);

/** In which lists of a filter nodes of a sort are. */
const SETS = {
  PERSON: "participants",
  COUNTRY: "countries",
  ORGANIZATION: "organizations",
} as const satisfies Record<NetworkNode, keyof MeetingFilter>;

function filterOf(choice: NetworkChoice): MeetingFilter | undefined {
  const { kind, country } = choice;
  const date = duringOf(choice);
  if (!kind && !country && !date) return undefined;
  return {
    ...(kind && { kind: { in: [kind] } }),
    ...(country && { countries: { all: [country] } }),
    ...(date && { date }),
  };
}

export function networkVariables(choice: NetworkChoice): NetworkQueryVariables {
  const { around, depth, project, min } = choice;
  const where = filterOf(choice);
  return {
    depth,
    project,
    minWeight: min,
    first: NODES_MAX,
    ...(around.length > 0 && { around: [...around] }),
    ...(where && { where }),
  };
}

type Parameters = readonly (readonly [string, string])[];

/** The parameters of the file with the same network. */
export function networkFile(choice: NetworkChoice): Parameters {
  const { where, around: _, ...direct } = networkVariables(choice);
  return [
    ...choice.around.map((name) => ["around", name] as const),
    ...Object.entries(direct).map(([name, value]) => [name, String(value)] as const),
    ...(where ? [["where", JSON.stringify(where)] as const] : []),
  ];
}

/** The parameters of the table with its meetings: around somebody, of these. */
export function meetingsFile(choice: NetworkChoice): Parameters {
  const { around, project } = choice;
  const own = around.length > 0 ? [{ [SETS[project]]: { any: [...around] } }] : [];
  const filter = filterOf(choice);
  const where = own.length > 0 ? { ...filter, and: own } : filter;
  return where ? [["where", JSON.stringify(where)]] : [];
}
