import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { toDate } from "../lib/day.ts";
import { occursInWhere } from "../lib/interval.ts";
import { AND, COMBINED, type Combined, combinedWhere, NOT, OR } from "./combined-filter.ts";
import { IntRange, meetingCountWhere } from "./int-range.ts";
import { belongsWhere, DISSOLUTION } from "./organization-filter.ts";
import { checkedRange, DateMatch, DateRange } from "./partial-date.ts";
import { containsFolded } from "./text-filter.ts";

export const CountryFilter = builder.inputRef<CountryFilterShape>("CountryFilter").implement({
  description: `Which countries. A country must meet every condition given; ${COMBINED}`,
  fields: (t) => ({
    name: t.string({
      description: "One of the names contains this, whatever the case, accents or script.",
    }),
    memberOf: t.string({
      description: "It belongs to this organization: on the day `at`, or at any time without `at`.",
    }),
    dissolved: t.field({
      type: DateRange,
      description: "When the state ceased to exist; a present state never did.",
    }),
    meetingCount: t.field({
      type: IntRange,
      description: "In how many meetings that were held somebody acted for it.",
    }),
    at: t.field({
      type: "Date",
      description: "The state existed on this day; with `memberOf`, it belonged to it on this day.",
    }),
    match: t.field({
      type: DateMatch,
      required: true,
      defaultValue: "POSSIBLE",
      description: "Whether it is enough that this may be so on the day `at`.",
    }),
    and: t.field({ type: [CountryFilter], description: AND }),
    or: t.field({ type: [CountryFilter], description: OR }),
    not: t.field({ type: CountryFilter, description: NOT }),
  }),
});

interface CountryFilterShape extends Combined<CountryFilterShape> {
  name?: string | null | undefined;
  memberOf?: string | null | undefined;
  dissolved?: typeof DateRange.$inferInput | null | undefined;
  meetingCount?: typeof IntRange.$inferInput | null | undefined;
  at?: string | null | undefined;
  match?: typeof DateMatch.$inferType | null | undefined;
}

type Where = Prisma.CountryWhereInput;

/** What a filter asks of the database. Names in it are looked up; those that fail are errors. */
export const countryWhere = (filter: CountryFilterShape, context: Context): Promise<Where> =>
  combinedWhere<CountryFilterShape, Where>(filter, (one) => ownWhere(one, context));

// There are a few hundred countries: what no index serves reads them all.
async function ownWhere(filter: CountryFilterShape, context: Context): Promise<Where[]> {
  const { name, memberOf, dissolved, meetingCount, at, match } = filter;
  const all: Where[] = [];
  if (name != null) all.push({ names: { some: { folded: containsFolded(name) } } });
  if (memberOf != null) {
    all.push({ memberships: { some: await belongsWhere(memberOf, { at, match }, context) } });
  }
  if (dissolved) {
    const days = occursInWhere(DISSOLUTION, checkedRange(dissolved), dissolved.match);
    all.push({ dissolvedEdtf: { not: null }, ...days });
  }
  if (meetingCount) all.push(meetingCountWhere(meetingCount));
  if (at) {
    const day = { gt: toDate(at) };
    all.push(match === "CERTAIN" ? { dissolvedEarliest: day } : { dissolvedLatest: day });
  }
  return all;
}
