import { builder } from "../builder.ts";
import { ParticipationRole } from "./participation.ts";
import { oneParty, Party } from "./party.ts";

export const Delegation = builder.prismaObject("Delegation", {
  select: { id: true },
});

builder.prismaObjectFields(Delegation, (t) => ({
  party: t.field({
    type: Party,
    nullable: false,
    description: "The country or organization that was represented.",
    select: async (_args, _context, nested) => ({
      country: await nested(true, [], "Country"),
      organization: await nested(true, [], "Organization"),
    }),
    resolve: (delegation) => oneParty(delegation),
  }),
  role: t.expose("role", { type: ParticipationRole }),
}));
