import "./scalars.ts";
import "./article.ts";
import "./country.ts";
import "./dataset.ts";
import "./meeting.ts";
import "./organization.ts";
import "./person.ts";
import { builder } from "../builder.ts";

/** The schema of the API. */
export const schema = builder.toSchema();
