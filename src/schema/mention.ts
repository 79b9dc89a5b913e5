import { builder } from "../builder.ts";
import { relatedList } from "../connection.ts";
import { through } from "../lib/order.ts";
import type { PageArguments } from "../lib/page.ts";
import { Article } from "./article.ts";
import { publishedOrder, textOrder } from "./orders.ts";
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

/** The mentions of an entity, earliest article first, for `t.connection`. */
export const mentionsOfEntity = relatedList<PageArguments>({
  type: "Mention",
  relation: "mentions",
  order: { name: "mention", keys: [...through("article", publishedOrder).keys, ...textOrder.keys] },
});

/** The articles that mention an entity, earliest first, for `t.connection`. */
export const articlesMentioning = relatedList<PageArguments>({
  type: "Article",
  relation: "mentions",
  via: "article",
  order: through("article", publishedOrder),
  where: () => ({ ordinal: 1 }),
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
