import { builder, describedEnum } from "../builder.ts";
import { relatedList } from "../connection.ts";
import type { MembershipRole as MembershipRoleValue } from "../generated/prisma/client.ts";
import type { Day } from "../lib/day.ts";
import type { Match } from "../lib/interval.ts";
import type { PageArguments } from "../lib/page.ts";
import { Evidence, EvidenceConnection, evidenceArgs, evidenceOfFact } from "./evidence.ts";
import { startOrder } from "./orders.ts";
import { Organization } from "./organization.ts";
import { Origin } from "./origin.ts";
import { DateMatch, DateRange } from "./partial-date.ts";
import { MembershipParty, oneMember } from "./party.ts";
import { endDate, startDate, termWhere } from "./term.ts";

const MembershipRole = describedEnum(
  "MembershipRole",
  "In what way a member belongs to an organization. Former members have an end date instead of a role.",
  {
    MEMBER: "Full member.",
    OBSERVER: "Observer, who attends without a vote.",
    ASSOCIATE: "Associate, partner or guest with a lasting status.",
    FOUNDER: "Member from the founding on.",
  },
);

export const Membership = builder.prismaNode("Membership", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Membership, (t) => ({
  member: t.field({
    type: MembershipParty,
    nullable: false,
    description: "Who belongs to the organization.",
    select: async (_args, _context, nested) => ({
      memberCountry: await nested(true, [], "Country"),
      memberPerson: await nested(true, [], "Person"),
      memberOrganization: await nested(true, [], "Organization"),
    }),
    resolve: ({ memberCountry, memberPerson, memberOrganization }) =>
      oneMember({
        country: memberCountry,
        person: memberPerson,
        organization: memberOrganization,
      }),
  }),
  organization: t.relation("organization", {
    nullable: false,
    type: Organization,
    description: "What it belongs to.",
  }),
  role: t.expose("role", {
    type: MembershipRole,
    nullable: false,
    description: "In what way it belongs.",
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

export const MembershipConnection = builder.connectionObject(
  { type: Membership, name: "MembershipConnection", description: "A page of memberships." },
  { name: "MembershipEdge", description: "A membership and its cursor." },
);

interface MembershipArgs extends PageArguments {
  at?: Day | null | undefined;
  match: Match;
  during?: typeof DateRange.$inferInput | null | undefined;
  role?: MembershipRoleValue[] | null | undefined;
}

const membershipList = (relation: "members" | "memberships") =>
  relatedList<MembershipArgs>({
    type: "Membership",
    relation,
    order: startOrder,
    where: ({ role, ...dates }) => ({
      ...termWhere(dates),
      ...(role ? { role: { in: role } } : {}),
    }),
  });

/** What a member belongs to, by start, for `t.connection`. */
export const membershipsOf = membershipList("memberships");

/** Who belongs to an organization, by start, for `t.connection`. */
export const membersOf = membershipList("members");

/** The arguments of every list of memberships. */
export const membershipArgs = builder.args((t) => ({
  at: t.field({ type: "Date", description: "Only memberships that hold on this day." }),
  match: t.field({
    type: DateMatch,
    required: true,
    defaultValue: "POSSIBLE",
    description: "Whether a membership that may hold on the day `at` is enough.",
  }),
  during: t.field({
    type: DateRange,
    description:
      "Only memberships that hold in this range of days: perhaps on one of them, or with `match: CERTAIN` surely on all.",
  }),
  role: t.field({ type: [MembershipRole], description: "Only memberships of these roles." }),
}));
