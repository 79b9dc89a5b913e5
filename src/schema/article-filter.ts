import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Entity } from "../database/find-entity.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { decodeGlobalId } from "../lib/global-id.ts";
import { occursInWhere } from "../lib/interval.ts";
import type { PageArguments } from "../lib/page.ts";
import { slug } from "../lib/slug.ts";
import { AND, COMBINED, type Combined, combinedWhere, NOT, OR } from "./combined-filter.ts";
import { checkedNames } from "./name-filter.ts";
import { checkedRange, DateRange } from "./partial-date.ts";
import { containsFolded, containsText } from "./text-filter.ts";

const ArticleFilter = builder.inputRef<ArticleFilterShape>("ArticleFilter").implement({
  description: `Which articles. An article must meet every condition given; ${COMBINED}`,
  fields: (t) => ({
    title: t.string({ description: "The headline contains this, whatever the case or accents." }),
    text: t.string({
      description:
        "The headline contains this, whatever the case or accents, or the text does, whatever the case.",
    }),
    publisher: t.string({
      description: "Its publisher: id, slug, name or acronym, in any known spelling.",
    }),
    language: t.string({ description: "Its language, BCP 47." }),
    published: t.field({
      type: DateRange,
      description: "When it was published; an unknown date is possible on any day.",
    }),
    mentions: t.stringList({
      description: "It mentions every one of these people, countries and organizations.",
    }),
    topic: t.string({ description: "A topic of what it reports, by name or slug." }),
    and: t.field({ type: [ArticleFilter], description: AND }),
    or: t.field({ type: [ArticleFilter], description: OR }),
    not: t.field({ type: ArticleFilter, description: NOT }),
  }),
});

interface ArticleFilterShape extends Combined<ArticleFilterShape> {
  title?: string | null | undefined;
  text?: string | null | undefined;
  publisher?: string | null | undefined;
  language?: string | null | undefined;
  published?: typeof DateRange.$inferInput | null | undefined;
  mentions?: string[] | null | undefined;
  topic?: string | null | undefined;
}

type Where = Prisma.ArticleWhereInput;

/** The argument of every list of articles. */
export const articleArgs = builder.args((t) => ({
  where: t.field({ type: ArticleFilter, description: "Only articles that meet this." }),
}));

/** The arguments of a list of articles. */
export interface ArticleListArguments extends PageArguments {
  where?: ArticleFilterShape | null | undefined;
}

/** What the arguments of a list ask of an article. */
export const articlesWhere = async ({ where }: ArticleListArguments, context: Context) =>
  where ? articleWhere(where, context) : {};

/** What a filter asks of the database. Names in it are looked up; those that fail are errors. */
const articleWhere = (filter: ArticleFilterShape, context: Context): Promise<Where> =>
  combinedWhere<ArticleFilterShape, Where>(filter, (one) => ownWhere(one, context));

// The index that serves each condition is shown by test/database/plans.test.ts.
async function ownWhere(filter: ArticleFilterShape, context: Context): Promise<Where[]> {
  const { title, text, publisher, language, published, mentions, topic } = filter;
  const names = mentions ? checkedNames(mentions) : [];
  const [publishedBy, mentioned] = await Promise.all([
    publisher == null ? null : context.findEntity(publisher, ["Organization"]),
    Promise.all(names.map((name) => context.findEntity(name))),
  ]);
  const all: Where[] = mentioned.map(mentionWhere);
  if (title != null) all.push({ titleFolded: containsFolded(title) });
  if (text != null) all.push(articleTextWhere(text));
  if (publishedBy) all.push({ publisherId: publishedBy.id });
  if (language != null) all.push({ language });
  if (published) all.push(publishedWhere(published));
  if (topic != null) all.push({ topics: { some: { topic: { slug: slug(topic) } } } });
  return all;
}

/** Articles published in this range of days. */
export const publishedWhere = (range: typeof DateRange.$inferInput): Where => {
  const columns = { earliest: "publishedEarliest", latest: "publishedLatest" } as const;
  return occursInWhere(columns, checkedRange(range), range.match);
};

/** Articles whose headline or text contains this. */
export const articleTextWhere = (text: string): Where => ({
  OR: [{ titleFolded: containsFolded(text) }, { text: containsText(text) }],
});

const MENTION_COLUMN = {
  Person: "personId",
  Country: "countryId",
  Organization: "organizationId",
} as const;

/** Articles whose text names this entity. */
export const mentionWhere = ({ type, id }: Entity): Where => ({
  mentions: { some: { [MENTION_COLUMN[type]]: id } },
});

/** The article that a text means: an id, an address or a slug. */
export function articleWhereUnique(text: string): Where {
  const id = decodeGlobalId(text);
  if (id?.typename === "Article") return { id: id.id };
  return text.includes("/") ? { url: text } : { slug: text };
}
