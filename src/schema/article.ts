import { builder, describedEnum } from "../builder.ts";
import { checkedInput } from "../checked-input.ts";
import { queryList, relatedList } from "../connection.ts";
import { type Context, db } from "../context.ts";
import { ambiguousAddress } from "../errors.ts";
import { orderOf } from "../lib/order.ts";
import { queryRecord } from "../query-field.ts";
import { type ArticleListArguments, articleArgs, articlesWhere } from "./article-filter.ts";
import { Country, CountryConnection } from "./country.ts";
import { Evidence, EvidenceConnection, evidenceInArticle } from "./evidence.ts";
import { idOf } from "./identity.ts";
import { Meeting, MeetingConnection } from "./meeting.ts";
import { meetingArgs, meetingsInArticle, withArg } from "./meeting-list.ts";
import { entitiesInArticle, Mention, MentionConnection, mentionsInArticle } from "./mention.ts";
import { orderInput } from "./order.ts";
import { publishedOrder, titleOrder } from "./orders.ts";
import { Organization, OrganizationConnection } from "./organization.ts";
import { PartialDate, toPartialDate } from "./partial-date.ts";
import { Person, PersonConnection } from "./person.ts";
import { Quote, QuoteConnection, quoteArgs, quotesInArticle } from "./quote.ts";
import { Topic } from "./topic.ts";

const TextKind = describedEnum("TextKind", "Whose words an article's text is in.", {
  DIGEST: "A digest in our own words.",
  FULL: "The publisher's full text, stored by an operator who holds the rights.",
});

export const Article = builder.prismaNode("Article", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Article, (t) => ({
  slug: t.exposeString("slug", { nullable: false }),
  title: t.exposeString("title", { nullable: false }),
  publisher: t.relation("publisher", {
    nullable: false,
    type: Organization,
    description: "Who published it.",
  }),
  via: t.exposeString("via"),
  author: t.exposeString("author"),
  url: t.exposeString("url", { nullable: false }),
  published: t.field({
    type: PartialDate,
    description: "When it was published; null when nothing tells.",
    select: { publishedEdtf: true },
    resolve: ({ publishedEdtf }) => toPartialDate(publishedEdtf),
  }),
  publishedBasis: t.exposeString("publishedBasis"),
  dateline: t.exposeString("dateline"),
  language: t.exposeString("language", { nullable: false }),
  text: t.exposeString("text", { nullable: false }),
  textKind: t.expose("textKind", {
    type: TextKind,
    nullable: false,
    description: "Whose words the text is in.",
  }),
  topics: t.field({
    type: [Topic],
    nullable: { list: false, items: false },
    description: "The topics of all it reports.",
    select: async (_args, _context, nested) => ({
      topics: { orderBy: { position: "asc" }, select: { topic: await nested() } },
    }),
    resolve: ({ topics }) => topics.map(({ topic }) => topic),
  }),
  mentions: t.connection(
    {
      type: Mention,
      description: "Where its text names people, countries and organizations, along the text.",
      ...mentionsInArticle,
    },
    MentionConnection,
  ),
  people: t.connection(
    {
      type: Person,
      description: "The people its text names, by first mention.",
      ...entitiesInArticle("Person"),
    },
    PersonConnection,
  ),
  countries: t.connection(
    {
      type: Country,
      description: "The countries its text names, by first mention.",
      ...entitiesInArticle("Country"),
    },
    CountryConnection,
  ),
  organizations: t.connection(
    {
      type: Organization,
      description: "The organizations its text names, by first mention.",
      ...entitiesInArticle("Organization"),
    },
    OrganizationConnection,
  ),
  meetings: t.connection(
    {
      type: Meeting,
      description: "The meetings it reports.",
      args: { ...withArg, ...meetingArgs },
      ...meetingsInArticle,
    },
    MeetingConnection,
  ),
  quotes: t.connection(
    {
      type: Quote,
      description: "What it reports that people said.",
      args: quoteArgs,
      ...quotesInArticle,
    },
    QuoteConnection,
  ),
  evidence: t.connection(
    {
      type: Evidence,
      description: "The sentences of its text that are evidence for facts, along the text.",
      ...evidenceInArticle,
    },
    EvidenceConnection,
  ),
}));

export const ArticleConnection = builder.connectionObject(
  { type: Article, name: "ArticleConnection", description: "A page of articles." },
  { name: "ArticleEdge", description: "An article and its cursor." },
);

/** The articles of a publisher, earliest first, for `t.connection`. */
export const articlesPublished = relatedList<ArticleListArguments>({
  type: "Article",
  relation: "published",
  order: publishedOrder,
  where: articlesWhere,
});

const ArticleBy = builder.inputType("ArticleBy", {
  description: "Which article: exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: "Global id." }),
    slug: t.string({ description: "Slug of the article." }),
    url: t.string({
      description:
        "Address of the article. Where several articles share it, an error names their slugs.",
    }),
  }),
});

const ArticleOrder = orderInput("ArticleOrder", "articles", {
  PUBLISHED: "The date of publication; unknown dates come first.",
  TITLE: "The headline, folded.",
});

const ORDERS = { PUBLISHED: publishedOrder, TITLE: titleOrder } as const;

const DEFAULT_ORDER = { field: "PUBLISHED", direction: "ASC" } as const;

/** Which article is asked for; an address that several share is an error. */
async function articleBy({ by }: { by: typeof ArticleBy.$inferInput }, context: Context) {
  if (by.id != null) return { id: idOf("Article", by.id) };
  if (by.slug != null) return { slug: by.slug };
  const url = by.url ?? "";
  const found = await db(context).article.findMany({
    where: { url },
    select: { slug: true },
    orderBy: { slug: "asc" },
    take: 20,
  });
  const slugs = found.map(({ slug }) => slug);
  if (slugs.length > 1) throw ambiguousAddress(url, slugs);
  return { url };
}

interface ArticlesArgs extends ArticleListArguments {
  orderBy?: typeof ArticleOrder.$inferInput | null | undefined;
}

builder.queryFields((t) => ({
  article: t.prismaField({
    type: Article,
    description: "One article. Null when no article has that id, slug or address.",
    args: { by: t.arg({ type: ArticleBy, required: true, description: "Which article." }) },
    extensions: queryRecord(articleBy),
    resolve: async (query, _root, args, context) =>
      db(context).article.findFirst({
        ...query,
        where: await articleBy(checkedInput(args), context),
      }),
  }),
  articles: t.connection(
    {
      type: Article,
      description: "All articles.",
      args: {
        ...articleArgs,
        orderBy: t.arg({
          type: ArticleOrder,
          defaultValue: DEFAULT_ORDER,
          description: "The order of the list.",
        }),
      },
      ...queryList<ArticlesArgs>(async (args, context) => ({
        type: "Article",
        order: orderOf(args.orderBy ?? DEFAULT_ORDER, ORDERS),
        where: await articlesWhere(args, context),
        find: (query) => db(context).article.findMany(query),
        count: (where) => db(context).article.count({ where }),
      })),
    },
    ArticleConnection,
  ),
}));
