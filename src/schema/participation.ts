import { builder, describedEnum } from "../builder.ts";
import { relatedList } from "../connection.ts";
import type { ParticipationRole as ParticipationRoleValue } from "../generated/prisma/client.ts";
import type { PageArguments } from "../lib/page.ts";
import { Meeting } from "./meeting.ts";
import { positionOrder } from "./orders.ts";
import { onePartyOrNull, Party } from "./party.ts";
import { Person } from "./person.ts";
import { Tenure } from "./tenure.ts";

export const ParticipationRole = describedEnum(
  "ParticipationRole",
  "What somebody does at a meeting.",
  {
    HOST: "Receives the others.",
    VISITOR: "Comes to see the host.",
    PARTICIPANT: "Takes part without another role.",
    CHAIR: "Leads the session.",
    MEDIATOR: "Mediates between sides.",
    SPEAKER: "Speaks to the meeting.",
    OBSERVER: "Attends without a part in the decisions.",
    SIGNATORY: "Signs what was agreed.",
  },
);

const Attendance = describedEnum("Attendance", "Whether somebody came to a meeting.", {
  INVITED: "Was invited; no more is known.",
  EXPECTED: "Was due to come.",
  ATTENDED: "Came.",
  ABSENT: "Did not come.",
  DECLINED: "Refused to come.",
});

export const Participation = builder.prismaNode("Participation", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Participation, (t) => ({
  person: t.relation("person", {
    nullable: false,
    type: Person,
    description: "Who took part.",
  }),
  meeting: t.relation("meeting", {
    nullable: false,
    type: Meeting,
    description: "What they took part in.",
  }),
  role: t.expose("role", {
    type: ParticipationRole,
    nullable: false,
    description: "What the person did there.",
  }),
  nameAsReported: t.exposeString("nameAsReported"),
  titleAsReported: t.exposeString("titleAsReported"),
  attendance: t.expose("attendance", {
    type: Attendance,
    nullable: false,
    description: "Whether the person came.",
  }),
  onBehalfOf: t.field({
    type: Party,
    description: "The country or organization the person acted for; null when no report says.",
    select: async (_args, _context, nested) => ({
      country: await nested(true, [], "Country"),
      organization: await nested(true, [], "Organization"),
    }),
    resolve: (participation) => onePartyOrNull(participation),
  }),
  capacity: t.relation("capacity", { nullable: true, type: Tenure }),
}));

export const ParticipationConnection = builder.connectionObject(
  {
    type: Participation,
    name: "ParticipationConnection",
    description: "A page of participations in meetings.",
  },
  { name: "ParticipationEdge", description: "A participation and its cursor." },
);

/** Who took part in a meeting, in the order reported, for `t.connection`. */
export const participantsOfMeeting = relatedList<
  PageArguments & { role?: ParticipationRoleValue[] | null | undefined }
>({
  type: "Participation",
  relation: "participations",
  order: positionOrder,
  where: ({ role }) => (role ? { role: { in: role } } : {}),
});
