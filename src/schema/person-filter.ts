import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { holdsOnWhere, occursInWhere } from "../lib/interval.ts";
import { PRESENT, tookPart } from "./meeting-filter.ts";
import { checkedNames } from "./name-filter.ts";
import { checkedRange, DateMatch, DateRange } from "./partial-date.ts";
import { Office } from "./tenure.ts";
import { BOUNDS } from "./term.ts";
import { containsFolded } from "./text-filter.ts";

const TenureFilter = builder.inputType("TenureFilter", {
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
      description: "Whether it is enough that it may hold on that day.",
    }),
  }),
});

export const PersonFilter = builder.inputType("PersonFilter", {
  description: "Which people. A person must meet every condition given.",
  fields: (t) => ({
    name: t.string({
      description: "One of the names contains this, whatever the case, accents or script.",
    }),
    born: t.field({ type: DateRange, description: "When the person was born." }),
    tenure: t.field({ type: TenureFilter, description: "The person has such a tenure." }),
    met: t.stringList({
      description:
        "The person took part in a meeting that was held together with every one of these people, countries and organizations; not all in the same meeting.",
    }),
  }),
});

/** What a filter asks of the database. Names in it are looked up; those that fail are errors. */
export async function personWhere(
  { name, born, tenure, met }: typeof PersonFilter.$inferInput,
  context: Context,
): Promise<Prisma.PersonWhereInput> {
  const [tenures, others] = await Promise.all([
    tenure ? tenureWhere(tenure, context) : null,
    Promise.all((met ? checkedNames(met) : []).map((other) => context.findEntity(other))),
  ]);
  const all: Prisma.PersonWhereInput[] = others.map(({ type, id }) => ({
    participations: {
      some: { ...PRESENT, meeting: { AND: [{ status: "HELD" }, tookPart(type, [id])] } },
    },
    ...(type === "Person" ? { id: { not: id } } : {}),
  }));
  if (name != null) all.push({ names: { some: { folded: containsFolded(name) } } });
  if (born) {
    const columns = { earliest: "birthEarliest", latest: "birthLatest" } as const;
    all.push(occursInWhere(columns, checkedRange(born), born.match));
  }
  if (tenures) all.push({ tenures: { some: tenures } });
  return { AND: all };
}

async function tenureWhere(
  { office, country, organization, at, match }: typeof TenureFilter.$inferInput,
  context: Context,
): Promise<Prisma.TenureWhereInput> {
  const [ofCountry, ofOrganization] = await Promise.all([
    country == null ? null : context.findEntity(country, ["Country"]),
    organization == null ? null : context.findEntity(organization, ["Organization"]),
  ]);
  return {
    ...(at ? holdsOnWhere(BOUNDS, at, match) : {}),
    ...(office ? { office: { in: office } } : {}),
    ...(ofCountry ? { countryId: ofCountry.id } : {}),
    ...(ofOrganization ? { organizationId: ofOrganization.id } : {}),
  };
}
