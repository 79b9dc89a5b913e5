import { builder } from "../builder.ts";
import { Meeting, MeetingConnection } from "./meeting.ts";
import { meetingArgs, meetingsAbout, withArg } from "./meeting-list.ts";

export const Topic = builder.prismaNode("Topic", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Topic, (t) => ({
  slug: t.exposeString("slug", { nullable: false }),
  name: t.exposeString("name", { nullable: false }),
  meetings: t.connection(
    {
      type: Meeting,
      description: "The meetings about it.",
      args: { ...withArg, ...meetingArgs },
      ...meetingsAbout,
    },
    MeetingConnection,
  ),
}));
