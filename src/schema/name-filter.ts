import { builder } from "../builder.ts";
import { badUserInput } from "../errors.ts";
import { PAGE_MAX } from "../lib/page.ts";

export const NameSetFilter = builder.inputType("NameSetFilter", {
  description:
    "Which of a set must be there. A name is an id, a slug, a code or a name in any known spelling; an unknown or ambiguous one is an error.",
  fields: (t) => ({
    all: t.stringList({ description: "Every one of these." }),
    any: t.stringList({ description: "At least one of these." }),
    none: t.stringList({ description: "Not one of these." }),
    only: t.stringList({ description: "Some of these, and nobody else." }),
  }),
});

/** Refuses lists of names that are empty or longer than a page. */
export function checkedNames(names: readonly string[]): readonly string[] {
  if (names.length === 0 || names.length > PAGE_MAX) {
    throw badUserInput(`A list of 1 to ${PAGE_MAX} names was expected, not of ${names.length}.`);
  }
  return names;
}
