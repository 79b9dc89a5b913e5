import { builder } from "../builder.ts";
import { badUserInput } from "../errors.ts";

export const IntRange = builder.inputType("IntRange", {
  description: "A range of whole numbers, both its ends among them: `{gte: 3}` is 3 or more.",
  fields: (t) => ({
    gte: t.int({ description: "This number or more; open when left out." }),
    lte: t.int({ description: "This number or less; open when left out. Not below `gte`." }),
  }),
});

/** The range as a condition on a column; an error when no number lies in it. */
export function intRangeWhere({ gte, lte }: typeof IntRange.$inferInput) {
  if (gte != null && lte != null && lte < gte) {
    throw badUserInput(
      `A range from a lower to a higher number was expected, not ${gte} to ${lte}.`,
    );
  }
  return { ...(gte != null && { gte }), ...(lte != null && { lte }) };
}
