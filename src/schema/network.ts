import { builder, describedEnum } from "../builder.ts";
import { checkedInput, checkRange } from "../checked-input.ts";
import { ask, type Context } from "../context.ts";
import type { EntityType } from "../database/find-entity.ts";
import {
  busiest,
  type EdgeRow,
  edgesAmong,
  type NetworkRules,
  neighboursOf,
} from "../database/network.ts";
import { badUserInput } from "../errors.ts";
import { betweenness, communities, degrees, graphOf } from "../lib/network-metrics.ts";
import { once } from "../lib/once.ts";
import { work } from "../limits/work.ts";
import { encounterRules } from "./encounter.ts";
import { meetingArgs, meetingsWhere } from "./meeting-list.ts";
import { checkedNames } from "./name-filter.ts";
import {
  NetworkEdge,
  type NetworkShape,
  NetworkVertex,
  type NetworkVertexRow,
} from "./network-parts.ts";
import { memberOf } from "./party.ts";

const DEPTH_MAX = 3;

const NODES_MAX = 500;

/** Every two nodes of the largest network. */
const EDGES_MAX = (NODES_MAX * (NODES_MAX - 1)) / 2;

const NetworkNode = describedEnum("NetworkNode", "What the nodes of a network are.", {
  PERSON: "People, tied by the meetings in which both took part.",
  COUNTRY: "Countries, tied by the meetings in which both were represented.",
  ORGANIZATION: "Organizations, tied by the meetings in which both were represented.",
});

const TYPES: Readonly<Record<typeof NetworkNode.$inferType, EntityType>> = {
  PERSON: "Person",
  COUNTRY: "Country",
  ORGANIZATION: "Organization",
};

const Weighting = describedEnum("Weighting", "How much a meeting adds to the weight of an edge.", {
  COUNT: "1, whoever else was there: the weight is the number of meetings.",
  NEWMAN:
    "1/(n−1), where n nodes of the network's sort were at the meeting: small meetings tie more than large ones, and what a meeting adds to one node's edges is 1 in all. Rounded to six places.",
});

const Network = builder.objectRef<NetworkShape>("Network").implement({
  description: "Who met whom, as nodes and weighted edges.",
  fields: (t) => ({
    nodes: t.field({
      type: [NetworkVertex],
      nullable: { list: false, items: false },
      description:
        "The nodes: those of `around` first, then the nearest, and among these the most strongly tied to the ones before. Around nobody, those who took part in most meetings.",
      resolve: (network) => network.nodes.map((node) => ({ ...node, network })),
    }),
    edges: t.field({
      type: [NetworkEdge],
      nullable: { list: false, items: false },
      description:
        "The edges between the nodes: those of `around` first, then the heaviest. What nodes say of their place rests on all edges, however many are shown.",
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 500,
          description: `How many edges: 1 to ${EDGES_MAX}.`,
        }),
      },
      resolve: async (network, { first }) => {
        checkRange("first", first, 1, EDGES_MAX);
        return (await network.edges()).slice(0, first).map((edge) => ({ ...edge, network }));
      },
    }),
    edgeCount: t.int({
      nullable: false,
      description: "How many edges there are between the nodes.",
      resolve: async (network) => (await network.edges()).length,
    }),
    isComplete: t.exposeBoolean("isComplete", {
      nullable: false,
      description: "Whether no node within `depth` was left out because of `first`.",
    }),
  }),
});

builder.queryField("network", (t) =>
  t.field({
    type: Network,
    ...work(500),
    nullable: false,
    description:
      "The network of those who met: around some of them, or of those who took part in most meetings.",
    args: {
      around: t.arg.stringList({
        description:
          "Whose network: nodes of the sort asked for, by id, slug, code or name in any known spelling. Everybody's when left out.",
      }),
      depth: t.arg.int({
        required: true,
        defaultValue: 1,
        description: `How many steps from \`around\`: 1 to ${DEPTH_MAX}. 1 means those met, and the edges among them.`,
      }),
      project: t.arg({
        type: NetworkNode,
        required: true,
        defaultValue: "PERSON",
        description: "What the nodes are.",
      }),
      where: meetingArgs.where,
      status: meetingArgs.status,
      weighting: t.arg({
        type: Weighting,
        required: true,
        defaultValue: "COUNT",
        description: "How meetings make the weight of an edge.",
      }),
      minWeight: t.arg.float({
        required: true,
        defaultValue: 1,
        description:
          "Only edges of at least this weight, 0 or more. Meetings of two weigh 1 each by either weighting, larger ones less by `NEWMAN`.",
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 200,
        description: `How many nodes: 1 to ${NODES_MAX}.`,
      }),
    },
    resolve: async (_root, unchecked, context) => {
      const args = checkedInput(unchecked);
      const { depth, first, minWeight, project, weighting } = args;
      checkRange("depth", depth, 1, DEPTH_MAX);
      checkRange("first", first, 1, NODES_MAX);
      checkRange("minWeight", minWeight, 0);
      const type = TYPES[project];
      const [encounters, meetings, around] = await Promise.all([
        encounterRules(args, context),
        meetingsWhere(args, context),
        args.around ? idsOf(args.around, type, context) : null,
      ]);
      if (around && around.length > first) {
        throw badUserInput(`At most ${first} names were expected around, not ${around.length}.`);
      }
      const rules = { ...encounters, type, weighting, minWeight };
      const { nodes, isComplete } = around
        ? await nodesAround(around, depth, first, rules, context)
        : await nodesOfAll(first, rules, meetings, context);
      const ids = nodes.map(({ id }) => id);
      const edges = once(() => ask<EdgeRow>(context, edgesAmong(ids, around ?? [], rules)));
      const members = new Map(ids.map((id) => [id, memberOf({ type, id })]));
      const graph = once(async () =>
        graphOf(
          ids,
          (await edges()).map(({ a, b, weight }) => ({ source: a, target: b, weight })),
        ),
      );
      return {
        rules,
        meetings,
        nodes,
        memberOf: (id: string) => members.get(id) ?? memberOf({ type, id }),
        isComplete,
        edges,
        degrees: once(async () => degrees(await edges())),
        betweenness: once(async () => betweenness(await graph())),
        communities: once(async () => communities(await graph())),
      };
    },
  }),
);

async function idsOf(names: readonly string[], type: EntityType, context: Context) {
  const found = await Promise.all(
    checkedNames(names).map((name) => context.findEntity(name, [type])),
  );
  return [...new Set(found.map(({ id }) => id))];
}

/** Step by step from those in the middle, a statement a step, until there are enough. */
async function nodesAround(
  around: readonly string[],
  depth: number,
  first: number,
  rules: NetworkRules,
  context: Context,
) {
  const nodes: NetworkVertexRow[] = around.map((id) => ({ id, distance: 0 }));
  let frontier = around;
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const known = nodes.map(({ id }) => id);
    const room = first - nodes.length;
    const sql = neighboursOf(frontier, known, rules, room + 1);
    const found = (await ask<{ id: string }>(context, sql)).map(({ id }) => id);
    frontier = found.slice(0, room);
    nodes.push(...frontier.map((id) => ({ id, distance })));
    if (found.length > room) return { nodes, isComplete: false };
  }
  return { nodes, isComplete: true };
}

async function nodesOfAll(
  first: number,
  rules: NetworkRules,
  meetings: NetworkShape["meetings"],
  context: Context,
) {
  const found = await ask<{ id: string }>(context, busiest(rules, meetings, first + 1));
  const nodes = found.slice(0, first).map(({ id }) => ({ id, distance: null }));
  return { nodes, isComplete: found.length <= first };
}
