import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
} from "graphql";

/** What a query asks for at one place of the answer. */
export interface Selected {
  /** Name of the field, whatever the answer calls it. */
  readonly field: string;
  /** The definition; undefined for `__typename`. */
  readonly definition: GraphQLField<unknown, unknown> | undefined;
  /** Where the query asks for it. */
  readonly nodes: FieldNode[];
  readonly isList: boolean;
  /** A page of a list, in the manner of Relay. */
  readonly isConnection: boolean;
  /** What is asked of it, by the answer's names; undefined of a value without fields. */
  readonly fields: Selection | undefined;
}

export type Selection = Map<string, Selected>;

/** What a selection is read with. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** As coerced, for `@skip` and `@include`. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Adds the selections to what is selected, with fragments opened and equal names merged. */
export function select(
  selections: readonly SelectionNode[],
  type: GraphQLCompositeType,
  reading: Reading,
  into: Selection = new Map(),
): Selection {
  for (const selection of selections) {
    if (!isIncluded(selection, reading)) continue;
    if (selection.kind === Kind.FIELD) {
      selectField(selection, type, reading, into);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : reading.fragments.get(selection.name.value);
    const name = fragment?.typeCondition?.name.value;
    const condition = name === undefined ? type : reading.schema.getType(name);
    if (fragment && isCompositeType(condition)) {
      select(fragment.selectionSet.selections, condition, reading, into);
    }
  }
  return into;
}

function isIncluded(node: { readonly directives?: readonly DirectiveNode[] }, reading: Reading) {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, reading.variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, reading.variables);
  return skip?.if !== true && include?.if !== false;
}

function selectField(
  node: FieldNode,
  parent: GraphQLCompositeType,
  reading: Reading,
  into: Selection,
): void {
  const key = node.alias?.value ?? node.name.value;
  const definition = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
  const type = definition ? getNamedType(definition.type) : undefined;
  const known = into.get(key);
  const selected: Selected = known ?? {
    field: node.name.value,
    definition,
    nodes: [],
    isList: definition !== undefined && isList(definition.type),
    isConnection: isConnection(type),
    fields: isCompositeType(type) ? new Map() : undefined,
  };
  selected.nodes.push(node);
  if (!known) into.set(key, selected);
  if (selected.fields && isCompositeType(type)) {
    select(node.selectionSet?.selections ?? [], type, reading, selected.fields);
  }
}

const isList = (type: GraphQLOutputType) => isListType(isNonNullType(type) ? type.ofType : type);

function isConnection(type: unknown): boolean {
  if (!isObjectType(type)) return false;
  const { pageInfo, edges } = type.getFields();
  return edges !== undefined && pageInfo !== undefined && type.name.endsWith("Connection");
}
