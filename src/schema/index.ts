import { GraphQLSchema } from "graphql";
import "./scalars.ts";
import "./article.ts";
import "./counterpart.ts";
import "./country.ts";
import "./data-issue.ts";
import "./dataset.ts";
import "./meeting.ts";
import "./meeting-stats.ts";
import "./network.ts";
import "./organization.ts";
import "./pair.ts";
import "./path.ts";
import "./person.ts";
import "./search.ts";
import { builder } from "../builder.ts";

/** The schema of the API. */
export const schema = new GraphQLSchema({
  ...builder.toSchema().toConfig(),
  description:
    'Who met whom, when, where, in what capacity, on whose behalf, about what, and which sentence of which article says so. Start with `meetings(between: ["Putin", "Nazarbaev"])`; a name may be any known spelling in any script.',
});
