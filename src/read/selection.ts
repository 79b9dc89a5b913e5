import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
// The very function by which GraphQL's own executor collects fields; it is not exported elsewhere.
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import { NotCompiled } from "./not-compiled.ts";

/** A field that an operation asks of an object: its key in the reply, and where it is asked for. */
export interface AskedField {
  key: string;
  name: string;
  nodes: readonly FieldNode[];
  /** The first of the nodes: they all have the same arguments. */
  node: FieldNode;
}

/** An operation and what is needed to read it. */
export interface Operation {
  schema: GraphQLSchema;
  definition: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Only those that `@skip` and `@include` ask for: a plan is made for their values. */
  switches: Readonly<Record<string, unknown>>;
  /** The types that the ids of `node` and `nodes` have, by the fields' keys in the reply. */
  nodeTypes: Readonly<Record<string, readonly string[]>>;
}

/** The fields asked of an object of this type, in the order of the reply. */
export const fieldsOf = (
  { schema, fragments, switches }: Omit<Operation, "nodeTypes">,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): AskedField[] => asked(collectSubfields(schema, fragments, switches, type, nodes));

/** The fields asked of the query type. */
export const rootFieldsOf = (
  { schema, fragments, switches, definition }: Omit<Operation, "nodeTypes">,
  type: GraphQLObjectType,
): AskedField[] => asked(collectFields(schema, fragments, switches, type, definition.selectionSet));

const asked = (collected: ReturnType<typeof collectFields>): AskedField[] =>
  [...collected].flatMap(([key, nodes]) => {
    const [node] = nodes;
    return node ? [{ key, name: node.name.value, nodes, node }] : [];
  });

/** The type of objects; other types are not compiled. */
export function objectType(type: GraphQLNamedType | undefined): GraphQLObjectType {
  if (isObjectType(type)) return type;
  throw new NotCompiled(String(type));
}

/** The field's definition; introspection is left to the plain path. */
export function definitionOf(
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> {
  const field = type.getFields()[name];
  if (!field) throw new NotCompiled(`${type.name}.${name}`);
  return field;
}

/** Whether the arguments of a field are the same in each request. */
export function isConstant(node: FieldNode): boolean {
  return !(node.arguments ?? []).some((argument) => hasVariable(argument.value));
}

function hasVariable(node: Parameters<typeof visit>[0]): boolean {
  let found = false;
  visit(node, {
    Variable: () => {
      found = true;
    },
  });
  return found;
}

/** The variables of `@skip` and `@include`, on which the shape of the reply depends. */
export function switchNames(definitions: readonly Parameters<typeof visit>[0][]): string[] {
  const names = new Set<string>();
  for (const definition of definitions) {
    visit(definition, {
      Directive({ name, arguments: given }) {
        if (name.value !== "skip" && name.value !== "include") return;
        for (const { value } of given ?? []) {
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
        }
      },
    });
  }
  return [...names].sort();
}
