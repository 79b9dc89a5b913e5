import { builder } from "../builder.ts";

export const Topic = builder.prismaNode("Topic", {
  id: { field: "id" },
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString("slug", { nullable: false }),
    name: t.exposeString("name", { nullable: false }),
  }),
});
