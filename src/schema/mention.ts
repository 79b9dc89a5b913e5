import { builder } from "../builder.ts";
import { relatedList } from "../connection.ts";
import { through } from "../lib/order.ts";
import type { PageArguments } from "../lib/page.ts";
import { Article } from "./article.ts";
import { type ArticleListArguments, articlesWhere, publishedWhere } from "./article-filter.ts";
import { publishedOrder, textOrder } from "./orders.ts";
import { DateRange } from "./partial-date.ts";
import { MembershipParty, oneMember } from "./party.ts";

export const Mention = builder.prismaNode("Mention", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Mention, (t) => ({
  surface: t.exposeString("surface", { nullable: false }),
  startOffset: t.exposeInt("startOffset", { nullable: false }),
  endOffset: t.exposeInt("endOffset", { nullable: false }),
  article: t.relation("article", {
    nullable: false,
    type: Article,
    description: "The article it stands in.",
  }),
  entity: t.field({
    type: MembershipParty,
    nullable: false,
    description: "The person, country or organization it refers to.",
    select: async (_args, _context, nested) => ({
      person: await nested(true, [], "Person"),
      country: await nested(true, [], "Country"),
      organization: await nested(true, [], "Organization"),
    }),
    resolve: (mention) => oneMember(mention),
  }),
}));

export const MentionConnection = builder.connectionObject(
  { type: Mention, name: "MentionConnection", description: "A page of mentions." },
  { name: "MentionEdge", description: "A mention and its cursor." },
);

/** The mentions in an article, along its text, for `t.connection`. */
export const mentionsInArticle = relatedList<PageArguments>({
  type: "Mention",
  relation: "mentions",
  order: textOrder,
});

/** The arguments of every list of an entity's mentions. */
export const mentionArgs = builder.args((t) => ({
  published: t.field({
    type: DateRange,
    description:
      "Only mentions in articles published in this range of days; an unknown date is possible on any day.",
  }),
}));

interface MentionArgs extends PageArguments {
  published?: typeof DateRange.$inferInput | null | undefined;
}

/** The mentions of an entity, earliest article first, for `t.connection`. */
export const mentionsOfEntity = relatedList<MentionArgs>({
  type: "Mention",
  relation: "mentions",
  where: ({ published }) => (published ? { article: publishedWhere(published) } : {}),
  order: { name: "mention", keys: [...through("article", publishedOrder).keys, ...textOrder.keys] },
});

/** The articles that mention an entity, earliest first, for `t.connection`. */
export const articlesMentioning = relatedList<ArticleListArguments>({
  type: "Article",
  relation: "mentions",
  via: "article",
  order: through("article", publishedOrder),
  where: async (args, context) => ({ ordinal: 1, article: await articlesWhere(args, context) }),
});

const RELATION = { Person: "person", Country: "country", Organization: "organization" } as const;

/** The people, countries or organizations that an article names, by first mention. */
export const entitiesInArticle = (type: keyof typeof RELATION) =>
  relatedList<PageArguments>({
    type,
    relation: "mentions",
    via: RELATION[type],
    order: textOrder,
    where: () => ({ ordinal: 1, [`${RELATION[type]}Id`]: { not: null } }),
  });
