import { builder } from "../builder.ts";
import { checkedInput } from "../checked-input.ts";
import { queryList } from "../connection.ts";
import { db } from "../context.ts";
import { queryRecord } from "../query-field.ts";
import { Agreement } from "./agreement.ts";
import { Article, ArticleConnection } from "./article.ts";
import { articleArgs } from "./article-filter.ts";
import { conflictsOf, FactConflict } from "./conflict.ts";
import { Country } from "./country.ts";
import { Delegation } from "./delegation.ts";
import {
  articlesOfFact,
  Evidence,
  EvidenceConnection,
  evidenceArgs,
  evidenceOfFact,
} from "./evidence.ts";
import { idOf } from "./identity.ts";
import { MeetingFormat, MeetingKind, MeetingSetting, MeetingStatus } from "./meeting-enums.ts";
import { beyondDays, daysWhere } from "./meeting-filter.ts";
import {
  betweenArg,
  type MeetingListArguments,
  meetingArgs,
  meetingOrder,
  possibleFrom,
} from "./meeting-list.ts";
import { knownDate, PartialDate } from "./partial-date.ts";
import {
  Participation,
  ParticipationConnection,
  ParticipationRole,
  participantsOfMeeting,
} from "./participation.ts";
import { Place } from "./place.ts";
import { meetingsTogether, partiesBetween } from "./together.ts";
import { Topic } from "./topic.ts";

export const Meeting = builder.prismaNode("Meeting", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Meeting, (t) => ({
  slug: t.exposeString("slug", { nullable: false }),
  name: t.exposeString("name", { nullable: false }),
  date: t.field({
    type: PartialDate,
    nullable: false,
    description:
      "When it took place or was due. Of reports that disagree, the one that is most exact and most repeated; the others stand in `conflicts`.",
    select: { dateEdtf: true },
    resolve: ({ dateEdtf }) => knownDate(dateEdtf),
  }),
  status: t.expose("status", {
    type: MeetingStatus,
    nullable: false,
    description: "What became of it. Reported as held by anybody, it counts as held.",
  }),
  setting: t.expose("setting", {
    type: MeetingSetting,
    nullable: false,
    description: "Between how many sides it was.",
  }),
  format: t.expose("format", {
    type: MeetingFormat,
    nullable: false,
    description: "By what means people met.",
  }),
  kind: t.expose("kind", {
    type: MeetingKind,
    nullable: false,
    description: "What sort of occasion it was.",
  }),
  place: t.relation("place", {
    nullable: true,
    type: Place,
    description: "The city, region or venue; null when no report tells.",
  }),
  venue: t.exposeString("venue"),
  country: t.relation("country", {
    nullable: true,
    type: Country,
    description: "The country it took place in; null when no report tells, or for a call.",
  }),
  parent: t.relation("parent", {
    nullable: true,
    description: "The tour or summit it was part of; null when it stands alone.",
  }),
  children: t.field({
    type: [Meeting],
    nullable: { list: false, items: false },
    description: "The meetings that were part of it, of any status, by date.",
    select: async (_args, _context, nested) => ({
      children: await nested({
        orderBy: [{ dateEarliest: "asc" }, { dateRank: "asc" }, { id: "asc" }],
      }),
    }),
    resolve: ({ children }) => children,
  }),
  topics: t.field({
    type: [Topic],
    nullable: { list: false, items: false },
    description: "What it was about, in the order reported.",
    select: async (_args, _context, nested) => ({
      topics: { orderBy: { position: "asc" }, select: { topic: await nested() } },
    }),
    resolve: ({ topics }) => topics.map(({ topic }) => topic),
  }),
  agreements: t.field({
    type: [Agreement],
    nullable: { list: false, items: false },
    description: "What was signed, announced or promised there, by name.",
    select: async (_args, _context, nested) => ({
      agreements: await nested({ orderBy: [{ name: "asc" }, { id: "asc" }] }),
    }),
    resolve: ({ agreements }) => agreements,
  }),
  participants: t.connection(
    {
      type: Participation,
      nullable: false,
      description: "Who took part, in the order reported; of each person one participation.",
      args: {
        role: t.arg({ type: [ParticipationRole], description: "Only people in these roles." }),
      },
      ...participantsOfMeeting,
    },
    ParticipationConnection,
  ),
  delegations: t.field({
    type: [Delegation],
    nullable: { list: false, items: false },
    description:
      "The countries and organizations that took part, those with nobody named among them.",
    select: async (_args, _context, nested) => ({
      delegations: await nested({ orderBy: [{ position: "asc" }, { id: "asc" }] }),
    }),
    resolve: ({ delegations }) => delegations,
  }),
  evidence: t.connection(
    {
      type: Evidence,
      description: "The sentences that report or deny it, earliest article first.",
      args: evidenceArgs,
      ...evidenceOfFact,
    },
    EvidenceConnection,
  ),
  articles: t.connection(
    {
      type: Article,
      description: "The articles that report it, earliest first.",
      args: articleArgs,
      ...articlesOfFact,
    },
    ArticleConnection,
  ),
  articleCount: t.exposeInt("articleCount", { nullable: false }),
  publisherCount: t.exposeInt("publisherCount", { nullable: false }),
  conflicts: t.field({
    type: [FactConflict],
    nullable: { list: false, items: false },
    description:
      "Where its reports disagree, each value with its evidence. A coarser date that contains a finer one is no disagreement, nor is a plan that was carried out.",
    select: async (_args, _context, nested) => ({
      evidence: {
        where: { assertions: { some: {} } },
        orderBy: [
          { article: { publishedEarliest: "asc" } },
          { articleId: "asc" },
          { ordinal: "asc" },
        ],
        ...(await nested(
          { select: { id: true, assertions: { orderBy: { field: "asc" } } } },
          ["values", "evidence"],
          "Evidence",
        )),
      },
    }),
    resolve: ({ evidence }) => conflictsOf(evidence),
  }),
}));

export const MeetingConnection = builder.connectionObject(
  { type: Meeting, name: "MeetingConnection", description: "A page of meetings." },
  { name: "MeetingEdge", description: "A meeting and its cursor." },
);

const MeetingBy = builder.inputType("MeetingBy", {
  description: "Which meeting: exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: "Global id." }),
    slug: t.string({ description: "Slug, like `2002-12-19-nazarbayev-putin-moscow`." }),
  }),
});

/** Which meeting is asked for. */
const meetingBy = ({ by }: { by: typeof MeetingBy.$inferInput }) =>
  by.id != null ? { id: idOf("Meeting", by.id) } : { slug: by.slug ?? "" };

interface MeetingsArgs extends Omit<MeetingListArguments, "with"> {
  between?: string[] | null | undefined;
}

builder.queryFields((t) => ({
  meeting: t.prismaField({
    type: Meeting,
    description: "One meeting. Null when no meeting has that id or slug.",
    args: { by: t.arg({ type: MeetingBy, required: true, description: "Which meeting." }) },
    extensions: queryRecord(meetingBy),
    resolve: (query, _root, args, context) =>
      db(context).meeting.findUnique({ ...query, where: meetingBy(checkedInput(args)) }),
  }),
  meetings: t.connection(
    {
      type: Meeting,
      description: "All meetings; those that were held unless `status` says otherwise.",
      args: {
        ...betweenArg,
        ...meetingArgs,
      },
      ...queryList<MeetingsArgs>(async (args, context) => {
        const [parties, filter] = await Promise.all([
          partiesBetween(args.between, context),
          beyondDays(args.where, context),
        ]);
        const narrower = args.where?.date ? daysWhere(args.where) : undefined;
        const rules = { status: args.status, narrower };
        const order = meetingOrder(args);
        const from = possibleFrom(args);
        return meetingsTogether({ parties, rules, conditions: [filter], order, from }, context);
      }),
    },
    MeetingConnection,
  ),
}));
