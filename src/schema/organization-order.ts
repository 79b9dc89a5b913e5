import { builder, describedEnum } from "../builder.ts";
import { OrderDirection } from "./order.ts";
import { foundedOrder, nameOrder } from "./orders.ts";

const OrganizationOrderField = describedEnum(
  "OrganizationOrderField",
  "What organizations can be ordered by.",
  {
    NAME: "The preferred name, folded.",
    FOUNDED_ON: "The date of founding; unknown dates come first.",
  },
);

export const OrganizationOrder = builder.inputType("OrganizationOrder", {
  description: "How to order organizations.",
  fields: (t) => ({
    field: t.field({
      type: OrganizationOrderField,
      required: true,
      description: "What to order by.",
    }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: "ASC",
      description: "Which end comes first.",
    }),
  }),
});

/** The orders that the list knows. */
export const ORDERS = { NAME: nameOrder, FOUNDED_ON: foundedOrder } as const;

/** The order when nobody asks for one. */
export const DEFAULT_ORDER = { field: "NAME", direction: "ASC" } as const;
