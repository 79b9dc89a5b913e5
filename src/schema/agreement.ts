import { builder, describedEnum } from "../builder.ts";
import { Evidence, EvidenceConnection, evidenceArgs, evidenceOfFact } from "./evidence.ts";
import { Meeting } from "./meeting.ts";
import { PartialDate, toPartialDate } from "./partial-date.ts";
import { oneParty, Party } from "./party.ts";

const AgreementKind = describedEnum("AgreementKind", "What sort of agreement it is.", {
  TREATY: "A treaty between states.",
  AGREEMENT: "An agreement or convention below a treaty.",
  DECLARATION: "A declaration of intent or of shared views.",
  STATEMENT: "A joint statement or communique.",
  MEMORANDUM: "A memorandum of understanding.",
  PROTOCOL: "A protocol that adds to another agreement or carries it out.",
  CHARTER: "A charter or statute.",
  PROGRAMME: "A programme or plan.",
  DECISION: "A decision taken together.",
  CONTRACT: "A contract between companies or with them.",
  PROMISE: "A promise or announcement.",
  OTHER: "None of the others.",
});

export const Agreement = builder.prismaNode("Agreement", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Agreement, (t) => ({
  slug: t.exposeString("slug", { nullable: false }),
  name: t.exposeString("name", { nullable: false }),
  kind: t.expose("kind", { type: AgreementKind, nullable: false, description: "What sort it is." }),
  date: t.field({
    type: PartialDate,
    description: "When it was signed, announced or promised; null when that is not known.",
    select: { dateEdtf: true },
    resolve: ({ dateEdtf }) => toPartialDate(dateEdtf),
  }),
  meeting: t.relation("meeting", { nullable: true, type: Meeting }),
  parties: t.field({
    type: [Party],
    nullable: { list: false, items: false },
    description: "The countries and organizations bound by it, as far as the reports name them.",
    select: async (_args, _context, nested) => ({
      parties: {
        orderBy: { position: "asc" },
        select: {
          country: await nested(true, [], "Country"),
          organization: await nested(true, [], "Organization"),
        },
      },
    }),
    resolve: ({ parties }) => parties.map(oneParty),
  }),
  evidence: t.connection(
    {
      type: Evidence,
      description: "The sentences that report it, earliest article first.",
      args: evidenceArgs,
      ...evidenceOfFact,
    },
    EvidenceConnection,
  ),
}));
