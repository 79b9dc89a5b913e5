import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { livesOnWhere, occursInWhere } from "../lib/interval.ts";
import { AND, COMBINED, type Combined, combinedWhere, NOT, OR } from "./combined-filter.ts";
import { IntRange, meetingCountWhere } from "./int-range.ts";
import { PRESENT, tookPart } from "./meeting-filter.ts";

import { checkedNames } from "./name-filter.ts";
import { belongsWhere } from "./organization-filter.ts";
import { checkedRange, DateMatch, DateRange } from "./partial-date.ts";
import { TenureFilter, tenureWhere } from "./tenure-filter.ts";
import { containsFolded } from "./text-filter.ts";

export const PersonFilter = builder.inputRef<PersonFilterShape>("PersonFilter").implement({
  description: `Which people. A person must meet every condition given; ${COMBINED}`,
  fields: (t) => ({
    name: t.string({
      description: "One of the names contains this, whatever the case, accents or script.",
    }),
    born: t.field({
      type: DateRange,
      description: "When the person was born; an unknown date is possible on any day.",
    }),
    died: t.field({
      type: DateRange,
      description: "When the person died; who is alive, or not known to be dead, never did.",
    }),
    tenure: t.field({ type: TenureFilter, description: "The person has such a tenure." }),
    memberOf: t.string({
      description:
        "The person belongs to this organization: on the day `at`, or at any time without `at`.",
    }),
    met: t.stringList({
      description:
        "The person took part in a meeting that was held together with every one of these people, countries and organizations; not all in the same meeting.",
    }),
    meetingCount: t.field({
      type: IntRange,
      description: "In how many meetings that were held the person took part.",
    }),
    at: t.field({
      type: "Date",
      description:
        "The person lived on this day; with `memberOf`, belonged to it on this day. A tenure has its own `at`.",
    }),
    match: t.field({
      type: DateMatch,
      required: true,
      defaultValue: "POSSIBLE",
      description: "Whether it is enough that this may be so on the day `at`.",
    }),
    and: t.field({ type: [PersonFilter], description: AND }),
    or: t.field({ type: [PersonFilter], description: OR }),
    not: t.field({ type: PersonFilter, description: NOT }),
  }),
});

interface PersonFilterShape extends Combined<PersonFilterShape> {
  name?: string | null | undefined;
  born?: typeof DateRange.$inferInput | null | undefined;
  died?: typeof DateRange.$inferInput | null | undefined;
  tenure?: typeof TenureFilter.$inferInput | null | undefined;
  memberOf?: string | null | undefined;
  met?: string[] | null | undefined;
  meetingCount?: typeof IntRange.$inferInput | null | undefined;
  at?: string | null | undefined;
  match?: typeof DateMatch.$inferType | null | undefined;
}

type Where = Prisma.PersonWhereInput;

/** What a filter asks of the database. Names in it are looked up; those that fail are errors. */
export const personWhere = (filter: PersonFilterShape, context: Context): Promise<Where> =>
  combinedWhere<PersonFilterShape, Where>(filter, (one) => ownWhere(one, context));

const BIRTH = { earliest: "birthEarliest", latest: "birthLatest" } as const;

const DEATH = { earliest: "deathEarliest", latest: "deathLatest" } as const;

const LIFE = {
  startEarliest: "birthEarliest",
  startLatest: "birthLatest",
  endEarliest: "deathEarliest",
  endLatest: "deathLatest",
} as const;

// The index that serves each condition is shown by test/database/plans.test.ts.
async function ownWhere(filter: PersonFilterShape, context: Context): Promise<Where[]> {
  const { name, born, died, tenure, memberOf, met, meetingCount, at, match } = filter;
  const all: (Promise<Where | Where[]> | Where)[] = [];
  if (name != null) all.push({ names: { some: { folded: containsFolded(name) } } });
  if (born) all.push(occursInWhere(BIRTH, checkedRange(born), born.match));
  if (died) {
    const days = occursInWhere(DEATH, checkedRange(died), died.match);
    all.push({ deathEdtf: { not: null }, ...days });
  }
  if (meetingCount) all.push(meetingCountWhere(meetingCount));
  if (tenure) all.push(tenureWhere(tenure, context).then((some) => ({ tenures: { some } })));
  if (memberOf != null) {
    all.push(
      belongsWhere(memberOf, { at, match }, context).then((some) => ({ memberships: { some } })),
    );
  }
  if (met) all.push(metWhere(met, context));
  if (at) all.push(livesOnWhere(LIFE, at, match ?? "POSSIBLE"));
  return (await Promise.all(all)).flat();
}

async function metWhere(names: readonly string[], context: Context): Promise<Where[]> {
  const others = await Promise.all(checkedNames(names).map((name) => context.findEntity(name)));
  return others.map(({ type, id }) => ({
    participations: {
      some: { ...PRESENT, meeting: { AND: [{ status: "HELD" }, tookPart(type, [id])] } },
    },
    ...(type === "Person" ? { id: { not: id } } : {}),
  }));
}
