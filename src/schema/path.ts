import { builder } from "../builder.ts";
import { checkedInput, checkRange } from "../checked-input.ts";
import { ask, type Context } from "../context.ts";
import type { Entity } from "../database/find-entity.ts";
import { inOrder } from "../database/pair.ts";
import { type Link, linksOf, type TieRules, tiesOf } from "../database/tie.ts";
import { badUserInput } from "../errors.ts";
import type { MeetingStatus as MeetingStatusValue } from "../generated/prisma/client.ts";
import { holdsInWhere, occursInWhere } from "../lib/interval.ts";
import { shortestPaths, type Tie } from "../lib/shortest-paths.ts";
import { work } from "../limits/work.ts";
import { MEETING_DAYS } from "./meeting-filter.ts";
import { meetingArgs } from "./meeting-list.ts";
import { checkedRange, DateRange } from "./partial-date.ts";
import { PathLink, PathStep, type PathStepShape } from "./path-step.ts";
import { BOUNDS } from "./term.ts";

const HOPS_MAX = 6;

const PATHS_MAX = 20;

const Path = builder.objectRef<{ steps: PathStepShape[] }>("Path").implement({
  description: "A chain of ties from one person, country or organization to another.",
  fields: (t) => ({
    length: t.int({
      nullable: false,
      description: "How many steps it has.",
      resolve: ({ steps }) => steps.length,
    }),
    steps: t.field({
      type: [PathStep],
      nullable: { list: false, items: false },
      description: "The steps from one end to the other.",
      resolve: ({ steps }) => steps,
    }),
  }),
});

builder.queryField("paths", (t) =>
  t.field({
    type: [Path],
    ...work(500),
    nullable: { list: false, items: false },
    description:
      "The shortest chains between two people, countries or organizations, all of the same length; none when there is no chain. A meeting ties two people, two countries or two organizations that were there, and at an end of the chain also a person with a country or an organization. Large meetings are left out, since a summit of dozens ties everybody to everybody. Chains whose first two have more ties come first, counting meetings of any size; then those whose next two have, and so on.",
    args: {
      from: t.arg.string({
        required: true,
        description: "Where the chains start: id, slug, code or name, in any known spelling.",
      }),
      to: t.arg.string({ required: true, description: "Where they end; not the same." }),
      maxHops: t.arg.int({
        required: true,
        defaultValue: 4,
        description: `The longest chain to look for: 1 to ${HOPS_MAX} steps.`,
      }),
      via: t.arg({
        type: [PathLink],
        description: "Only ties of these sorts; of every sort when left out.",
      }),
      during: t.arg({
        type: DateRange,
        description:
          "Only meetings and agreements of these days, and tenures and memberships that held in them.",
      }),
      status: meetingArgs.status,
      excludeMeetingsOver: t.arg.int({
        required: true,
        defaultValue: 30,
        description:
          "Meetings in which more people, or more countries and organizations, took part are left out; 2 or more.",
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 5,
        description: `How many chains: 1 to ${PATHS_MAX}.`,
      }),
    },
    resolve: async (_root, unchecked, context) => {
      const { from, to, maxHops, excludeMeetingsOver, first, ...args } = checkedInput(unchecked);
      checkRange("maxHops", maxHops, 1, HOPS_MAX);
      checkRange("first", first, 1, PATHS_MAX);
      checkRange("excludeMeetingsOver", excludeMeetingsOver, 2);
      const [start, end] = await Promise.all([context.findEntity(from), context.findEntity(to)]);
      if (start.id === end.id) {
        throw badUserInput(`Two different names were expected; both mean ${start.name}.`);
      }
      const rules = rulesOf({ ...args, start, end, sizeMax: excludeMeetingsOver });
      if (rules.via.length === 0) throw badUserInput("At least one sort of tie was expected.");
      const graph = {
        tiesOf: (nodes: readonly string[]) => ask<Tie>(context, tiesOf(nodes, rules)),
        tiesBetween: (nodes: readonly string[], others: readonly string[]) =>
          ask<Tie>(context, tiesOf(nodes, rules, others)),
      };
      const chains = await shortestPaths(graph, start.id, end.id, { maxHops, limit: first });
      return withLinks(chains, rules, context);
    },
  }),
);

interface PathArguments {
  start: Entity;
  end: Entity;
  sizeMax: number;
  status: MeetingStatusValue[];
  via?: (typeof PathLink.$inferType)[] | null | undefined;
  during?: typeof DateRange.$inferInput | null | undefined;
}

function rulesOf({ start, end, sizeMax, status, via, during }: PathArguments): TieRules {
  const range = during ? checkedRange(during) : undefined;
  const days = range ? occursInWhere(MEETING_DAYS, range, range.match) : {};
  const held = range ? holdsInWhere(BOUNDS, range, range.match) : {};
  const [mixed, other] = inOrder(start, end).bId === start.id ? [start, end] : [end, start];
  return {
    via: [...new Set(via ?? (["MEETING", "AGREEMENT", "TENURE", "MEMBERSHIP"] as const))],
    encounters: { status, narrower: range ? days : undefined },
    agreement: days,
    tenure: held,
    membership: held,
    sizeMax,
    mixedEnd: mixed.type === other.type ? undefined : { end: mixed, otherType: other.type },
  };
}

/** The chains with what ties their nodes: one statement for the ties, one for the nodes. */
async function withLinks(
  chains: readonly (readonly string[])[],
  rules: TieRules,
  context: Context,
): Promise<{ steps: PathStepShape[] }[]> {
  const pairs = chains.map(stepsOf);
  if (pairs.length === 0) return [];
  const ids = [...new Set(chains.flat())];
  const [links, nodes] = await Promise.all([
    ask<Link>(context, linksOf(distinct(pairs.flat()), rules)),
    Promise.all(ids.map((id) => context.findEntity(id))),
  ]);
  const linkOf = new Map(links.map((link) => [`${link.a} ${link.b}`, link]));
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  return pairs.map((steps) => ({
    steps: steps.map(([a, b]) => {
      const [from, to, link] = [nodeOf.get(a), nodeOf.get(b), linkOf.get(`${a} ${b}`)];
      if (!from || !to || !link) throw new TypeError("A tie between two nodes was expected.");
      return { from, to, ...link };
    }),
  }));
}

type Step = readonly [from: string, to: string];

const stepsOf = (chain: readonly string[]): Step[] =>
  chain.slice(1).map((to, index) => [chain[index] ?? "", to]);

const distinct = (steps: readonly Step[]): Step[] => [
  ...new Map(steps.map((step) => [step.join(), step])).values(),
];
