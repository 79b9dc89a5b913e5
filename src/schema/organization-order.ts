import { orderInput } from "./order.ts";
import { foundedOrder, nameOrder } from "./orders.ts";

export const OrganizationOrder = orderInput("OrganizationOrder", "organizations", {
  NAME: "The preferred name, folded.",
  FOUNDED_ON: "The date of founding; unknown dates come first.",
});

/** The orders that the list knows. */
export const ORDERS = { NAME: nameOrder, FOUNDED_ON: foundedOrder } as const;

/** The order when nobody asks for one. */
export const DEFAULT_ORDER = { field: "NAME", direction: "ASC" } as const;
