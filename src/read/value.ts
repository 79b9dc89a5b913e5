import {
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { isObject, modelOf, settled, sourceOf } from "./field.ts";
import type { Plan } from "./plan.ts";
import { NotCompiled, type Run, type Write } from "./run.ts";
import { type AskedField, definitionOf, fieldsOf } from "./selection.ts";

const NULL = "null";

/** A row that a resolver was given, and which writes itself where the resolver returns it. */
export class ReadRow {
  readonly #write: (run: Run) => string;

  constructor(columns: object, write: (run: Run) => string) {
    Object.assign(this, columns);
    this.#write = write;
  }

  write(run: Run): string {
    return this.#write(run);
  }
}

/** How values of this type are written, with what is asked of them. */
export function valueWriter(
  plan: Plan,
  type: GraphQLOutputType,
  nodes: AskedField["nodes"],
): Write {
  if (isNonNullType(type)) {
    if (type.ofType === GraphQLString) return writeText;
    const write = valueWriter(plan, type.ofType, nodes);
    return (value, run) => notNull(write(value, run));
  }
  if (isListType(type)) {
    const write = valueWriter(plan, type.ofType, nodes);
    return orNull((value, run) => {
      if (!Array.isArray(value)) throw new NotCompiled("a list was expected");
      return listed(value, (item) => write(item, run));
    });
  }
  if (isLeafType(type)) return leafWriter(type);
  const isPlain = isObjectType(type) && modelOf(type) === undefined;
  const write = isPlain ? objectWriter(plan, type, nodes) : refuse(type.name);
  return orNull((value, run) => (value instanceof ReadRow ? value.write(run) : write(value, run)));
}

/** The same of values that come from the database as they are. */
export function columnWriter(
  plan: Plan,
  type: GraphQLOutputType,
  nodes: AskedField["nodes"],
): Write {
  const write = valueWriter(plan, type, nodes);
  if (getNullableType(type) !== GraphQLString) return write;
  return (value, run) =>
    run.isUnescaped && typeof value === "string" ? `"${value}"` : write(value, run);
}

const orNull =
  (write: Write): Write =>
  (value, run) =>
    value === null || value === undefined ? NULL : write(value, run);

/** What must not be null; the plain path says what is wrong when it is. */
export function notNull(text: string): string {
  if (text === NULL) throw new NotCompiled("null");
  return text;
}

const refuse =
  (what: string): Write =>
  () => {
    throw new NotCompiled(`${what} without a row`);
  };

function leafWriter(type: GraphQLLeafType): Write {
  if (type === GraphQLString) return orNull(writeText);
  if (!isEnumType(type)) return orNull((value) => JSON.stringify(type.serialize(value)));
  const texts = new Map(type.getValues().map(({ name, value }) => [value, JSON.stringify(name)]));
  return orNull((value) => {
    const text = texts.get(value);
    if (text === undefined) throw new NotCompiled(type.name);
    return text;
  });
}

/** What stands in JSON as it is: no quote, backslash, control character, or half of a pair. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

const writeText: Write = (value) =>
  typeof value === "string" && PLAIN.test(value)
    ? `"${value}"`
    : JSON.stringify(GraphQLString.serialize(value));

/** How an object is written that is no row, such as a date. */
function objectWriter(plan: Plan, type: GraphQLObjectType, nodes: AskedField["nodes"]): Write {
  const fields = fieldsOf(plan.operation, type, nodes);
  const writers = fields.map(({ name, nodes: inner }): Write => {
    if (name === "__typename") return () => JSON.stringify(type.name);
    const definition = definitionOf(type, name);
    const source = sourceOf(type, definition);
    const write = valueWriter(plan, definition.type, inner);
    switch (source.kind) {
      case "property":
        return (parent, run) => write(isObject(parent) ? parent[source.name] : null, run);
      case "resolve":
        return (parent, run) => write(settled(source.resolve(parent, {}, run.context)), run);
      default:
        throw new NotCompiled(`${type.name}.${name}`);
    }
  });
  return assembled(fields, writers);
}

/** A list of which each item is written so. Not joined: that would copy what is long again. */
export function listed<Item>(items: readonly Item[], write: (item: Item) => string): string {
  let text = "[";
  for (const item of items) text += text === "[" ? write(item) : `,${write(item)}`;
  return `${text}]`;
}

/** Writes an object of which each field is written from the same value. */
export function assembled<Value>(
  fields: readonly AskedField[],
  writers: readonly ((value: Value, run: Run) => string)[],
): (value: Value, run: Run) => string {
  const parts = fields.map(({ key }, index) => ({
    key: `${index === 0 ? "" : ","}${JSON.stringify(key)}:`,
    write: writers[index] ?? refuse(key),
  }));
  return (value, run) => {
    let text = "{";
    for (const { key, write } of parts) text += key + write(value, run);
    return `${text}}`;
  };
}
