import { builder } from "../builder.ts";
import type { TopicTally } from "../database/pair.ts";
import { Topic } from "./topic.ts";

interface YearTally {
  year: number | null;
  count: number;
}

export const YearCount = builder.objectRef<YearTally>("YearCount").implement({
  description: "How many meetings fall into a year.",
  fields: (t) => ({
    year: t.exposeInt("year", {
      description: "The year; null for meetings of which not even the year is certain.",
    }),
    count: t.exposeInt("count", { nullable: false, description: "How many meetings." }),
  }),
});

export const TopicCount = builder.objectRef<TopicTally>("TopicCount").implement({
  description: "How many meetings were about a topic.",
  fields: (t) => ({
    topic: t.field({
      type: Topic,
      nullable: false,
      description: "What they were about.",
      resolve: ({ id }) => ({ id }),
    }),
    count: t.exposeInt("count", { nullable: false, description: "How many meetings." }),
  }),
});
