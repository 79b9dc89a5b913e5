import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { EntityType } from "../database/find-entity.ts";
import { badUserInput } from "../errors.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { fold } from "../lib/fold.ts";
import { occursInWhere } from "../lib/interval.ts";
import { slug } from "../lib/slug.ts";
import { articleWhereUnique } from "./article-filter.ts";
import { MeetingFormat, MeetingKind, MeetingSetting } from "./meeting-enums.ts";
import { checkedNames, NameSetFilter } from "./name-filter.ts";
import { checkedRange, DateRange } from "./partial-date.ts";

/** `and`, `or` and `not` may stand inside one another this deep. */
const DEPTH_MAX = 3;

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
  description:
    "Which meetings. A meeting must meet every condition given; `and`, `or` and `not` combine further filters, at most 3 deep.",
  fields: (t) => ({
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
    place: t.string({ description: "A place by name, in any known spelling, or slug." }),
    hostCountry: t.string({
      description: "The country it took place in: id, code or name, in any known spelling.",
    }),
    topic: t.field({ type: TopicFilter, description: "What it was about." }),
    article: t.string({ description: "Reported by this article: id, slug or address." }),
    publisher: t.string({
      description: "Reported by this publisher: id, slug, name or acronym, in any known spelling.",
    }),
    minArticles: t.int({ description: "Reported by at least so many articles." }),
    hasConflict: t.boolean({
      description: "Whether its reports disagree on date, place, format or status.",
    }),
    and: t.field({ type: [MeetingFilter], description: "Meets all of these." }),
    or: t.field({ type: [MeetingFilter], description: "Meets at least one of these." }),
    not: t.field({ type: MeetingFilter, description: "Does not meet this." }),
  }),
});

type NameSet = typeof NameSetFilter.$inferInput;

interface MeetingFilterShape {
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
  hasConflict?: boolean | null | undefined;
  and?: MeetingFilterShape[] | null | undefined;
  or?: MeetingFilterShape[] | null | undefined;
  not?: MeetingFilterShape | null | undefined;
}

type Condition = Prisma.MeetingWhereInput;

/**
 * What a filter asks of the database. Names in it are looked up, all at once; those that fail are
 * errors.
 */
export async function meetingWhere(
  filter: MeetingFilterShape,
  context: Context,
  depth = 0,
): Promise<Condition> {
  if (depth > DEPTH_MAX) {
    throw badUserInput(`Filters may stand at most ${DEPTH_MAX} deep inside and, or, not.`);
  }
  const deeper = (filters: readonly MeetingFilterShape[]) =>
    Promise.all(filters.map((inner) => meetingWhere(inner, context, depth + 1)));
  const { kind, setting, format, topic, minArticles, hasConflict, and, or, not } = filter;
  const all: (Promise<Condition | Condition[]> | Condition)[] = [];
  if (filter.participants) all.push(peopleWhere(filter.participants, context));
  if (filter.countries) all.push(partyWhere(filter.countries, "Country", context));
  if (filter.organizations) all.push(partyWhere(filter.organizations, "Organization", context));
  if (filter.date) all.push(dateWhere(checkedRange(filter.date)));
  if (kind) all.push({ kind: { in: kind.in } });
  if (setting) all.push({ setting });
  if (format) all.push({ format });
  if (filter.place != null) all.push({ place: placeWhere(filter.place) });
  if (filter.hostCountry != null) all.push(hostWhere(filter.hostCountry, context));
  if (topic) all.push(topicWhere(topic.in));
  if (filter.article != null) {
    all.push({ evidence: { some: { article: articleWhereUnique(filter.article) } } });
  }
  if (filter.publisher != null) all.push(publisherWhere(filter.publisher, context));
  if (minArticles != null) all.push({ articleCount: { gte: minArticles } });
  if (hasConflict != null) all.push({ hasConflict });
  if (and) all.push(deeper(and));
  if (or) all.push(deeper(or).then(oneOf));
  if (not) all.push(deeper([not]).then(noneOf));
  return allOf((await Promise.all(all)).flat());
}

/** Meetings in which each of two or more named people, countries or organizations took part. */
export function betweenWhere(names: readonly string[], context: Context) {
  if (names.length < 2) {
    throw badUserInput(`\`between\` expects two names or more, not ${names.length}.`);
  }
  return togetherWhere(names, context);
}

/** Meetings in which each named person, country or organization took part. */
export async function togetherWhere(
  names: readonly string[],
  context: Context,
): Promise<Condition> {
  const entities = await Promise.all(checkedNames(names).map((name) => context.findEntity(name)));
  return { AND: entities.map(({ type, id }) => tookPart(type, [id])) };
}

/** Whoever stayed away or declined took no part. */
export const PRESENT = {
  attendance: { notIn: ["ABSENT", "DECLINED"] },
} as const satisfies Prisma.ParticipationWhereInput;

/** Meetings in which at least one of these took part. */
export function tookPart(type: EntityType, ids: string[]): Condition {
  switch (type) {
    case "Person":
      return { participations: { some: { personId: { in: ids }, ...PRESENT } } };
    case "Country":
      return { delegations: { some: { countryId: { in: ids } } } };
    case "Organization":
      return { delegations: { some: { organizationId: { in: ids } } } };
  }
}

async function idsOf(names: readonly string[], type: EntityType, context: Context) {
  const found = await Promise.all(
    checkedNames(names).map((name) => context.findEntity(name, [type])),
  );
  return found.map(({ id }) => id);
}

async function peopleWhere(set: NameSet, context: Context): Promise<Condition[]> {
  const [where, only] = await Promise.all([
    partyWhere({ ...set, only: null }, "Person", context),
    set.only ? idsOf(set.only, "Person", context) : null,
  ]);
  if (!only) return where;
  const others = { ...PRESENT, personId: { notIn: only } };
  return [...where, { participations: { some: PRESENT, none: others } }];
}

async function partyWhere(set: NameSet, type: EntityType, context: Context): Promise<Condition[]> {
  const ids = (names: readonly string[] | null | undefined) =>
    names ? idsOf(names, type, context) : null;
  const [all, any, none, only] = await Promise.all([
    ids(set.all),
    ids(set.any),
    ids(set.none),
    ids(set.only),
  ]);
  const where: Condition[] = (all ?? []).map((id) => tookPart(type, [id]));
  if (any) where.push(tookPart(type, any));
  if (none) where.push({ NOT: tookPart(type, none) });
  if (only) {
    const column = type === "Country" ? "countryId" : "organizationId";
    const others = { [column]: { not: null, notIn: only } };
    where.push(tookPart(type, only), { delegations: { none: others } });
  }
  return where;
}

/** An unknown country is not this one: asked alone, SQL would know neither that nor its negation. */
const hostWhere = async (country: string, context: Context): Promise<Condition> => {
  const { id } = await context.findEntity(country, ["Country"]);
  return { AND: [{ countryId: { not: null } }, { countryId: id }] };
};

const publisherWhere = async (name: string, context: Context): Promise<Condition> => {
  const { id } = await context.findEntity(name, ["Organization"]);
  return { evidence: { some: { article: { publisherId: id } } } };
};

const topicWhere = (names: readonly string[]): Condition => ({
  topics: { some: { topic: { slug: { in: checkedNames(names).map(slug) } } } },
});

// Prisma drops an OR and a NOT of nothing, whatever that ought to mean; so both are worked out here.

const EVERY_MEETING: Condition = {};

const isEvery = (condition: Condition) => Object.keys(condition).length === 0;

const NO_MEETING: Condition = { id: { in: [] } };

function allOf(conditions: readonly Condition[]): Condition {
  const real = conditions.filter((condition) => !isEvery(condition));
  return real.length === 0 ? EVERY_MEETING : { AND: real };
}

function oneOf(conditions: Condition[]): Condition {
  if (conditions.some(isEvery)) return EVERY_MEETING;
  return conditions.length === 0 ? NO_MEETING : { OR: conditions };
}

const noneOf = (conditions: Condition[]): Condition =>
  conditions.some(isEvery) ? NO_MEETING : { NOT: conditions };

/** The columns of a meeting that the interval rule asks about. */
export const MEETING_DAYS = { earliest: "dateEarliest", latest: "dateLatest" } as const;

const dateWhere = (range: typeof DateRange.$inferInput) =>
  occursInWhere(MEETING_DAYS, range, range.match);

const placeWhere = (name: string): Prisma.PlaceWhereInput => ({
  OR: [{ slug: slug(name) }, { names: { some: { folded: fold(name) } } }],
});
