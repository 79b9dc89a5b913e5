import { describedEnum } from "../builder.ts";

export const Origin = describedEnum("Origin", "Where a record comes from.", {
  REFERENCE: "Taken from a reference list; it may stand without a sentence, and says its `basis`.",
  REPORTED: "Reported by an article; it has at least one piece of evidence.",
});
