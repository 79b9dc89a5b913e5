import type { GraphQLResolveInfo } from "graphql";
import { listPage } from "../connection.ts";
import { type Context, db } from "../context.ts";
import type { Entity } from "../database/find-entity.ts";
import { badUserInput } from "../errors.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { allOf, sparing } from "../lib/condition.ts";
import { type Order, type SortKey, through } from "../lib/order.ts";
import type { PageArguments } from "../lib/page.ts";
import { tookPart } from "./meeting-filter.ts";
import { checkedNames } from "./name-filter.ts";
import { dateOrder } from "./orders.ts";

// Meetings in which each of several took part. Two people, two countries or two organizations are
// found by the key of `encounter`, which also has their meetings in the order of the dates.

/** Those who are named, each once. */
export async function partiesOf(names: readonly string[], context: Context): Promise<Entity[]> {
  const found = await Promise.all(checkedNames(names).map((name) => context.findEntity(name)));
  return [...new Map(found.map((entity) => [entity.id, entity])).values()];
}

/** Those of an argument \`between\`, which names two or more; nobody without it. */
export async function partiesBetween(
  names: readonly string[] | null | undefined,
  context: Context,
): Promise<Entity[]> {
  if (!names) return [];
  if (names.length < 2) {
    throw badUserInput(`\`between\` expects two names or more, not ${names.length}.`);
  }
  return partiesOf(names, context);
}

/** Two of a type that met, and whoever else has to be there. */
interface Together {
  encounter: { aId: string; bId: string } | undefined;
  others: Prisma.MeetingWhereInput[];
}

function together(parties: readonly Entity[]): Together {
  const [one, other] = twoAlike(parties) ?? [];
  const others = parties.filter((party) => party !== one && party !== other);
  return {
    encounter: one && other && { aId: one.id, bId: other.id },
    others: others.map(({ type, id }) => tookPart(type, [id])),
  };
}

function twoAlike(parties: readonly Entity[]): [Entity, Entity] | undefined {
  for (const [index, one] of parties.entries()) {
    const other = parties.slice(index + 1).find(({ type }) => type === one.type);
    if (other) return [one, other];
  }
  return undefined;
}

/** Meetings in which each of these took part; all meetings for nobody. */
export function togetherWhere(parties: readonly Entity[]): Prisma.MeetingWhereInput {
  const { encounter, others } = together(parties);
  return allOf(sparing(encounter ? [{ encounters: { some: encounter } }, ...others] : others));
}

/** Which meetings to list, and how. */
interface MeetingList {
  parties: readonly Entity[];
  /** What is asked of status and date: a condition on meetings and encounters alike. */
  occasion: object;
  /** What else is asked. */
  conditions: readonly Prisma.MeetingWhereInput[];
  order: Order;
}

/** A page of the meetings in which each of some took part. */
export function listTogether(
  { parties, occasion, conditions, order }: MeetingList,
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { encounter, others } = together(parties);
  const meeting = allOf(sparing([...others, ...conditions]));
  if (!encounter) {
    return listPage(args, context, info, {
      type: "Meeting",
      order,
      where: { AND: [occasion, meeting] },
      find: (query) => db(context).meeting.findMany(query),
      count: (where) => db(context).meeting.count({ where }),
    });
  }
  const isNarrower = Object.keys(meeting).length > 0;
  return listPage(args, context, info, {
    type: "Meeting",
    via: "meeting",
    order: encounterOrder(order),
    where: { AND: [encounter, occasion, isNarrower ? { meeting } : {}] },
    find: (query) => db(context).encounter.findMany(query),
    count: (where) => db(context).encounter.count({ where }),
  });
}

/** The same order of encounters, which have the dates of their meetings themselves. */
function encounterOrder(order: Order): Order {
  const byDate = dateOrder.keys.map(({ path }) => path.join());
  const isByDate = order.keys.every(({ path }, index) => path.join() === byDate[index]);
  if (!isByDate) return through("meeting", order);
  const keyOf = (key: SortKey) => (key.path[0] === "id" ? { ...key, path: ["meetingId"] } : key);
  return { ...order, keys: order.keys.map(keyOf) };
}
