import { builder, describedEnum } from "../builder.ts";
import { relatedList } from "../connection.ts";
import type { Office as OfficeValue } from "../generated/prisma/client.ts";
import type { Day } from "../lib/day.ts";
import type { Match } from "../lib/interval.ts";
import type { PageArguments } from "../lib/page.ts";
import { Country } from "./country.ts";
import { Evidence, EvidenceConnection, evidenceArgs, evidenceOfFact } from "./evidence.ts";
import { startOrder } from "./orders.ts";
import { Organization } from "./organization.ts";
import { Origin } from "./origin.ts";
import { DateMatch, DateRange } from "./partial-date.ts";
import { Person } from "./person.ts";
import { endDate, startDate, termWhere } from "./term.ts";

export const Office = describedEnum("Office", "What sort of office a tenure is.", {
  HEAD_OF_STATE: "President, monarch or whoever stands at the head of a state.",
  HEAD_OF_GOVERNMENT: "Prime minister, chancellor or whoever leads a government.",
  FOREIGN_MINISTER: "Minister of foreign affairs.",
  MINISTER: "Another minister.",
  LEGISLATOR: "Member or speaker of a parliament.",
  CHIEF_EXECUTIVE: "Head of an organization or a company.",
  SPOKESPERSON: "Speaks for an office or a body.",
  EXPERT: "Analyst, scholar or editor.",
  OPPOSITION_LEADER: "Leads an opposition.",
  OTHER: "None of the others.",
});

export const Tenure = builder.prismaNode("Tenure", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Tenure, (t) => ({
  person: t.relation("person", {
    nullable: false,
    type: Person,
    description: "Who holds or held the office.",
  }),
  title: t.exposeString("title", { nullable: false }),
  office: t.expose("office", {
    type: Office,
    nullable: false,
    description: "What sort of office it is.",
  }),
  acting: t.exposeBoolean("acting", { nullable: false }),
  country: t.relation("country", {
    nullable: true,
    type: Country,
    description: "The country it is an office of; null for an office in an organization.",
  }),
  organization: t.relation("organization", {
    nullable: true,
    type: Organization,
    description: "The organization it is an office in; null for an office of a country.",
  }),
  startDate: t.field(startDate),
  endDate: t.field(endDate),
  origin: t.expose("origin", {
    type: Origin,
    nullable: false,
    description: "Whether it is reference data or reported by an article.",
  }),
  basis: t.exposeString("basis"),
  note: t.exposeString("note"),
  evidence: t.connection(
    {
      type: Evidence,
      description:
        "The sentences that report it, earliest article first; reference data may have none.",
      args: evidenceArgs,
      ...evidenceOfFact,
    },
    EvidenceConnection,
  ),
}));

export const TenureConnection = builder.connectionObject(
  { type: Tenure, name: "TenureConnection", description: "A page of tenures." },
  { name: "TenureEdge", description: "A tenure and its cursor." },
);

interface TenureArgs extends PageArguments {
  at?: Day | null | undefined;
  match: Match;
  during?: typeof DateRange.$inferInput | null | undefined;
  office?: OfficeValue[] | null | undefined;
}

/** The tenures of a person, or those in a country or an organization, by start, for `t.connection`. */
export const tenuresOf = relatedList<TenureArgs>({
  type: "Tenure",
  relation: "tenures",
  order: startOrder,
  where: ({ office, ...dates }) => ({
    ...termWhere(dates),
    ...(office ? { office: { in: office } } : {}),
  }),
});

/** The arguments of every list of tenures. */
export const tenureArgs = builder.args((t) => ({
  at: t.field({ type: "Date", description: "Only tenures that hold on this day." }),
  match: t.field({
    type: DateMatch,
    required: true,
    defaultValue: "POSSIBLE",
    description: "Whether a tenure that may hold on the day `at` is enough.",
  }),
  during: t.field({
    type: DateRange,
    description:
      "Only tenures that hold in this range of days: perhaps on one of them, or with `match: CERTAIN` surely on all.",
  }),
  office: t.field({ type: [Office], description: "Only offices of these sorts." }),
}));
