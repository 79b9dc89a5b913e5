import type { GraphQLField } from "graphql";

/** What a field takes that is worked out from many records, as if it showed so many. */
export const work = (amount: number) => ({ extensions: { work: amount } });

export function workOf({ extensions }: GraphQLField<unknown, unknown>): number {
  return typeof extensions.work === "number" ? extensions.work : 0;
}
