import { builder, describedEnum } from "../builder.ts";
import { queryList } from "../connection.ts";
import { db } from "../context.ts";
import type { Entity } from "../database/find-entity.ts";
import type { Link, PathLink as PathLinkValue } from "../database/tie.ts";
import type { PageArguments } from "../lib/page.ts";
import { Agreement } from "./agreement.ts";
import { Evidence, EvidenceConnection, evidenceOrder } from "./evidence.ts";
import { Meeting } from "./meeting.ts";
import { Membership } from "./membership.ts";
import { MembershipParty, memberOf } from "./party.ts";
import { Tenure } from "./tenure.ts";

export const PathLink = describedEnum("PathLink", "What can tie two to one another.", {
  MEETING: "Both took part in a meeting.",
  AGREEMENT: "Both are parties to an agreement.",
  TENURE: "One held an office in the other.",
  MEMBERSHIP: "One was a member of the other.",
});

export interface PathStepShape extends Link {
  from: Entity;
  to: Entity;
}

const EVIDENCE_COLUMNS = {
  MEETING: "meetingId",
  AGREEMENT: "agreementId",
  TENURE: "tenureId",
  MEMBERSHIP: "membershipId",
} as const;

/** The record that makes the tie, when it is of this sort. */
const recordOf = ({ link, id }: PathStepShape, wanted: PathLinkValue) =>
  link === wanted ? { id } : null;

export const PathStep = builder.objectRef<PathStepShape>("PathStep").implement({
  description: "A tie between two, with the record that makes it and its evidence.",
  fields: (t) => ({
    from: t.field({
      type: MembershipParty,
      nullable: false,
      description: "Where the step starts.",
      resolve: ({ from }) => memberOf(from),
    }),
    to: t.field({
      type: MembershipParty,
      nullable: false,
      description: "Where it leads.",
      resolve: ({ to }) => memberOf(to),
    }),
    link: t.expose("link", {
      type: PathLink,
      nullable: false,
      description: "What ties the two. Of several sorts, the first in the order of the enum.",
    }),
    count: t.exposeInt("count", {
      nullable: false,
      description:
        "How many records tie the two, of all sorts asked for; large meetings are left out.",
    }),
    meeting: t.field({
      type: Meeting,
      description:
        "A meeting of the two, the one that most articles report; null for another sort of tie.",
      resolve: (step) => recordOf(step, "MEETING"),
    }),
    agreement: t.field({
      type: Agreement,
      description: "The latest agreement of the two; null for another sort of tie.",
      resolve: (step) => recordOf(step, "AGREEMENT"),
    }),
    tenure: t.field({
      type: Tenure,
      description: "The latest office that one held in the other; null for another sort of tie.",
      resolve: (step) => recordOf(step, "TENURE"),
    }),
    membership: t.field({
      type: Membership,
      description: "The latest membership of one in the other; null for another sort of tie.",
      resolve: (step) => recordOf(step, "MEMBERSHIP"),
    }),
    evidence: t.connection(
      {
        type: Evidence,
        description:
          "The sentences that support or dispute the record, earliest article first; none for reference data.",
        ...queryList<PageArguments, PathStepShape>((_args, context, { link, id }) => ({
          type: "Evidence",
          order: evidenceOrder,
          where: { [EVIDENCE_COLUMNS[link]]: id },
          find: (query) => db(context).evidence.findMany(query),
          count: (where) => db(context).evidence.count({ where }),
        })),
      },
      EvidenceConnection,
    ),
  }),
});
