import { builder } from "../builder.ts";
import { relatedList } from "../connection.ts";
import { occursInWhere } from "../lib/interval.ts";
import type { PageArguments } from "../lib/page.ts";
import { Article } from "./article.ts";
import { Evidence, EvidenceConnection, evidenceArgs, evidenceOfFact } from "./evidence.ts";
import { Meeting } from "./meeting.ts";
import { dateOrder, positionOrder } from "./orders.ts";
import { checkedRange, DateRange, PartialDate, toPartialDate } from "./partial-date.ts";
import { Person } from "./person.ts";
import { Topic } from "./topic.ts";

export const Quote = builder.prismaNode("Quote", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Quote, (t) => ({
  speaker: t.relation("speaker", {
    nullable: false,
    type: Person,
    description: "Who said it.",
  }),
  summary: t.exposeString("summary", { nullable: false }),
  verbatim: t.exposeString("verbatim"),
  date: t.field({
    type: PartialDate,
    description: "When it was said; null when the report does not tell.",
    select: { dateEdtf: true },
    resolve: ({ dateEdtf }) => toPartialDate(dateEdtf),
  }),
  article: t.relation("article", {
    nullable: false,
    type: Article,
    description: "The article that reports it.",
  }),
  meeting: t.relation("meeting", { nullable: true, type: Meeting }),
  topics: t.field({
    type: [Topic],
    nullable: { list: false, items: false },
    description: "What it is about, in the order coded.",
    select: async (_args, _context, nested) => ({
      topics: { orderBy: { position: "asc" }, select: { topic: await nested() } },
    }),
    resolve: ({ topics }) => topics.map(({ topic }) => topic),
  }),
  evidence: t.connection(
    {
      type: Evidence,
      description: "The sentences that report it, along the text.",
      args: evidenceArgs,
      ...evidenceOfFact,
    },
    EvidenceConnection,
  ),
}));

export const QuoteConnection = builder.connectionObject(
  { type: Quote, name: "QuoteConnection", description: "A page of quotes." },
  { name: "QuoteEdge", description: "A quote and its cursor." },
);

/** The arguments of every list of quotes. */
export const quoteArgs = builder.args((t) => ({
  during: t.field({
    type: DateRange,
    description:
      "Only what was said in this range of days; an unknown date is possible on any day.",
  }),
}));

interface QuoteArgs extends PageArguments {
  during?: typeof DateRange.$inferInput | null | undefined;
}

const DAYS = { earliest: "dateEarliest", latest: "dateLatest" } as const;

const quoteWhere = ({ during }: QuoteArgs) =>
  during ? occursInWhere(DAYS, checkedRange(during), during.match) : {};

/** What a person said, by date, for `t.connection`. */
export const quotesOfSpeaker = relatedList<QuoteArgs>({
  type: "Quote",
  relation: "quotes",
  order: dateOrder,
  where: quoteWhere,
});

/** The quotes of an article, in its order, for `t.connection`. */
export const quotesInArticle = relatedList<QuoteArgs>({
  type: "Quote",
  relation: "quotes",
  order: positionOrder,
  where: quoteWhere,
});
