import {
  GraphQLID,
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
import type { Cell } from "./answer.ts";
import { isObject, modelOf, settled, sourceOf } from "./field.ts";
import { NotCompiled } from "./not-compiled.ts";
import type { Plan } from "./plan.ts";
import type { Write } from "./run.ts";
import { type AskedField, definitionOf, fieldsOf } from "./selection.ts";

/** A row that a resolver was given, and which writes itself where the resolver returns it. */
export class ReadRow {
  readonly #write: () => void;

  constructor(columns: object, write: () => void) {
    Object.assign(this, columns);
    this.#write = write;
  }

  write(): void {
    this.#write();
  }
}

/** How values of this type are written, with what is asked of them. */
export function valueWriter(
  plan: Plan,
  type: GraphQLOutputType,
  nodes: AskedField["nodes"],
): Write<unknown> {
  const write = presentWriter(plan, getNullableType(type), nodes);
  const isNullable = !isNonNullType(type);
  return (value, run) => {
    if (value !== null && value !== undefined) write(value, run);
    else if (isNullable) run.reply.null();
    // The plain path says what is wrong.
    else throw new NotCompiled("null");
  };
}

/** The same of values that come from the database as they are. */
export function columnWriter(
  plan: Plan,
  type: GraphQLOutputType,
  nodes: AskedField["nodes"],
): Write<Cell> {
  const write = valueWriter(plan, type, nodes);
  const isText = isTextual(getNullableType(type));
  return (cell, run) => {
    const { answer, reply } = run;
    if (isText && answer.isText(cell)) answer.copy(cell, reply);
    else write(answer.value(cell), run);
  };
}

/** Whether a text is in the reply what it is in the database. */
const isTextual = (type: GraphQLOutputType): boolean =>
  type === GraphQLString ||
  type === GraphQLID ||
  (isEnumType(type) && type.getValues().every(({ name, value }) => name === value));

/** How values are written that are not null. */
function presentWriter(
  plan: Plan,
  type: GraphQLOutputType,
  nodes: AskedField["nodes"],
): Write<unknown> {
  if (isListType(type)) {
    const write = valueWriter(plan, type.ofType, nodes);
    return (value, run) => {
      if (!Array.isArray(value)) throw new NotCompiled("a list was expected");
      run.reply.list(value, (item: unknown) => write(item, run));
    };
  }
  if (isLeafType(type)) return leafWriter(type);
  const isPlain = isObjectType(type) && modelOf(type) === undefined;
  const write = isPlain ? objectWriter(plan, type, nodes) : refuse(String(type));
  return (value, run) => (value instanceof ReadRow ? value.write() : write(value, run));
}

const refuse =
  (what: string): Write<unknown> =>
  () => {
    throw new NotCompiled(`${what} without a row`);
  };

function leafWriter(type: GraphQLLeafType): Write<unknown> {
  const serialized = (value: unknown) => {
    const text = JSON.stringify(type.serialize(value));
    if (text === undefined || text === "null") throw new NotCompiled(type.name);
    return text;
  };
  if (type === GraphQLString) {
    return (value, { reply }) =>
      typeof value === "string" ? reply.text(value) : reply.json(serialized(value));
  }
  if (!isEnumType(type)) return (value, { reply }) => reply.json(serialized(value));
  const texts = new Map(
    type.getValues().map(({ name, value }) => [value, Buffer.from(JSON.stringify(name))]),
  );
  return (value, { reply }) => {
    const text = texts.get(value);
    if (text === undefined) throw new NotCompiled(type.name);
    reply.put(text);
  };
}

/** Writes the same text each time. */
export function constant(text: string): Write<unknown> {
  const bytes = Buffer.from(JSON.stringify(text));
  return (_value, { reply }) => reply.put(bytes);
}

/** How an object is written that is no row, such as a date. */
function objectWriter(
  plan: Plan,
  type: GraphQLObjectType,
  nodes: AskedField["nodes"],
): Write<unknown> {
  const fields = fieldsOf(plan.operation, type, nodes);
  const writers = fields.map(({ name, nodes: inner }): Write<unknown> => {
    if (name === "__typename") return constant(type.name);
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

/** Writes an object of which each field is written from the same value. */
export function assembled<Value>(
  fields: readonly AskedField[],
  writers: readonly Write<Value>[],
): Write<Value> {
  const parts = fields.map(({ key }, index) => ({
    key: Buffer.from(`${index === 0 ? "" : ","}${JSON.stringify(key)}:`),
    write: writers[index] ?? refuse(key),
  }));
  return (value, run) => {
    const { reply } = run;
    reply.put(OPEN);
    for (const { key, write } of parts) {
      reply.put(key);
      write(value, run);
    }
    reply.put(CLOSE);
  };
}

const OPEN = Buffer.from("{");
const CLOSE = Buffer.from("}");
