import { builder } from "../builder.ts";
import { relatedList } from "../connection.ts";
import type { Context } from "../context.ts";
import type { MeetingStatus as MeetingStatusValue, Prisma } from "../generated/prisma/client.ts";
import { allOf, sparing } from "../lib/condition.ts";
import type { Day } from "../lib/day.ts";
import { type Order, orderOf, through } from "../lib/order.ts";
import type { PageArguments } from "../lib/page.ts";
import { MeetingStatus } from "./meeting-enums.ts";
import { beyondDays, daysWhere, MeetingFilter, meetingWhere, PRESENT } from "./meeting-filter.ts";
import { orderInput } from "./order.ts";
import { articleCountOrder, carriedOrder, dateOrder, nameOrder } from "./orders.ts";
import { partiesOf, togetherConditions, togetherWhere } from "./together.ts";

export const MeetingOrder = orderInput("MeetingOrder", "meetings", {
  DATE: "The first day it may have taken place, then how exactly the date is known.",
  NAME: "The name, folded.",
  ARTICLE_COUNT: "How many articles report it.",
});

const ORDERS = { DATE: dateOrder, NAME: nameOrder, ARTICLE_COUNT: articleCountOrder } as const;

const DEFAULT_ORDER = { field: "DATE", direction: "ASC" } as const;

/** The arguments of every list of meetings, root lists included. */
export const meetingArgs = builder.args((t) => ({
  where: t.field({ type: MeetingFilter, description: "Only meetings that meet this." }),
  status: t.field({
    type: [MeetingStatus],
    required: true,
    defaultValue: ["HELD"],
    description: "Only meetings of one of these statuses; held ones unless told otherwise.",
  }),
  orderBy: t.field({
    type: MeetingOrder,
    defaultValue: DEFAULT_ORDER,
    description: "The order of the list.",
  }),
}));

/** The argument that questions about all meetings have besides. */
export const betweenArg = builder.args((t) => ({
  between: t.stringList({
    description:
      "Two or more people, countries or organizations, each of which took part: id, slug, code or name, in any known spelling. A country or organization takes part through somebody who acts on its behalf.",
  }),
}));

/** The argument that nested lists of meetings have besides. */
export const withArg = builder.args((t) => ({
  with: t.stringList({
    description:
      "Only meetings in which every one of these people, countries and organizations took part too: id, slug, code or name, in any known spelling.",
  }),
}));

/** The arguments of a list of meetings. */
export interface MeetingListArguments extends PageArguments {
  with?: string[] | null | undefined;
  where?: typeof MeetingFilter.$inferInput | null | undefined;
  status: MeetingStatusValue[];
  orderBy?: typeof MeetingOrder.$inferInput | null | undefined;
}

/** The order asked for. */
export const meetingOrder = ({ orderBy }: Pick<MeetingListArguments, "orderBy">): Order =>
  orderOf(orderBy ?? DEFAULT_ORDER, ORDERS);

/** In a list by date, the first day of the dates asked for, if one that may fall there is enough. */
export function possibleFrom({
  where,
  orderBy,
}: Pick<MeetingListArguments, "where" | "orderBy">): Day | undefined {
  const date = where?.date;
  const isByDate = (orderBy ?? DEFAULT_ORDER).field === DEFAULT_ORDER.field;
  return isByDate && date?.match === "POSSIBLE" ? (date.from ?? undefined) : undefined;
}

/** What the arguments of a list ask of a meeting. */
export async function meetingsWhere(
  args: MeetingListArguments,
  context: Context,
): Promise<Prisma.MeetingWhereInput> {
  const [where, together] = await Promise.all([
    args.where ? meetingWhere(args.where, context) : {},
    args.with ? partiesOf(args.with, context) : [],
  ]);
  return { AND: [{ status: { in: args.status } }, where, togetherWhere(together)] };
}

/** Lists meetings through rows that carry the status and date, by which indexes have them. */
const listThroughDated = (relation: string, where: object = {}) =>
  relatedList<MeetingListArguments>({
    type: "Meeting",
    relation,
    via: "meeting",
    order: (args) => carriedOrder(meetingOrder(args)),
    where: async (args, context) => {
      const [filter, parties] = await Promise.all([
        beyondDays(args.where, context),
        args.with ? partiesOf(args.with, context) : [],
      ]);
      const meeting = allOf(sparing([filter, ...togetherConditions(parties)]));
      const isNarrower = Object.keys(meeting).length > 0;
      const occasion = { status: { in: args.status }, ...daysWhere(args.where) };
      return { ...where, ...occasion, ...(isNarrower ? { meeting } : {}) };
    },
  });

/** The meetings a person took part in, for `t.connection`. */
export const meetingsOfPerson = listThroughDated("participations", PRESENT);

/** The meetings in which somebody acted for a country or an organization, for `t.connection`. */
export const meetingsOfParty = listThroughDated("delegations");

const listThrough = (relation: string, where: object = {}) =>
  relatedList<MeetingListArguments>({
    type: "Meeting",
    relation,
    via: "meeting",
    order: (args) => through("meeting", meetingOrder(args)),
    where: async (args, context) => ({ ...where, meeting: await meetingsWhere(args, context) }),
  });

/** The meetings an article reports, for `t.connection`. */
export const meetingsInArticle = listThrough("evidence", { ordinal: 1 });

/** The meetings about a topic, for `t.connection`. */
export const meetingsAbout = listThrough("meetings");

const listOf = (relation: string) =>
  relatedList<MeetingListArguments>({
    type: "Meeting",
    relation,
    order: meetingOrder,
    where: meetingsWhere,
  });

/** The meetings that took place in a country, for `t.connection`. */
export const hostedMeetings = listOf("hostedMeetings");

/** The meetings that took place at a place, for `t.connection`. */
export const meetingsAt = listOf("meetings");
