import type { GraphQLResolveInfo } from "graphql";
import { listPage } from "../connection.ts";
import { type Context, db } from "../context.ts";
import type { Entity } from "../database/find-entity.ts";
import { inOrder } from "../database/pair.ts";
import { badUserInput } from "../errors.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { allOf, sparing } from "../lib/condition.ts";
import { type Order, type SortKey, through } from "../lib/order.ts";
import type { PageArguments } from "../lib/page.ts";
import { tookPart } from "./meeting-filter.ts";
import { checkedNames } from "./name-filter.ts";
import { dateOrder } from "./orders.ts";

// Meetings in which each of several took part. Two of them are found by the key of `encounter`, or
// of `mixed_encounter`, which also has their meetings in the order of the dates.

/** Those who are named, each once. */
export async function partiesOf(names: readonly string[], context: Context): Promise<Entity[]> {
  const found = await Promise.all(checkedNames(names).map((name) => context.findEntity(name)));
  return distinct(found);
}

/** Each once, however often it was named. */
export const distinct = (entities: readonly Entity[]): Entity[] => [
  ...new Map(entities.map((entity) => [entity.id, entity])).values(),
];

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

/** Two who met, and whoever else has to be there. */
interface Together {
  two: { aId: string; bId: string } | undefined;
  isMixed: boolean;
  others: Prisma.MeetingWhereInput[];
}

function together(parties: readonly Entity[]): Together {
  const [one, other] = twoOf(parties);
  const others = parties.filter((party) => party !== one && party !== other);
  return {
    two: one && other && inOrder(one, other),
    isMixed: one?.type !== other?.type,
    others: others.map(({ type, id }) => tookPart(type, [id])),
  };
}

/** Two of a type if there are such; nobody if there are no two. */
function twoOf(parties: readonly Entity[]): readonly Entity[] {
  for (const [index, one] of parties.entries()) {
    const other = parties.slice(index + 1).find(({ type }) => type === one.type);
    if (other) return [one, other];
  }
  return parties.length < 2 ? [] : parties.slice(0, 2);
}

/**
 * Meetings in which each of these took part, as conditions to be met together. What is asked of
 * their days besides is said of the encounters, too, which are then fewer.
 */
export function togetherConditions(
  parties: readonly Entity[],
  days: object = {},
): Prisma.MeetingWhereInput[] {
  const { two, isMixed, others } = together(parties);
  if (!two) return others;
  const some = { ...two, ...days };
  return [isMixed ? { mixedEncounters: { some } } : { encounters: { some } }, ...others];
}

/** Meetings in which each of these took part; all meetings for nobody. */
export const togetherWhere = (
  parties: readonly Entity[],
  days: object = {},
): Prisma.MeetingWhereInput => allOf(sparing(togetherConditions(parties, days)));

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
  const { two, isMixed, others } = together(parties);
  const meeting = allOf(sparing([...others, ...conditions]));
  if (!two) {
    return listPage(args, context, info, {
      type: "Meeting",
      order,
      where: { AND: [occasion, meeting] },
      find: (query) => db(context).meeting.findMany(query),
      count: (where) => db(context).meeting.count({ where }),
    });
  }
  const isNarrower = Object.keys(meeting).length > 0;
  const { encounter, mixedEncounter } = db(context);
  return listPage(args, context, info, {
    type: "Meeting",
    via: "meeting",
    order: encounterOrder(order),
    where: { AND: [two, occasion, isNarrower ? { meeting } : {}] },
    find: (query) => (isMixed ? mixedEncounter.findMany(query) : encounter.findMany(query)),
    count: (where) => (isMixed ? mixedEncounter.count({ where }) : encounter.count({ where })),
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
