import {
  type GraphQLField,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from "graphql";
import { schema } from "../../src/schema/index.ts";

/** A field of the schema that is a connection. */
export interface ConnectionField {
  /** Type and field: `Person.meetings`. */
  field: string;
  /** The type of its items. */
  itemType: string;
  /** What it can be ordered by; empty when it has one order only. */
  orders: string[];
}

/** Every connection of the schema, found in the schema itself. */
export const connectionFields: readonly ConnectionField[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  .flatMap(({ type, field }) => {
    const { name } = getNamedType(field.type);
    if (!name.endsWith("Connection")) return [];
    const itemType = name.slice(0, -"Connection".length);
    return [{ field: `${type.name}.${field.name}`, itemType, orders: ordersOf(field) }];
  });

function ordersOf(field: GraphQLField<unknown, unknown>): string[] {
  const orderBy = field.args.find(({ name }) => name === "orderBy");
  const input = orderBy && getNamedType(orderBy.type);
  if (!isInputObjectType(input)) return [];
  const values = getNamedType(input.getFields().field?.type);
  return isEnumType(values) ? values.getValues().map(({ name }) => name) : [];
}
