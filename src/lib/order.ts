import type { CursorKind } from "./cursor.ts";

/** One column of an order. `path` leads from the listed row to the column, through to-one relations. */
export interface SortKey {
  path: readonly string[];
  kind: CursorKind;
  direction: "asc" | "desc";
}

/** A total order of a list: its last key is unique. The name guards cursors against another order. */
export interface Order {
  name: string;
  keys: readonly SortKey[];
}

/** The order as seen from a row that leads to the listed record by a to-one relation. */
export const through = (relation: string, order: Order): Order => ({
  name: order.name,
  keys: order.keys.map((key) => ({ ...key, path: [relation, ...key.path] })),
});

/** The order that an `orderBy` argument asks for, of those a list knows. */
export function orderOf<Field extends string>(
  { field, direction }: { field: Field; direction: "ASC" | "DESC" },
  orders: Readonly<Record<Field, Order>>,
): Order {
  const order = orders[field];
  if (direction === "ASC") return order;
  const reversed = ({ direction: way, ...key }: SortKey): SortKey => ({
    ...key,
    direction: way === "asc" ? "desc" : "asc",
  });
  return { name: `${order.name} DESC`, keys: order.keys.map(reversed) };
}
