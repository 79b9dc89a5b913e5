import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { decodeGlobalId } from "../lib/global-id.ts";
import { PAGE_MAX } from "../lib/page.ts";
import { NotCompiled } from "./not-compiled.ts";
import { Plan } from "./plan.ts";
import { recordWriter } from "./record.ts";
import { type CompiledQuery, compileQuery } from "./root.ts";
import { definitionOf, rootFieldsOf, switchNames } from "./selection.ts";

/** An operation that was compiled, and what each request must find out before. */
export interface Compiled extends CompiledQuery {
  questions: Plan["questions"];
}

/** So many ways one operation is compiled: for values of its directives, and types of its ids. */
const WAYS_MAX = 32;

const NONE = Promise.resolve(undefined);

/** A query operation of a document, and the plans that were made for it. */
export class CompiledOperation {
  readonly definition: OperationDefinitionNode;
  readonly #schema: GraphQLSchema;
  readonly #fragments: Record<string, FragmentDefinitionNode> = {};
  readonly #switches: readonly string[];
  readonly #hasNodes: boolean;
  readonly #ways = new Map<string, Promise<Compiled | undefined>>();

  constructor(schema: GraphQLSchema, document: DocumentNode, definition: OperationDefinitionNode) {
    this.#schema = schema;
    this.definition = definition;
    const own = definition.variableDefinitions?.map(({ variable }) => variable.name.value);
    this.#switches = switchNames(document.definitions).filter((name) => own?.includes(name));
    this.#hasNodes = asksForNodes(schema, document);
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[each.name.value] = each;
    }
  }

  /** The plan for these variables; undefined when there is none, which is found out once. */
  planFor(variables: Readonly<Record<string, unknown>>): Promise<Compiled | undefined> {
    const switches = Object.fromEntries(this.#switches.map((name) => [name, variables[name]]));
    // Neither on nor off is an error where something is to be switched, and nothing elsewhere.
    if (Object.values(switches).some((value) => typeof value !== "boolean")) return NONE;
    const nodeTypes = this.#hasNodes ? this.#nodeTypes(switches, variables) : {};
    const way = JSON.stringify([switches, nodeTypes]);
    const known = this.#ways.get(way);
    if (known) return known;
    if (this.#ways.size === WAYS_MAX) return NONE;
    const plan = new Plan({ ...this.#operation(switches), nodeTypes }, recordWriter);
    const compiled = compileQuery(plan).then(
      (query) => ({ ...query, questions: plan.questions }),
      onNotCompiled,
    );
    this.#ways.set(way, compiled);
    return compiled;
  }

  #operation(switches: Readonly<Record<string, unknown>>) {
    const definition = this.definition;
    return { schema: this.#schema, definition, fragments: this.#fragments, switches };
  }

  #nodeTypes(
    switches: Readonly<Record<string, unknown>>,
    variables: Readonly<Record<string, unknown>>,
  ): Record<string, string[]> {
    const type = this.#schema.getQueryType();
    if (!type) return {};
    const fields = rootFieldsOf(this.#operation(switches), type).filter(
      ({ name }) => name === "node" || name === "nodes",
    );
    return Object.fromEntries(
      fields.map(({ key, name, node }) => {
        const { id, ids } = getArgumentValues(definitionOf(type, name), node, variables);
        const wanted = name === "node" ? [id] : Array.isArray(ids) ? ids : [];
        if (wanted.length > PAGE_MAX) return [key, [""]];
        const typenames = wanted.map((each) => decodeGlobalId(String(each))?.typename ?? "");
        return [key, [...new Set(typenames)].sort()];
      }),
    );
  }
}

/** Whether `node` or `nodes` of the query type stands anywhere in the document. */
function asksForNodes(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  const Field = ({ name: { value } }: FieldNode) => {
    const isNode = value === "node" || value === "nodes";
    found ||= isNode && types.getParentType() === schema.getQueryType();
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return found;
}

function onNotCompiled(error: unknown): undefined {
  if (error instanceof NotCompiled) return undefined;
  throw error;
}

/** The query that a document has under a name; undefined for anything else. */
export function queryOf(document: DocumentNode, name: string | null | undefined) {
  const definition = getOperationAST(document, name);
  return definition?.operation === OperationTypeNode.QUERY ? definition : undefined;
}
