import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Entity } from "../database/find-entity.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { decodeGlobalId } from "../lib/global-id.ts";
import { occursInWhere } from "../lib/interval.ts";
import { slug } from "../lib/slug.ts";
import { checkedNames } from "./name-filter.ts";
import { checkedRange, DateRange } from "./partial-date.ts";
import { containsFolded } from "./text-filter.ts";

export const ArticleFilter = builder.inputType("ArticleFilter", {
  description: "Which articles. An article must meet every condition given.",
  fields: (t) => ({
    title: t.string({ description: "The headline contains this, whatever the case or accents." }),
    publisher: t.string({
      description: "Its publisher: id, slug, name or acronym, in any known spelling.",
    }),
    language: t.string({ description: "Its language, BCP 47." }),
    published: t.field({ type: DateRange, description: "When it was published." }),
    mentions: t.stringList({
      description: "It mentions every one of these people, countries and organizations.",
    }),
    topic: t.string({ description: "A topic of what it reports, by name or slug." }),
  }),
});

/** What a filter asks of the database. Names in it are looked up; those that fail are errors. */
export async function articleWhere(
  filter: typeof ArticleFilter.$inferInput,
  context: Context,
): Promise<Prisma.ArticleWhereInput> {
  const { title, publisher, language, published, mentions, topic } = filter;
  const [publishedBy, mentioned] = await Promise.all([
    publisher == null ? null : context.findEntity(publisher, ["Organization"]),
    Promise.all((mentions ? checkedNames(mentions) : []).map((name) => context.findEntity(name))),
  ]);
  const all: Prisma.ArticleWhereInput[] = mentioned.map(mentionWhere);
  if (title != null) all.push({ titleFolded: containsFolded(title) });
  if (publishedBy) all.push({ publisherId: publishedBy.id });
  if (language != null) all.push({ language });
  if (published) {
    const columns = { earliest: "publishedEarliest", latest: "publishedLatest" } as const;
    all.push(occursInWhere(columns, checkedRange(published), published.match));
  }
  if (topic != null) all.push({ topics: { some: { topic: { slug: slug(topic) } } } });
  return { AND: all };
}

const MENTION_COLUMN = {
  Person: "personId",
  Country: "countryId",
  Organization: "organizationId",
} as const;

/** Articles whose text names this entity. */
export const mentionWhere = ({ type, id }: Entity): Prisma.ArticleWhereInput => ({
  mentions: { some: { [MENTION_COLUMN[type]]: id } },
});

/** The article that a text means: an id, an address or a slug. */
export function articleWhereUnique(text: string): Prisma.ArticleWhereInput {
  const id = decodeGlobalId(text);
  if (id?.typename === "Article") return { id: id.id };
  return text.includes("/") ? { url: text } : { slug: text };
}
