import { builder, describedEnum } from "../builder.ts";
import { Meeting, MeetingConnection } from "./meeting.ts";
import { meetingArgs, meetingsAt, withArg } from "./meeting-list.ts";
import { Name, namesOrder } from "./name.ts";

const PlaceKind = describedEnum("PlaceKind", "What sort of place it is.", {
  CITY: "A city, town or village.",
  VENUE: "A building, estate or other site inside a city or region.",
  REGION: "A region, sea, mountain range or other area.",
});

export const Place = builder.prismaNode("Place", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Place, (t) => ({
  slug: t.exposeString("slug", { nullable: false }),
  name: t.exposeString("name", { nullable: false }),
  kind: t.expose("kind", {
    type: PlaceKind,
    nullable: false,
    description: "What sort of place it is.",
  }),
  country: t.relation("country", {
    nullable: true,
    description: "The country it lies in today; null for a place between countries.",
  }),
  partOf: t.relation("partOf", {
    nullable: true,
    description: "The larger place it is part of; null when there is none on record.",
  }),
  latitude: t.exposeFloat("latitude"),
  longitude: t.exposeFloat("longitude"),
  meetings: t.connection(
    {
      type: Meeting,
      description: "The meetings that took place there.",
      args: { ...withArg, ...meetingArgs },
      ...meetingsAt,
    },
    MeetingConnection,
  ),
  names: t.field({
    type: [Name],
    nullable: { list: false, items: false },
    description: "All known names, former ones among them.",
    select: async (_args, _context, nested) => ({
      names: await nested({ orderBy: [...namesOrder] }),
    }),
    resolve: ({ names }) => names,
  }),
}));
