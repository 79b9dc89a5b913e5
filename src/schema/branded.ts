import { typeBrandKey } from "@pothos/core";

/**
 * The record, marked as one of a type, as those of a union must be. By assignment: the definition of a
 * property, by which Pothos does it, takes longer than to read the record.
 */
export const branded = <Row extends object>({ name }: { readonly name: string }, row: Row) =>
  Object.assign(row, { [typeBrandKey]: name });
