import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { toDate } from "../lib/day.ts";
import { holdsOnWhere } from "../lib/interval.ts";
import { DateMatch } from "./partial-date.ts";
import { BOUNDS } from "./term.ts";
import { containsFolded } from "./text-filter.ts";

export const CountryFilter = builder.inputType("CountryFilter", {
  description: "Which countries. A country must meet every condition given.",
  fields: (t) => ({
    name: t.string({
      description: "One of the names contains this, whatever the case, accents or script.",
    }),
    memberOf: t.string({
      description: "It belongs to this organization at the time `at`, or at any time without `at`.",
    }),
    at: t.field({
      type: "Date",
      description: "The state existed on this day; with `memberOf`, it belonged to it on this day.",
    }),
    match: t.field({
      type: DateMatch,
      required: true,
      defaultValue: "POSSIBLE",
      description: "Whether it is enough that this may be so on that day.",
    }),
  }),
});

/** What a filter asks of the database. Names in it are looked up; those that fail are errors. */
export async function countryWhere(
  { name, memberOf, at, match }: Partial<typeof CountryFilter.$inferInput>,
  context: Context,
): Promise<Prisma.CountryWhereInput> {
  const all: Prisma.CountryWhereInput[] = [];
  if (name != null) all.push({ names: { some: { folded: containsFolded(name) } } });
  if (memberOf != null) {
    const organizationId = (await context.findEntity(memberOf, ["Organization"])).id;
    const held = at ? holdsOnWhere(BOUNDS, at, match ?? "POSSIBLE") : {};
    all.push({ memberships: { some: { organizationId, ...held } } });
  }
  if (at) {
    const day = { gt: toDate(at) };
    all.push(match === "CERTAIN" ? { dissolvedEarliest: day } : { dissolvedLatest: day });
  }
  return { AND: all };
}
