import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { EntityType } from "../database/find-entity.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { fold } from "../lib/fold.ts";
import { occursInWhere } from "../lib/interval.ts";
import { slug } from "../lib/slug.ts";
import { articleTextWhere, articleWhereUnique } from "./article-filter.ts";
import { AND, COMBINED, type Combined, combinedWhere, NOT, OR } from "./combined-filter.ts";
import { MeetingFormat, MeetingKind, MeetingSetting } from "./meeting-enums.ts";
import { checkedList, checkedNames, NameSetFilter, nameSetWhere } from "./name-filter.ts";
import { checkedRange, DateRange } from "./partial-date.ts";
import { containsFolded } from "./text-filter.ts";

const MeetingKindFilter = builder.inputType("MeetingKindFilter", {
  description: "Which kinds of meeting.",
  fields: (t) => ({
    in: t.field({ type: [MeetingKind], required: true, description: "One of these kinds." }),
  }),
});

const TopicFilter = builder.inputType("TopicFilter", {
  description: "Which topics.",
  fields: (t) => ({
    in: t.stringList({
      required: true,
      description:
        "At least one of these topics, by name or slug. A topic nobody coded finds nothing.",
    }),
  }),
});

export const MeetingFilter = builder.inputRef<MeetingFilterShape>("MeetingFilter").implement({
  description: `Which meetings. A meeting must meet every condition given; ${COMBINED}`,
  fields: (t) => ({
    name: t.string({
      description: "Its name contains this, whatever the case, accents or script.",
    }),
    participants: t.field({ type: NameSetFilter, description: "Which people took part." }),
    countries: t.field({
      type: NameSetFilter,
      description: "Which countries took part, through people who act on their behalf.",
    }),
    organizations: t.field({
      type: NameSetFilter,
      description: "Which organizations took part, through people who act on their behalf.",
    }),
    date: t.field({ type: DateRange, description: "When it took place or was due." }),
    kind: t.field({ type: MeetingKindFilter, description: "What sort of occasion it is." }),
    setting: t.field({ type: MeetingSetting, description: "Between how many sides it is." }),
    format: t.field({ type: MeetingFormat, description: "By what means people met." }),
    place: t.string({
      description:
        "A place by name, in any known spelling, or slug. A place that is not known finds nothing.",
    }),
    hostCountry: t.string({
      description: "The country it took place in: id, code or name, in any known spelling.",
    }),
    topic: t.field({ type: TopicFilter, description: "What it was about." }),
    article: t.string({ description: "Reported by this article: id, slug or address." }),
    publisher: t.string({
      description: "Reported by this publisher: id, slug, name or acronym, in any known spelling.",
    }),
    minArticles: t.int({ description: "Reported by at least so many articles." }),
    minParticipants: t.int({
      description:
        "At least so many people took part, as far as reports name them; whoever stayed away or declined is not counted.",
    }),
    hasConflict: t.boolean({
      description: "Whether its reports disagree on date, place, format or status.",
    }),
    text: t.string({
      description:
        "The headline or text of an article that reports it contains this, whatever the case. Words in any form, best first: see `search`.",
    }),
    and: t.field({ type: [MeetingFilter], description: AND }),
    or: t.field({ type: [MeetingFilter], description: OR }),
    not: t.field({ type: MeetingFilter, description: NOT }),
  }),
});

type NameSet = typeof NameSetFilter.$inferInput;

interface MeetingFilterShape extends Combined<MeetingFilterShape> {
  name?: string | null | undefined;
  participants?: NameSet | null | undefined;
  countries?: NameSet | null | undefined;
  organizations?: NameSet | null | undefined;
  date?: typeof DateRange.$inferInput | null | undefined;
  kind?: typeof MeetingKindFilter.$inferInput | null | undefined;
  setting?: typeof MeetingSetting.$inferType | null | undefined;
  format?: typeof MeetingFormat.$inferType | null | undefined;
  place?: string | null | undefined;
  hostCountry?: string | null | undefined;
  topic?: typeof TopicFilter.$inferInput | null | undefined;
  article?: string | null | undefined;
  publisher?: string | null | undefined;
  minArticles?: number | null | undefined;
  minParticipants?: number | null | undefined;
  hasConflict?: boolean | null | undefined;
  text?: string | null | undefined;
}

type Where = Prisma.MeetingWhereInput;

/**
 * What a filter asks of the database. Names in it are looked up, all at once; those that fail are
 * errors.
 */
export const meetingWhere = (filter: MeetingFilterShape, context: Context): Promise<Where> =>
  combinedWhere<MeetingFilterShape, Where>(filter, (one) => ownWhere(one, context));

// The index that serves each condition is shown by test/database/plans.test.ts.
async function ownWhere(filter: MeetingFilterShape, context: Context): Promise<Where[]> {
  const { name, kind, setting, format, place, topic, minArticles, minParticipants, hasConflict } =
    filter;
  // Refused before names are looked up: of a lookup that fails besides, nobody would take notice.
  const days = daysWhere(filter);
  const kinds = kind ? checkedList(kind.in, "kinds") : [];
  const topics = topic ? checkedNames(topic.in) : [];
  const text = filter.text == null ? null : articleTextWhere(filter.text);
  const all: (Promise<Where | Where[]> | Where)[] = [days];
  if (name != null) all.push({ nameFolded: containsFolded(name) });
  if (filter.participants) all.push(nameSetWhere(filter.participants, "Person", days, context));
  if (filter.countries) all.push(nameSetWhere(filter.countries, "Country", days, context));
  if (filter.organizations)
    all.push(nameSetWhere(filter.organizations, "Organization", days, context));
  if (kind) all.push({ kind: { in: kinds } });
  if (setting) all.push({ setting });
  if (format) all.push({ format });
  if (place != null) all.push({ place: placeWhere(place) });
  if (filter.hostCountry != null) all.push(hostWhere(filter.hostCountry, context));
  if (topic) all.push(topicWhere(topics));
  if (filter.article != null) all.push(reportWhere(articleWhereUnique(filter.article)));
  if (filter.publisher != null) all.push(publisherWhere(filter.publisher, context));
  if (minArticles != null) all.push({ articleCount: { gte: minArticles } });
  if (minParticipants != null) all.push({ participantCount: { gte: minParticipants } });
  if (hasConflict != null) all.push({ hasConflict });
  if (text) all.push(reportWhere(text));
  return (await Promise.all(all)).flat();
}

/** Whoever stayed away or declined took no part. */
export const PRESENT = {
  attendance: { notIn: ["ABSENT", "DECLINED"] },
} as const satisfies Prisma.ParticipationWhereInput;

/** Meetings in which at least one of these took part. */
export function tookPart(type: EntityType, ids: string[]): Where {
  switch (type) {
    case "Person":
      return { participations: { some: { personId: { in: ids }, ...PRESENT } } };
    case "Country":
      return { delegations: { some: { countryId: { in: ids } } } };
    case "Organization":
      return { delegations: { some: { organizationId: { in: ids } } } };
  }
}

/** The columns of a meeting that the interval rule asks about. */
export const MEETING_DAYS = { earliest: "dateEarliest", latest: "dateLatest" } as const;

/** What the date of a filter asks of meetings, and of encounters alike; nothing without one. */
export const daysWhere = (filter: Pick<MeetingFilterShape, "date"> | null | undefined) => {
  const range = filter?.date;
  return range ? occursInWhere(MEETING_DAYS, checkedRange(range), range.match) : {};
};

/** What a filter asks of meetings whose date was asked for already; nothing when it asks no more. */
export async function beyondDays(
  filter: MeetingFilterShape | null | undefined,
  context: Context,
): Promise<Where> {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  return filter && given.some(([key]) => key !== "date") ? meetingWhere(filter, context) : {};
}

const placeWhere = (name: string): Prisma.PlaceWhereInput => ({
  OR: [{ slug: slug(name) }, { names: { some: { folded: fold(name) } } }],
});

/** An unknown country is not this one: asked alone, SQL would know neither that nor its negation. */
const hostWhere = async (country: string, context: Context): Promise<Where> => {
  const { id } = await context.findEntity(country, ["Country"]);
  return { AND: [{ countryId: { not: null } }, { countryId: id }] };
};

const topicWhere = (names: readonly string[]): Where => ({
  topics: { some: { topic: { slug: { in: names.map(slug) } } } },
});

const publisherWhere = async (name: string, context: Context): Promise<Where> => {
  const { id } = await context.findEntity(name, ["Organization"]);
  return reportWhere({ publisherId: id });
};

/** Meetings reported by such an article. */
const reportWhere = (article: Prisma.ArticleWhereInput): Where => ({
  evidence: { some: { article } },
});
