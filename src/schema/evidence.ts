import { builder, describedEnum } from "../builder.ts";
import { relatedList } from "../connection.ts";
import type { Stance as StanceValue } from "../generated/prisma/client.ts";
import { type Order, through } from "../lib/order.ts";
import type { PageArguments } from "../lib/page.ts";
import { Agreement } from "./agreement.ts";
import { Article } from "./article.ts";
import { type ArticleListArguments, articlesWhere, publishedWhere } from "./article-filter.ts";
import { branded } from "./branded.ts";
import { Meeting } from "./meeting.ts";
import { Membership } from "./membership.ts";
import { publishedOrder, textOrder } from "./orders.ts";
import { DateRange } from "./partial-date.ts";
import { Quote } from "./quote.ts";
import { Tenure } from "./tenure.ts";

const Stance = describedEnum("Stance", "Whether a sentence speaks for a fact or against it.", {
  SUPPORTS: "It speaks for the fact.",
  DISPUTES: "It speaks against the fact.",
});

export const Evidence = builder.prismaNode("Evidence", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Evidence, (t) => ({
  article: t.relation("article", {
    nullable: false,
    type: Article,
    description: "The article the sentence stands in.",
  }),
  quote: t.exposeString("sentence", { nullable: false }),
  startOffset: t.exposeInt("startOffset", { nullable: false }),
  endOffset: t.exposeInt("endOffset", { nullable: false }),
  stance: t.expose("stance", {
    type: Stance,
    nullable: false,
    description: "Whether it speaks for the fact or against it.",
  }),
  confidence: t.exposeFloat("confidence", { nullable: false }),
  extractor: t.exposeString("extractor", { nullable: false }),
}));

const Fact = builder.unionType("Fact", {
  description: "What a piece of evidence can be for.",
  types: () => [Meeting, Tenure, Membership, Quote, Agreement],
});

builder.prismaObjectField(Evidence, "fact", (t) =>
  t.field({
    type: Fact,
    nullable: false,
    description: "The one fact that the sentence supports or disputes.",
    select: async (_args, _context, nested) => ({
      meeting: await nested(true, [], "Meeting"),
      tenure: await nested(true, [], "Tenure"),
      membership: await nested(true, [], "Membership"),
      quote: await nested(true, [], "Quote"),
      agreement: await nested(true, [], "Agreement"),
    }),
    resolve: ({ meeting, tenure, membership, quote, agreement }) => {
      if (meeting) return branded(Meeting, meeting);
      if (tenure) return branded(Tenure, tenure);
      if (membership) return branded(Membership, membership);
      if (quote) return branded(Quote, quote);
      if (agreement) return branded(Agreement, agreement);
      throw new TypeError("Evidence that points at a fact was expected.");
    },
  }),
);

export const EvidenceConnection = builder.connectionObject(
  { type: Evidence, name: "EvidenceConnection", description: "A page of pieces of evidence." },
  { name: "EvidenceEdge", description: "A piece of evidence and its cursor." },
);

/** Earliest article first, then along its text. */
export const evidenceOrder: Order = {
  name: "evidence",
  keys: [...through("article", publishedOrder).keys, ...textOrder.keys],
};

/** The arguments of every list of a fact's evidence. */
export const evidenceArgs = builder.args((t) => ({
  stance: t.field({ type: Stance, description: "Only sentences of this stance." }),
  published: t.field({
    type: DateRange,
    description:
      "Only sentences of articles published in this range of days; an unknown date is possible on any day.",
  }),
}));

interface EvidenceArgs extends PageArguments {
  stance?: StanceValue | null | undefined;
  published?: typeof DateRange.$inferInput | null | undefined;
}

/** The evidence of a fact, for `t.connection`. */
export const evidenceOfFact = relatedList<EvidenceArgs>({
  type: "Evidence",
  relation: "evidence",
  order: evidenceOrder,
  where: ({ stance, published }) => ({
    ...(stance ? { stance } : {}),
    ...(published ? { article: publishedWhere(published) } : {}),
  }),
});

/** The articles that report a fact, earliest first, for `t.connection`. */
export const articlesOfFact = relatedList<ArticleListArguments>({
  type: "Article",
  relation: "evidence",
  via: "article",
  order: through("article", publishedOrder),
  where: async (args, context) => ({ ordinal: 1, article: await articlesWhere(args, context) }),
});

/** The evidence an article gives, along its text, for `t.connection`. */
export const evidenceInArticle = relatedList<PageArguments>({
  type: "Evidence",
  relation: "evidence",
  order: textOrder,
});
