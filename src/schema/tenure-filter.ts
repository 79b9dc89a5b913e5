import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { checkedList } from "./name-filter.ts";
import { DateMatch, DateRange } from "./partial-date.ts";
import { Office } from "./tenure.ts";
import { termWhere } from "./term.ts";

export const TenureFilter = builder.inputType("TenureFilter", {
  description: "Which tenure. One and the same tenure must meet every condition given.",
  fields: (t) => ({
    office: t.field({ type: [Office], description: "An office of one of these sorts." }),
    country: t.string({ description: "An office of this country: id, code or name." }),
    organization: t.string({
      description: "An office in this organization: id, slug, name or acronym.",
    }),
    at: t.field({ type: "Date", description: "It holds on this day." }),
    match: t.field({
      type: DateMatch,
      required: true,
      defaultValue: "POSSIBLE",
      description: "Whether it is enough that it may hold on the day `at`.",
    }),
    during: t.field({
      type: DateRange,
      description:
        "It holds in this range of days: perhaps on one of them, or with `match: CERTAIN` surely on all.",
    }),
  }),
});

/** What a filter asks of one tenure. Names in it are looked up; those that fail are errors. */
export async function tenureWhere(
  { office, country, organization, ...dates }: typeof TenureFilter.$inferInput,
  context: Context,
): Promise<Prisma.TenureWhereInput> {
  const [ofCountry, ofOrganization] = await Promise.all([
    country == null ? null : context.findEntity(country, ["Country"]),
    organization == null ? null : context.findEntity(organization, ["Organization"]),
  ]);
  return {
    ...termWhere(dates),
    ...(office ? { office: { in: checkedList(office, "offices") } } : {}),
    ...(ofCountry ? { countryId: ofCountry.id } : {}),
    ...(ofOrganization ? { organizationId: ofOrganization.id } : {}),
  };
}
