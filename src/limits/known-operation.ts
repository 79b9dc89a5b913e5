import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from "graphql";
import { switchNames } from "../read/selection.ts";
import { operationCost, SIZES } from "./operation-cost.ts";

type Values = Readonly<Record<string, unknown>>;

/** So many costs of one operation are kept, for values of its variables. */
const KEPT_MAX = 32;

/** An operation of a document, and what it was found to cost. */
export class KnownOperation {
  readonly #schema: GraphQLSchema;
  readonly #definition: OperationDefinitionNode;
  readonly #depthMax: number;
  readonly #fragments: Record<string, FragmentDefinitionNode> = {};
  readonly #switches: readonly string[];
  readonly #sizes: readonly string[];
  readonly #defaults: Values;
  readonly #costs = new Map<string, number>();

  constructor(
    schema: GraphQLSchema,
    { definitions }: DocumentNode,
    definition: OperationDefinitionNode,
    depthMax: number,
  ) {
    this.#schema = schema;
    this.#definition = definition;
    this.#depthMax = depthMax;
    const own = definition.variableDefinitions ?? [];
    const isOwn = (name: string) => own.some(({ variable }) => variable.name.value === name);
    this.#switches = switchNames(definitions).filter(isOwn);
    this.#sizes = sizeNames(definitions).filter(isOwn);
    this.#defaults = Object.fromEntries(
      own.map(({ variable, defaultValue }) => [variable.name.value, literal(defaultValue)]),
    );
    for (const each of definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[each.name.value] = each;
    }
  }

  /**
   * What it costs with these variables, defaults filled in or not; undefined when it cannot be worked
   * on because something is to be switched and is neither on nor off.
   */
  cost(variables: Values): number | undefined {
    const value = (name: string) =>
      Object.hasOwn(variables, name) ? variables[name] : this.#defaults[name];
    const switches = this.#switches.map(value);
    if (switches.some((each) => typeof each !== "boolean")) return undefined;
    const sizes = this.#sizes.map((name) => countOf(value(name)));
    // Most operations have neither.
    const key = switches.length + sizes.length > 0 ? JSON.stringify([switches, sizes]) : "";
    const known = this.#costs.get(key);
    if (known !== undefined) return known;
    const cost = operationCost({
      schema: this.#schema,
      definition: this.#definition,
      fragments: this.#fragments,
      switches: zipped(this.#switches, switches),
      sizes: zipped(this.#sizes, sizes),
      depthMax: this.#depthMax,
    });
    if (this.#costs.size < KEPT_MAX) this.#costs.set(key, cost);
    return cost;
  }
}

const literal = (node: ValueNode | undefined): unknown => node && valueFromASTUntyped(node);

const zipped = (names: readonly string[], values: readonly unknown[]): Values =>
  Object.fromEntries(names.map((name, place) => [name, values[place]]));

/** A size itself, or the number of ids. */
const countOf = (value: unknown): unknown => (Array.isArray(value) ? value.length : value);

/** The variables that say how long lists will be. */
function sizeNames(definitions: DocumentNode["definitions"]): string[] {
  const names = new Set<string>();
  for (const definition of definitions) {
    visit(definition, {
      Argument({ name, value }) {
        if (SIZES.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names].sort();
}
