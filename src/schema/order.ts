import { builder, describedEnum } from "../builder.ts";

const OrderDirection = describedEnum("OrderDirection", "Which end of an order comes first.", {
  ASC: "Smallest, earliest or first in the alphabet comes first.",
  DESC: "Largest, latest or last in the alphabet comes first.",
});

/** The type of a list's `orderBy`, and the enum of what the list can be ordered by. */
export function orderInput<Value extends string>(
  name: string,
  listed: string,
  values: Readonly<Record<Value, string>>,
) {
  const Field = describedEnum(`${name}Field`, `What ${listed} can be ordered by.`, values);
  return builder.inputType(name, {
    description: `How to order ${listed}.`,
    fields: (t) => ({
      field: t.field({ type: Field, required: true, description: "What to order by." }),
      direction: t.field({
        type: OrderDirection,
        required: true,
        defaultValue: "ASC",
        description: "Which end comes first.",
      }),
    }),
  });
}
