import type { GraphQLField, GraphQLObjectType } from "graphql";
import { NestedList } from "../question.ts";
import { NotCompiled } from "./not-compiled.ts";

// What the schema says of its fields: it is written down once, in the definitions of Pothos.

/** How a value is made of the object that has the field. */
type Resolve = (parent: unknown, args: object, context: unknown) => unknown;

/** Asks for the rows of a relation with what an operation selects of them. */
export type NestedSelect = (
  select?: unknown,
  path?: readonly (string | { name: string })[],
  type?: string,
) => unknown;

type SelectFunction = (args: object, context: unknown, nested: NestedSelect) => unknown;

/** Where the value of a field comes from. */
export type Source =
  | { kind: "id" }
  | { kind: "column"; column: string }
  | { kind: "relation"; relation: string }
  | { kind: "list"; list: NestedList }
  | { kind: "select"; select: object | SelectFunction; resolve: Resolve }
  | { kind: "property"; name: string }
  | { kind: "resolve"; resolve: Resolve };

/** The model whose rows are objects of this type; undefined when they are not rows. */
export function modelOf({ extensions }: GraphQLObjectType): string | undefined {
  const model = extensions.pothosPrismaModel;
  return typeof model === "string" ? model : undefined;
}

/** The source of a field without arguments, or of a list. */
export function sourceOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Source {
  const { pothosOptions: options, pothosExposedField, readList, ...extensions } = field.extensions;
  const model = modelOf(type);
  if (readList instanceof NestedList) return { kind: "list", list: readList };
  if (field.args.length > 0) throw new NotCompiled(`${type.name}.${field.name} has arguments`);
  if (model !== undefined && field.name === "id") return { kind: "id" };
  if (typeof pothosExposedField === "string") {
    return model === undefined
      ? { kind: "property", name: pothosExposedField }
      : { kind: "column", column: pothosExposedField };
  }
  const relation = extensions.pothosPrismaRelationField;
  if (isObject(relation) && typeof relation.name === "string") {
    return { kind: "relation", relation: relation.name };
  }
  const { select, resolve } = isObject(options) ? options : {};
  if (isFunction(resolve)) {
    if (model === undefined) return { kind: "resolve", resolve };
    if (isFunction(select) || isObject(select)) return { kind: "select", select, resolve };
  }
  throw new NotCompiled(`${type.name}.${field.name}`);
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

// Pothos checked their types when the schema was written.
const isFunction = (value: unknown): value is (...args: unknown[]) => unknown =>
  typeof value === "function";

/** What a resolver gives, which must be there at once: the plan cannot wait, nor ask again. */
export function settled(value: unknown): unknown {
  if (value instanceof Promise) throw new NotCompiled("a resolver asks for more");
  return value;
}
