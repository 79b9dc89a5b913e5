import type { RootList } from "../connection.ts";
import { ask, type Context, db } from "../context.ts";
import { type EncounterRules, encounterWhere } from "../database/dyad.ts";
import type { Entity } from "../database/find-entity.ts";
import { meetingsFrom } from "../database/meeting-days.ts";
import { countOf, inOrder } from "../database/pair.ts";
import { badUserInput } from "../errors.ts";
import { Prisma } from "../generated/prisma/client.ts";
import { allOf, sparing } from "../lib/condition.ts";
import type { Day } from "../lib/day.ts";
import type { Order } from "../lib/order.ts";
import { tookPart } from "./meeting-filter.ts";
import { checkedNames } from "./name-filter.ts";
import { carriedOrder } from "./orders.ts";

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
  two: { a: Entity; b: Entity } | undefined;
  isMixed: boolean;
  others: Prisma.MeetingWhereInput[];
}

function together(parties: readonly Entity[]): Together {
  const [one, other] = twoOf(parties);
  const others = parties.filter((party) => party !== one && party !== other);
  return {
    two: one && other && { a: one, b: other },
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
  const some = { ...inOrder(two.a, two.b), ...days };
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
  /** What is asked of status and date: of meetings and encounters alike. */
  rules: EncounterRules;
  /** What else is asked. */
  conditions: readonly Prisma.MeetingWhereInput[];
  order: Order;
  /** The first day of the dates asked for, if a date that may fall there is enough. */
  from?: Day | undefined;
}

/** The list of the meetings in which each of some took part. */
export function meetingsTogether(
  { parties, rules, conditions, order, from }: MeetingList,
  context: Context,
): RootList {
  const { two, isMixed, others } = together(parties);
  const occasion = encounterWhere(rules);
  const meeting = allOf(sparing([...others, ...conditions]));
  if (!two) {
    return {
      type: "Meeting",
      order,
      where: { AND: [occasion, meeting] },
      parts: from === undefined ? undefined : meetingsFrom(from),
      find: (query) => db(context).meeting.findMany(query),
      count: (where) => db(context).meeting.count({ where }),
    };
  }
  const isNarrower = Object.keys(meeting).length > 0;
  const isReady = !isNarrower && rules.narrower === undefined;
  const readyCount = () => countOf({ ...two, rules });
  const { encounter, mixedEncounter } = db(context);
  return {
    type: "Meeting",
    model: isMixed ? "MixedEncounter" : "Encounter",
    via: "meeting",
    order: carriedOrder(order),
    where: { AND: [inOrder(two.a, two.b), occasion, isNarrower ? { meeting } : {}] },
    find: (query) => (isMixed ? mixedEncounter.findMany(query) : encounter.findMany(query)),
    count: async (where) => {
      if (!isReady) return isMixed ? mixedEncounter.count({ where }) : encounter.count({ where });
      const [row] = await ask<{ count: number }>(context, readyCount());
      return row?.count ?? 0;
    },
    countSql: isReady ? () => Prisma.sql`SELECT coalesce((${readyCount()}), 0)` : undefined,
  };
}
