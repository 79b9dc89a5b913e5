import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { EntityType } from "../database/find-entity.ts";
import { badUserInput } from "../errors.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { PAGE_MAX } from "../lib/page.ts";
import { PRESENT, tookPart } from "./meeting-filter.ts";
import { distinct, togetherConditions } from "./together.ts";

export const NameSetFilter = builder.inputType("NameSetFilter", {
  description:
    "Which of a set must be there. A name is an id, a slug, a code or a name in any known spelling; an unknown or ambiguous one is an error.",
  fields: (t) => ({
    all: t.stringList({ description: "Every one of these." }),
    any: t.stringList({ description: "At least one of these." }),
    none: t.stringList({ description: "Not one of these." }),
    only: t.stringList({ description: "Some of these, and nobody else." }),
  }),
});

type NameSet = typeof NameSetFilter.$inferInput;

/** Refuses lists that are empty or longer than a page. */
export function checkedList<Value>(values: readonly Value[], what: string): Value[] {
  if (values.length === 0 || values.length > PAGE_MAX) {
    throw badUserInput(`A list of 1 to ${PAGE_MAX} ${what} was expected, not of ${values.length}.`);
  }
  return [...values];
}

/** Refuses lists of names that are empty or longer than a page. */
export const checkedNames = (names: readonly string[]) => checkedList(names, "names");

/** Meetings in which these of the people, countries or organizations took part, on these days. */
export async function nameSetWhere(
  set: NameSet,
  type: EntityType,
  days: object,
  context: Context,
): Promise<Prisma.MeetingWhereInput[]> {
  const found = async (names: readonly string[] | null | undefined) =>
    names ? Promise.all(checkedNames(names).map((name) => context.findEntity(name, [type]))) : null;
  const idsOf = async (names: readonly string[] | null | undefined) =>
    (await found(names))?.map(({ id }) => id);
  const [all, any, none, only] = await Promise.all([
    found(set.all),
    idsOf(set.any),
    idsOf(set.none),
    idsOf(set.only),
  ]);
  const where = all ? togetherConditions(distinct(all), days) : [];
  if (any) where.push(tookPart(type, any));
  if (none) where.push({ NOT: tookPart(type, none) });
  if (only) where.push(tookPart(type, only), nobodyBut(type, only));
  return where;
}

/** Meetings in which nobody of this type took part besides these. */
function nobodyBut(type: EntityType, ids: string[]): Prisma.MeetingWhereInput {
  if (type === "Person") {
    return { participations: { none: { ...PRESENT, personId: { notIn: ids } } } };
  }
  const column = type === "Country" ? "countryId" : "organizationId";
  return { delegations: { none: { [column]: { not: null, notIn: ids } } } };
}
