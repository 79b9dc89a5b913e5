import { builder, describedEnum } from "../builder.ts";
import { type Order, relatedList, through } from "../connection.ts";
import type { Stance as StanceValue } from "../generated/prisma/client.ts";
import type { PageArguments } from "../lib/page.ts";
import { Article } from "./article.ts";
import { publishedOrder, textOrder } from "./orders.ts";

export const Stance = describedEnum(
  "Stance",
  "Whether a sentence speaks for a fact or against it.",
  {
    SUPPORTS: "It speaks for the fact.",
    DISPUTES: "It speaks against the fact.",
  },
);

export const Evidence = builder.prismaNode("Evidence", {
  id: { field: "id" },
  select: { id: true },
});

builder.prismaObjectFields(Evidence, (t) => ({
  article: t.relation("article", {
    nullable: false,
    type: Article,
    description: "The article the sentence stands in.",
  }),
  quote: t.string({
    nullable: false,
    description:
      "The sentence itself: `article.text` from `startOffset` up to, but not including, `endOffset`. It is the publisher's wording only where the article's `textKind` is `FULL`.",
    select: { startOffset: true, endOffset: true, article: { select: { text: true } } },
    resolve: ({ article, startOffset, endOffset }) => article.text.slice(startOffset, endOffset),
  }),
  startOffset: t.exposeInt("startOffset", { nullable: false }),
  endOffset: t.exposeInt("endOffset", { nullable: false }),
  stance: t.expose("stance", { type: Stance, nullable: false }),
  confidence: t.exposeFloat("confidence", { nullable: false }),
  extractor: t.exposeString("extractor", { nullable: false }),
}));

export const EvidenceConnection = builder.connectionObject(
  { type: Evidence, name: "EvidenceConnection", description: "A page of pieces of evidence." },
  { name: "EvidenceEdge", description: "A piece of evidence and its cursor." },
);

/** Earliest article first, then along its text. */
const evidenceOrder: Order = {
  name: "evidence",
  keys: [...through("article", publishedOrder).keys, ...textOrder.keys],
};

/** The evidence of a fact, for `t.connection`. */
export const evidenceOfFact = relatedList<
  PageArguments & { stance?: StanceValue | null | undefined }
>({
  type: "Evidence",
  relation: "evidence",
  order: evidenceOrder,
  where: ({ stance }) => (stance ? { stance } : {}),
});

/** The articles that report a fact, earliest first, for `t.connection`. */
export const articlesOfFact = relatedList<PageArguments>({
  type: "Article",
  relation: "evidence",
  via: "article",
  order: through("article", publishedOrder),
  where: () => ({ ordinal: 1 }),
});

/** The evidence an article gives, along its text, for `t.connection`. */
export const evidenceInArticle = relatedList<PageArguments>({
  type: "Evidence",
  relation: "evidence",
  order: textOrder,
});
