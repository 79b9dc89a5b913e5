import { builder } from "../builder.ts";
import { queryList } from "../connection.ts";
import { ask, db } from "../context.ts";
import { encounterWhere } from "../database/dyad.ts";
import type { Entity } from "../database/find-entity.ts";
import {
  countByTopic,
  countByYear,
  countOf,
  meetingsOfPair,
  outermostOf,
  type Pair as PairParts,
  type TopicTally,
} from "../database/pair.ts";
import { badUserInput } from "../errors.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { type Bucket, fillGaps } from "../lib/buckets.ts";
import { holdsOnWhere, occursInWhere } from "../lib/interval.ts";
import { PAGE_MAX, type PageArguments } from "../lib/page.ts";
import { idField, queryObject, rowsField } from "../query-field.ts";
import { Agreement } from "./agreement.ts";
import { Article, ArticleConnection } from "./article.ts";
import { mentionWhere } from "./article-filter.ts";
import { Meeting, MeetingConnection } from "./meeting.ts";
import { MEETING_DAYS, MeetingFilter, meetingWhere, PRESENT } from "./meeting-filter.ts";
import {
  type MeetingListArguments,
  MeetingOrder,
  meetingArgs,
  meetingOrder,
} from "./meeting-list.ts";
import { publishedOrder } from "./orders.ts";
import { Organization } from "./organization.ts";
import { MEMBER_COLUMN } from "./organization-filter.ts";
import { checkedRange, DateRange } from "./partial-date.ts";
import { MembershipParty, memberOf } from "./party.ts";
import { TopicCount, YearCount } from "./tally.ts";
import { BOUNDS } from "./term.ts";
import { meetingsTogether, togetherWhere } from "./together.ts";

const listArgs = builder.args((t) => ({
  where: t.field({ type: MeetingFilter, description: "Only meetings that meet this." }),
  orderBy: t.field({ type: MeetingOrder, description: "The order; by date when left out." }),
}));

type ListArguments = PageArguments & Pick<MeetingListArguments, "where" | "orderBy">;

/** The list of the meetings of a pair that meet these conditions, too. */
const meetingList = (conditions: (pair: PairParts) => readonly Prisma.MeetingWhereInput[]) =>
  queryList<ListArguments, PairParts>(async (args, context, pair) => {
    const { a, b, rules } = pair;
    const filter = args.where ? await meetingWhere(args.where, context) : {};
    const order = meetingOrder(args);
    const list = { parties: [a, b], rules, conditions: [...conditions(pair), filter], order };
    return meetingsTogether(list, context);
  });

interface PairArguments {
  a: string;
  b: string;
  during?: typeof DateRange.$inferInput | null | undefined;
  status: MeetingListArguments["status"];
}

const Pair = builder.objectRef<PairParts>("Pair").implement({
  description:
    "Two people, countries or organizations and what lies between them. A country or organization meets through whoever acts on its behalf.",
  fields: (t) => ({
    a: t.field({
      type: MembershipParty,
      nullable: false,
      description: "The first of the two.",
      resolve: ({ a }) => memberOf(a),
    }),
    b: t.field({
      type: MembershipParty,
      nullable: false,
      description: "The second of the two.",
      resolve: ({ b }) => memberOf(b),
    }),
    meetings: t.connection(
      {
        type: Meeting,
        description: "The meetings in which both took part.",
        args: listArgs,
        ...meetingList(() => []),
      },
      MeetingConnection,
    ),
    meetingsWithOthers: t.connection(
      {
        type: Meeting,
        description: "Those of the meetings in which a third party took part, too.",
        args: listArgs,
        ...meetingList(({ a, b }) => {
          const others = { ...PRESENT, NOT: [partOf(a), partOf(b)] };
          return [{ participations: { some: others } }];
        }),
      },
      MeetingConnection,
    ),
    meetingCount: t.int({
      nullable: false,
      description: "How many meetings there were; agrees with `meetings.totalCount`.",
      ...rowsField(countOf, ([row]: readonly { count: number }[]) => row?.count ?? 0),
    }),
    firstMeeting: t.field({
      type: Meeting,
      description: "The earliest of the meetings; null when there was none.",
      ...idField((pair: PairParts) => outermostOf(meetingsOfPair(pair), "first")),
    }),
    lastMeeting: t.field({
      type: Meeting,
      description: "The latest of the meetings; null when there was none.",
      ...idField((pair: PairParts) => outermostOf(meetingsOfPair(pair), "last")),
    }),
    byYear: t.field({
      type: [YearCount],
      nullable: { list: false, items: false },
      description:
        "The meetings by year, every year from the first to the last, and at the end those of which not even the year is certain.",
      ...rowsField(countByYear, (buckets: readonly Bucket[]) =>
        fillGaps(buckets, 0, "YEAR").map(({ keys: [year], count }) => ({
          year: year == null ? null : Number(year),
          count,
        })),
      ),
    }),
    topics: t.field({
      type: [TopicCount],
      nullable: { list: false, items: false },
      description: `What the meetings were about, the most frequent first; at most ${PAGE_MAX}.`,
      resolve: (pair, _args, context) =>
        ask<TopicTally>(context, countByTopic(meetingsOfPair(pair), PAGE_MAX)),
    }),
    agreements: t.prismaField({
      type: [Agreement],
      nullable: { list: false, items: false },
      description: `What was signed, announced or promised at the meetings, by date; at most ${PAGE_MAX}.`,
      resolve: (query, pair, _args, context) =>
        db(context).agreement.findMany({
          ...query,
          where: { meeting: bothAt(pair) },
          orderBy: [{ dateEarliest: "asc" }, { dateRank: "asc" }, { id: "asc" }],
          take: PAGE_MAX,
        }),
    }),
    sharedOrganizations: t.prismaField({
      type: [Organization],
      nullable: { list: false, items: false },
      description: `The organizations to which both belong, by name; at most ${PAGE_MAX}. Memberships of people are their own, not their countries'.`,
      args: {
        at: t.arg({
          type: "Date",
          description: "Only where both belonged on this day; at any time without it.",
        }),
      },
      resolve: (query, { a, b }, { at }, context) => {
        const held = at ? holdsOnWhere(BOUNDS, at, "POSSIBLE") : {};
        const belongs = ({ type, id }: Entity) => ({
          members: { some: { [MEMBER_COLUMN[type]]: id, ...held } },
        });
        return db(context).organization.findMany({
          ...query,
          where: { AND: [belongs(a), belongs(b)] },
          orderBy: [{ nameFolded: "asc" }, { id: "asc" }],
          take: PAGE_MAX,
        });
      },
    }),
    articlesMentioningBoth: t.connection(
      {
        type: Article,
        description: "The articles that mention both, whether they met or not, by publication.",
        ...queryList<PageArguments, PairParts>((_args, context, { a, b }) => ({
          type: "Article",
          order: publishedOrder,
          where: { AND: [mentionWhere(a), mentionWhere(b)] },
          find: (query) => db(context).article.findMany(query),
          count: (where) => db(context).article.count({ where }),
        })),
      },
      ArticleConnection,
    ),
  }),
});

/** What a participation must be for somebody to be on this side of a pair. */
const partOf = ({ type, id }: Entity): Prisma.ParticipationWhereInput => {
  if (type === "Person") return { personId: id };
  return type === "Country" ? { countryId: id } : { organizationId: id };
};

/** The meetings of a pair as a condition on meetings. */
const bothAt = ({ a, b, rules }: PairParts): Prisma.MeetingWhereInput => ({
  AND: [encounterWhere(rules), togetherWhere([a, b])],
});

builder.queryField("pair", (t) =>
  t.field({
    type: Pair,
    nullable: false,
    description: "What lies between two people, countries or organizations.",
    args: {
      a: t.arg.string({
        required: true,
        description: "One of the two: id, slug, code or name, in any known spelling.",
      }),
      b: t.arg.string({ required: true, description: "The other one; not the same." }),
      during: t.arg({ type: DateRange, description: "Only meetings in this range of days." }),
      status: meetingArgs.status,
    },
    ...queryObject(async ({ a: one, b: other, during, status }: PairArguments, context) => {
      const [a, b] = await Promise.all([context.findEntity(one), context.findEntity(other)]);
      if (a.type === b.type && a.id === b.id) {
        throw badUserInput(`Two different names were expected; both mean ${a.name}.`);
      }
      const range = during ? checkedRange(during) : undefined;
      const narrower = range && occursInWhere(MEETING_DAYS, range, range.match);
      return { a, b, rules: { status, narrower } };
    }),
  }),
);
