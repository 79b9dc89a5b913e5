import { describedEnum } from "../builder.ts";

export const OrderDirection = describedEnum(
  "OrderDirection",
  "Which end of an order comes first.",
  {
    ASC: "Smallest, earliest or first in the alphabet comes first.",
    DESC: "Largest, latest or last in the alphabet comes first.",
  },
);
