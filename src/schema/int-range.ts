import { builder } from "../builder.ts";
import { badUserInput } from "../errors.ts";

export const IntRange = builder.inputType("IntRange", {
  description: "A range of whole numbers, both its ends among them: `{gte: 3}` is 3 or more.",
  fields: (t) => ({
    gte: t.int({ description: "This number or more; open when left out." }),
    lte: t.int({ description: "This number or less; open when left out. Not below `gte`." }),
  }),
});

/** The range as a condition on `meetingCount`; an error when no number lies in it. */
export function meetingCountWhere({ gte, lte }: typeof IntRange.$inferInput) {
  if (gte != null && lte != null && lte < gte) {
    throw badUserInput(
      `A range from a lower to a higher number was expected, not ${gte} to ${lte}.`,
    );
  }
  // A range that is open on both sides asks nothing, and its negation is met by none.
  if (gte == null && lte == null) return {};
  return { meetingCount: { ...(gte != null && { gte }), ...(lte != null && { lte }) } };
}
