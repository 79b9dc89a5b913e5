import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
} from "graphql";
import { tooCostly } from "../errors.ts";
import { PAGE_DEFAULT, PAGE_MAX } from "../lib/page.ts";
import { type AskedField, fieldsOf, type Operation, rootFieldsOf } from "../read/selection.ts";
import { workOf } from "./work.ts";

/** How many items a list is taken to have that is no page. */
const LIST_SIZE = 10;

/** What it takes to tell of the schema, whose lists are long. */
const INTROSPECTION = 500;

/** Whatever is no row counts a tenth. To count in tenths keeps the numbers whole. */
const TENTHS = 10;

/** Fields once the fragments are spread, those of an abstract type for each type that it may be. */
const FIELDS_MAX = 2_000;

/** Lists that hold the page which was asked for one level above. */
const ROWS = new Set(["edges", "nodes"]);

/** Arguments that say how long a list will be. */
export const SIZES: ReadonlySet<string> = new Set(["first", "last", "ids"]);

/** An operation, and the variables that say how long its lists will be: as numbers, for ids too. */
export interface Costed extends Omit<Operation, "nodeTypes"> {
  readonly sizes: Readonly<Record<string, unknown>>;
  /** Levels of fields that it may have. */
  readonly depthMax: number;
}

/**
 * How much an operation may show, in rows: an item of a list counts 1, any other object or value a
 * tenth, and a field that is worked out from many records besides what `work` says. A page is as long
 * as it may be, another list ten. Of the types that an abstract one may be, the dearest counts. How the
 * operation is written makes no difference: fragments and variables count as what they stand for,
 * and a field asked twice under one name counts once.
 *
 * Throws QUERY_TOO_COSTLY when there are too many levels or fields to go through.
 */
export function operationCost(operation: Costed): number {
  const type = operation.schema.getRootType(operation.definition.operation);
  if (!type) return 0;
  const fields = rootFieldsOf(operation, type);
  return Math.ceil(new Walk(operation).ofFields(type, fields, { depth: 1 }) / TENTHS);
}

/** Where fields stand. */
interface Place {
  /** Levels of fields from the top. */
  readonly depth: number;
  /** The size of the page that their object is, or is a row of. */
  readonly page?: number | undefined;
}

class Walk {
  readonly #operation: Costed;
  #fields = 0;

  constructor(operation: Costed) {
    this.#operation = operation;
  }

  /** In tenths. */
  ofFields(type: GraphQLObjectType, fields: readonly AskedField[], place: Place): number {
    return fields.reduce((sum, field) => sum + this.#ofField(type, field, place), 0);
  }

  #ofField(
    parent: GraphQLObjectType,
    { name, node, nodes }: AskedField,
    { depth, page }: Place,
  ): number {
    this.#check(depth);
    if (name === "__typename") return 1;
    if (name.startsWith("__")) return INTROSPECTION * TENTHS;
    const field = parent.getFields()[name];
    if (!field) return 0;
    const type = getNamedType(field.type);
    const size = sizeOf(field, node, this.#operation.sizes);
    const own = workOf(field) * TENTHS;
    if (!isListType(getNullableType(field.type))) {
      return own + 1 + this.#ofObject(type, nodes, { depth: depth + 1, page: size });
    }
    const rows = size ?? (ROWS.has(name) ? page : undefined) ?? LIST_SIZE;
    if (isLeafType(type)) return own + rows;
    return own + rows * (TENTHS + this.#ofObject(type, nodes, { depth: depth + 1 }));
  }

  #ofObject(type: GraphQLNamedType, nodes: readonly FieldNode[], place: Place): number {
    const { schema } = this.#operation;
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const costs = types
      .filter(isObjectType)
      .map((each) => this.ofFields(each, fieldsOf(this.#operation, each, nodes), place));
    return Math.max(0, ...costs);
  }

  #check(depth: number): void {
    const { depthMax } = this.#operation;
    if (depth > depthMax) {
      throw tooCostly(`An operation of at most ${depthMax} levels of fields was expected.`);
    }
    this.#fields += 1;
    if (this.#fields > FIELDS_MAX) {
      throw tooCostly(`An operation of at most ${FIELDS_MAX} fields in all was expected.`);
    }
  }
}

/** How many rows a field is asked for. Wrong sizes count as the nearest right ones: others refuse them. */
function sizeOf(
  { args, type }: GraphQLField<unknown, unknown>,
  node: FieldNode,
  sizes: Costed["sizes"],
): number | undefined {
  const sized = args.filter(({ name }) => SIZES.has(name));
  if (sized.length === 0) return undefined;
  const given = sized.map(({ name, defaultValue }) => givenSize(node, name, sizes) ?? defaultValue);
  const size = given.find((value) => typeof value === "number") ?? PAGE_DEFAULT;
  const most = getNamedType(type).name.endsWith("Connection") ? PAGE_MAX : size;
  return Math.max(1, Math.min(size, most));
}

/** A number, or how many ids there are; undefined when the argument is left out or makes no sense. */
function givenSize(
  { arguments: given = [] }: FieldNode,
  name: string,
  sizes: Costed["sizes"],
): number | undefined {
  const value = given.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind === Kind.LIST) return value.values.length;
  const known = value?.kind === Kind.VARIABLE ? sizes[value.name.value] : undefined;
  return typeof known === "number" ? known : undefined;
}
