import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import type { Day } from "../lib/day.ts";
import { holdsOnWhere, type Match, occursInWhere } from "../lib/interval.ts";
import { AND, COMBINED, type Combined, combinedWhere, NOT, OR } from "./combined-filter.ts";
import { IntRange, meetingCountWhere } from "./int-range.ts";
import { checkedList } from "./name-filter.ts";
import { OrganizationClassification } from "./organization-classification.ts";
import { checkedRange, DateMatch, DateRange } from "./partial-date.ts";
import { termWhere } from "./term.ts";
import { containsFolded } from "./text-filter.ts";

export const OrganizationFilter = builder
  .inputRef<OrganizationFilterShape>("OrganizationFilter")
  .implement({
    description: `Which organizations. An organization must meet every condition given; ${COMBINED}`,
    fields: (t) => ({
      name: t.string({
        description: "One of the names contains this, whatever the case, accents or script.",
      }),
      classification: t.field({
        type: [OrganizationClassification],
        description: "It is of one of these sorts.",
      }),
      country: t.string({ description: "It is a body of this country: id, code or name." }),
      member: t.string({
        description:
          "This person, country or organization belongs to it: on the day `at`, or at any time without `at`.",
      }),
      founded: t.field({
        type: DateRange,
        description: "When it was founded; an unknown date is possible on any day.",
      }),
      dissolved: t.field({
        type: DateRange,
        description:
          "When it ceased to exist; what exists, or is not known to have ended, never did.",
      }),
      meetingCount: t.field({
        type: IntRange,
        description: "In how many meetings that were held somebody acted for it.",
      }),
      at: t.field({
        type: "Date",
        description:
          "It existed on this day; with `member`, the member belonged to it on this day.",
      }),
      match: t.field({
        type: DateMatch,
        required: true,
        defaultValue: "POSSIBLE",
        description: "Whether it is enough that this may be so on the day `at`.",
      }),
      and: t.field({ type: [OrganizationFilter], description: AND }),
      or: t.field({ type: [OrganizationFilter], description: OR }),
      not: t.field({ type: OrganizationFilter, description: NOT }),
    }),
  });

interface OrganizationFilterShape extends Combined<OrganizationFilterShape> {
  name?: string | null | undefined;
  classification?: (typeof OrganizationClassification.$inferType)[] | null | undefined;
  country?: string | null | undefined;
  member?: string | null | undefined;
  founded?: typeof DateRange.$inferInput | null | undefined;
  dissolved?: typeof DateRange.$inferInput | null | undefined;
  meetingCount?: typeof IntRange.$inferInput | null | undefined;
  at?: Day | null | undefined;
  match?: typeof DateMatch.$inferType | null | undefined;
}

/** The column of a membership that points at a member of this type. */
export const MEMBER_COLUMN = {
  Person: "memberPersonId",
  Country: "memberCountryId",
  Organization: "memberOrganizationId",
} as const;

/** What makes a membership one in this organization, on that day if one is given. */
export async function belongsWhere(
  organization: string,
  dates: { at?: Day | null | undefined; match?: Match | null | undefined },
  context: Context,
): Promise<Prisma.MembershipWhereInput> {
  const { id } = await context.findEntity(organization, ["Organization"]);
  return { organizationId: id, ...termWhere(dates) };
}

const FOUNDING = { earliest: "foundedEarliest", latest: "foundedLatest" } as const;

/** The columns of the end of a country or an organization. */
export const DISSOLUTION = { earliest: "dissolvedEarliest", latest: "dissolvedLatest" } as const;

const EXISTENCE = {
  startEarliest: "foundedEarliest",
  startLatest: "foundedLatest",
  endEarliest: "dissolvedEarliest",
  endLatest: "dissolvedLatest",
} as const;

type Where = Prisma.OrganizationWhereInput;

/** What a filter asks of the database. Names in it are looked up; those that fail are errors. */
export const organizationWhere = (
  filter: OrganizationFilterShape,
  context: Context,
): Promise<Where> =>
  combinedWhere<OrganizationFilterShape, Where>(filter, (one) => ownWhere(one, context));

// There are a few thousand organizations: what no index serves reads them all.
async function ownWhere(filter: OrganizationFilterShape, context: Context): Promise<Where[]> {
  const { name, classification, country, member, founded, dissolved, meetingCount, at, match } =
    filter;
  const [ofCountry, withMember] = await Promise.all([
    country == null ? null : context.findEntity(country, ["Country"]),
    member == null ? null : context.findEntity(member),
  ]);
  const all: Where[] = [];
  if (name != null) all.push({ names: { some: { folded: containsFolded(name) } } });
  if (classification) {
    all.push({ classification: { in: checkedList(classification, "classifications") } });
  }
  // A body of no country is not one of this country: SQL alone would not know, nor its negation.
  if (ofCountry) all.push({ AND: [{ countryId: { not: null } }, { countryId: ofCountry.id }] });
  if (withMember) {
    const { type, id } = withMember;
    all.push({ members: { some: { [MEMBER_COLUMN[type]]: id, ...termWhere({ at, match }) } } });
  }
  if (founded) all.push(occursInWhere(FOUNDING, checkedRange(founded), founded.match));
  if (dissolved) {
    const days = occursInWhere(DISSOLUTION, checkedRange(dissolved), dissolved.match);
    all.push({ dissolvedEdtf: { not: null }, ...days });
  }
  if (meetingCount) all.push(meetingCountWhere(meetingCount));
  if (at) all.push(holdsOnWhere(EXISTENCE, at, match ?? "POSSIBLE"));
  return all;
}
