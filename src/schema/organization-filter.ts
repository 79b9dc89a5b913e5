import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { holdsOnWhere } from "../lib/interval.ts";
import { OrganizationClassification } from "./organization-classification.ts";
import { DateMatch } from "./partial-date.ts";
import { BOUNDS } from "./term.ts";
import { containsFolded } from "./text-filter.ts";

export const OrganizationFilter = builder.inputType("OrganizationFilter", {
  description: "Which organizations. An organization must meet every condition given.",
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
    at: t.field({ type: "Date", description: "The day on which `member` belongs to it." }),
    match: t.field({
      type: DateMatch,
      required: true,
      defaultValue: "POSSIBLE",
      description: "Whether it is enough that this may be so on that day.",
    }),
  }),
});

/** The column of a membership that points at a member of this type. */
export const MEMBER_COLUMN = {
  Person: "memberPersonId",
  Country: "memberCountryId",
  Organization: "memberOrganizationId",
} as const;

/** What a filter asks of the database. Names in it are looked up; those that fail are errors. */
export async function organizationWhere(
  filter: Partial<typeof OrganizationFilter.$inferInput>,
  context: Context,
): Promise<Prisma.OrganizationWhereInput> {
  const { name, classification, country, member, at, match } = filter;
  const [ofCountry, withMember] = await Promise.all([
    country == null ? null : context.findEntity(country, ["Country"]),
    member == null ? null : context.findEntity(member),
  ]);
  const all: Prisma.OrganizationWhereInput[] = [];
  if (name != null) all.push({ names: { some: { folded: containsFolded(name) } } });
  if (classification) all.push({ classification: { in: classification } });
  if (ofCountry) all.push({ countryId: ofCountry.id });
  if (withMember) {
    const { type, id } = withMember;
    const held = at ? holdsOnWhere(BOUNDS, at, match ?? "POSSIBLE") : {};
    all.push({ members: { some: { [MEMBER_COLUMN[type]]: id, ...held } } });
  }
  return { AND: all };
}
