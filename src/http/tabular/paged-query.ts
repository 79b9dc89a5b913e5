import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import { badUserInput } from "../../errors.ts";
import { type Fields, isFields } from "../../lib/flatten.ts";
import { PAGE_DEFAULT, PAGE_MAX } from "../../lib/page.ts";
import { planRows, type RowPlan } from "./rows.ts";
import { select } from "./selection.ts";

/** An operation as it was sent. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A query over one list, to be executed page by page. */
export interface PagedQuery extends RowPlan {
  readonly document: DocumentNode;
  readonly variables: Fields;
  /** The variables for the page that follows the answer; undefined after the last one. */
  readonly next: (data: Fields) => Fields | undefined;
}

// No client can have chosen names with two underscores, which GraphQL keeps for itself.
const AFTER = "__after";
const FIRST = "__first";
const PAGE = "__page";

/** Rows of a page, the best number first; what the query asks for as it was sent is PAGE_DEFAULT. */
const SIZES = [PAGE_MAX, PAGE_MAX / 2];

/**
 * The query with its list's pages asked for one by one, or as it is when it asks for one page
 * itself. Undefined when its variables do not fit: executing it tells why.
 *
 * @param isAllowed Whether an operation may be executed: pages are as long as it can be with them.
 */
export function pagedQuery(
  asked: Asked,
  isAllowed: (page: Pick<PagedQuery, "document" | "variables">) => boolean = () => true,
): PagedQuery | undefined {
  const { schema, document, operationName, variableValues } = asked;
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) {
    throw badUserInput("Rows come from a query, not from a mutation or a subscription.");
  }
  const given = variableValues ?? {};
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  const type = schema.getQueryType();
  if (!coerced || !type) return undefined;
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const root = select(operation.selectionSet.selections, type, {
    schema,
    fragments,
    variables: coerced,
  });
  const plan = planRows(root);
  const { nodes, definition } = plan.connection;
  const [node] = nodes;
  if (!node || !definition) throw new TypeError("A list that the schema defines was expected.");
  if (isGiven(node, "first", coerced) || isGiven(node, "last", coerced)) {
    return { ...plan, document, variables: given, next: () => undefined };
  }
  const { after = null } = getArgumentValues(definition, node, coerced);
  const changed = visit(document, {
    Field: (field) => (nodes.includes(field) ? withPage(field) : undefined),
    OperationDefinition: {
      leave: (each) =>
        each.name?.value === operation.name?.value
          ? {
              ...each,
              variableDefinitions: [...(each.variableDefinitions ?? []), ...PAGE_VARIABLES],
            }
          : undefined,
    },
  });
  const variablesFor = (first: number, cursor: unknown) => ({
    ...given,
    [FIRST]: first,
    [AFTER]: cursor,
  });
  const size =
    SIZES.find((first) =>
      isAllowed({ document: changed, variables: variablesFor(first, after) }),
    ) ?? PAGE_DEFAULT;
  return {
    ...plan,
    document: changed,
    variables: variablesFor(size, after),
    next(data) {
      const page = plan.pageOf(data)?.[PAGE];
      if (!isFields(page) || page.hasNextPage !== true) return undefined;
      return variablesFor(size, page.endCursor);
    },
  };
}

/** Whether the argument is written and not null; a default of the schema does not count. */
function isGiven(node: FieldNode, name: string, variables: Fields): boolean {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value] != null;
  return value !== undefined && value.kind !== Kind.NULL;
}

const nameOf = (value: string) => ({ kind: Kind.NAME, value }) as const;

const variable = (name: string) => ({ kind: Kind.VARIABLE, name: nameOf(name) }) as const;

const defined = (name: string, type: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variable(name),
  type: { kind: Kind.NAMED_TYPE, name: nameOf(type) },
});

const PAGE_VARIABLES = [defined(FIRST, "Int"), defined(AFTER, "String")];

const PAGE_ARGUMENTS: readonly ArgumentNode[] = [
  { kind: Kind.ARGUMENT, name: nameOf("first"), value: variable(FIRST) },
  { kind: Kind.ARGUMENT, name: nameOf("after"), value: variable(AFTER) },
];

const PAGE_INFO: FieldNode = {
  kind: Kind.FIELD,
  alias: nameOf(PAGE),
  name: nameOf("pageInfo"),
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: ["hasNextPage", "endCursor"].map((name) => ({
      kind: Kind.FIELD,
      name: nameOf(name),
    })),
  },
};

/** The list's field, asking for the page after a cursor, and for no count: that would be repeated. */
function withPage(field: FieldNode): FieldNode {
  const others = (field.arguments ?? []).filter(
    ({ name }) => !["first", "last", "after"].includes(name.value),
  );
  const selections = (field.selectionSet?.selections ?? []).filter(
    (selection) => selection.kind !== Kind.FIELD || selection.name.value !== "totalCount",
  );
  return {
    ...field,
    arguments: [...others, ...PAGE_ARGUMENTS],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...selections, PAGE_INFO] },
  };
}
