import { readFileSync } from "node:fs";
import type { Question } from "./question.ts";

const EXAMPLE = new URL(
  "../../examples/01-meetings-between-putin-and-nazarbayev.graphql",
  import.meta.url,
);

/** The query with which the README begins. */
export const HEADLINE: Question = {
  name: "Meetings of two with all about them",
  bar: null,
  document: readFileSync(EXAMPLE, "utf8"),
  counted: ["meetings", "totalCount"],
  unit: "meetings",
  instances: [{ name: "the first example", variables: {} }],
};
