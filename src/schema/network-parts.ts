import { batch } from "../batch.ts";
import { builder } from "../builder.ts";
import { ask } from "../context.ts";
import { type EdgeRow, meetingCounts, type NetworkRules } from "../database/network.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { outermostMeeting } from "./encounter.ts";
import { Meeting } from "./meeting.ts";
import { MembershipParty, type memberOf } from "./party.ts";

/** What all parts of one network share; worked out when they are asked for. */
export interface NetworkShape {
  rules: NetworkRules;
  meetings: Prisma.MeetingWhereInput;
  nodes: NetworkVertexRow[];
  /** The record of a node by its id: one for each, as what is the same is then read once. */
  memberOf: (id: string) => ReturnType<typeof memberOf>;
  isComplete: boolean;
  edges: () => Promise<EdgeRow[]>;
  /** By the ids of the nodes. */
  degrees: () => Promise<Map<string, number>>;
  betweenness: () => Promise<Map<string, number>>;
  communities: () => Promise<Map<string, number>>;
}

export interface NetworkVertexRow {
  id: string;
  distance: number | null;
}

/** A node or an edge together with the network it belongs to. */
type Part<Row> = Row & { network: NetworkShape };

export const NetworkVertex = builder.objectRef<Part<NetworkVertexRow>>("NetworkVertex").implement({
  description: "A node of a network, with its place in it.",
  fields: (t) => ({
    node: t.field({
      type: MembershipParty,
      nullable: false,
      description: "The person, country or organization.",
      resolve: ({ id, network }) => network.memberOf(id),
    }),
    distance: t.exposeInt("distance", {
      description: "How many steps from `around`: 0 to 3; null in a network around nobody.",
    }),
    meetingCount: t.int({
      nullable: false,
      description: "In how many of the meetings asked for it took part, with whomever.",
      resolve: ({ id, network: { rules, meetings } }, _args, context) => {
        const name = `meetings of a node ${JSON.stringify([rules, meetings])}`;
        return batch<string, number>(context, name, async (ids) => {
          const sql = meetingCounts(rules, ids, meetings);
          const rows = await ask<{ id: string; count: number }>(context, sql);
          const counts = new Map(rows.map((row) => [row.id, row.count]));
          return ids.map((each) => counts.get(each) ?? 0);
        }).load(id);
      },
    }),
    degree: t.int({
      nullable: false,
      description: "How many edges of this network end here.",
      resolve: async ({ id, network }) => (await network.degrees()).get(id) ?? 0,
    }),
    betweenness: t.float({
      nullable: false,
      description:
        "The share of the shortest chains between two other nodes of this network that lead through this one, from 0 to 1, rounded to six places. Weights do not count.",
      resolve: async ({ id, network }) => (await network.betweenness()).get(id) ?? 0,
    }),
    community: t.int({
      nullable: false,
      description:
        "Number of the group of closely tied nodes it belongs to, by the Louvain method on the weights; 0 is the largest. It means nothing outside this network.",
      resolve: async ({ id, network }) => (await network.communities()).get(id) ?? 0,
    }),
  }),
});

export const NetworkEdge = builder.objectRef<Part<EdgeRow>>("NetworkEdge").implement({
  description: "Two nodes of a network that met. It has no direction.",
  fields: (t) => ({
    source: t.field({
      type: MembershipParty,
      nullable: false,
      description: "One of the two.",
      resolve: ({ a, network }) => network.memberOf(a),
    }),
    target: t.field({
      type: MembershipParty,
      nullable: false,
      description: "The other one.",
      resolve: ({ b, network }) => network.memberOf(b),
    }),
    weight: t.exposeFloat("weight", {
      nullable: false,
      description: "The weight by the `weighting` asked for.",
    }),
    meetingCount: t.exposeInt("count", {
      nullable: false,
      description: "In how many of the meetings asked for both took part.",
    }),
    firstMeeting: t.field({
      type: Meeting,
      nullable: false,
      description: "The earliest of these meetings.",
      resolve: (edge, _args, context) =>
        outermostMeeting(edge, edge.network.rules, "first", context),
    }),
    lastMeeting: t.field({
      type: Meeting,
      nullable: false,
      description: "The latest of these meetings.",
      resolve: (edge, _args, context) =>
        outermostMeeting(edge, edge.network.rules, "last", context),
    }),
  }),
});
