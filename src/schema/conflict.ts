import { builder, describedEnum } from "../builder.ts";
import type { NodeRow } from "../connection.ts";
import {
  type AssertedField as AssertedFieldValue,
  type Assertion,
  type Conflict,
  conflictsAmong,
} from "../lib/conflict.ts";
import { Evidence } from "./evidence.ts";

const AssertedField = describedEnum("AssertedField", "The fields on which reports may disagree.", {
  DATE: "When the meeting took place.",
  STATUS: "What became of the meeting.",
  PLACE: "The place, by its slug.",
  COUNTRY: "The country it took place in, by its code.",
  FORMAT: "By what means people met.",
  START_DATE: "When a tenure or membership began.",
  END_DATE: "When a tenure or membership ended.",
  HELD_ON: "A day on which a tenure or membership held.",
});

const ConflictValue = builder
  .objectRef<Conflict<NodeRow>["values"][number]>("ConflictValue")
  .implement({
    description: "One of the values that reports give, and who gives it.",
    fields: (t) => ({
      value: t.exposeString("value", {
        nullable: false,
        description: "The value as reported: an EDTF date, a name of an enum, a slug or a code.",
      }),
      evidence: t.field({
        type: [Evidence],
        nullable: { list: false, items: false },
        description: "The first sentence of each report that gives this value.",
        resolve: ({ reports }) => reports,
      }),
    }),
  });

export const FactConflict = builder.objectRef<Conflict<NodeRow>>("Conflict").implement({
  description: "A field on which the reports of one fact disagree.",
  fields: (t) => ({
    field: t.expose("field", {
      type: AssertedField,
      nullable: false,
      description: "What they disagree about.",
    }),
    values: t.expose("values", {
      type: [ConflictValue],
      nullable: { list: false, items: false },
      description: "Every value reported, the earliest report first.",
    }),
  }),
});

interface EvidenceRow extends NodeRow {
  assertions: readonly { field: AssertedFieldValue; value: string }[];
}

/** The disagreements among the reports of one fact, each by its first piece of evidence. */
export const conflictsOf = (evidence: readonly EvidenceRow[]): Conflict<NodeRow>[] =>
  conflictsAmong(
    evidence.flatMap((row): Assertion<NodeRow>[] =>
      row.assertions.map(({ field, value }) => ({ field, value, report: row })),
    ),
  );
