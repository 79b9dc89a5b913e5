import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  Kind,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { SIZES } from "../../../src/limits/operation-cost.ts";
import { schema } from "../../../src/schema/index.ts";

const nameOf = (value: string) => ({ kind: Kind.NAME, value }) as const;

const namedType = (value: string) => ({ kind: Kind.NAMED_TYPE, name: nameOf(value) }) as const;

/** Has every set of fields changed, from the inside, with the name of the type that it is of. */
function eachSelection(
  document: DocumentNode,
  change: (selections: SelectionSetNode, type: string) => SelectionSetNode,
): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(selections) {
          const type = types.getParentType();
          return type ? change(selections, getNamedType(type).name) : undefined;
        },
      },
    }),
  );
}

function inFragments(document: DocumentNode): string {
  const fragments: string[] = [];
  const changed = eachSelection(document, (selections, type) => {
    const name = `Moved${fragments.length}`;
    fragments.push(`fragment ${name} on ${type} ${print(selections)}`);
    return {
      kind: Kind.SELECTION_SET,
      selections: [{ kind: Kind.FRAGMENT_SPREAD, name: nameOf(name) }],
    };
  });
  return [print(changed), ...fragments].join("\n");
}

const inInlineFragments = (document: DocumentNode): string =>
  print(
    eachSelection(document, (selections, type) => ({
      kind: Kind.SELECTION_SET,
      selections: [
        { kind: Kind.INLINE_FRAGMENT, typeCondition: namedType(type), selectionSet: selections },
      ],
    })),
  );

const underOtherNames = (document: DocumentNode): string =>
  print(
    visit(document, {
      Field: ({ alias, name, ...field }): FieldNode => ({
        ...field,
        name,
        alias: nameOf(`other_${(alias ?? name).value}`),
      }),
    }),
  );

const askedTwice = (document: DocumentNode): string =>
  print(
    eachSelection(document, ({ selections, ...set }) => ({
      ...set,
      selections: [...selections, ...selections],
    })),
  );

/** Sizes that were written become defaults of variables. */
function bySizeVariables(document: DocumentNode): string {
  const types = new TypeInfo(schema);
  const declared: string[] = [];
  const isPlain = (node: ASTNode) => !print(node).includes("$");
  const changed = visit(
    document,
    visitWithTypeInfo(types, {
      Argument(argument) {
        const type = types.getArgument()?.type;
        if (!type || !SIZES.has(argument.name.value) || !isPlain(argument.value)) return undefined;
        const name = `size${declared.length}`;
        declared.push(`$${name}: ${type} = ${print(argument.value)}`);
        return { ...argument, value: { kind: Kind.VARIABLE, name: nameOf(name) } };
      },
    }),
  );
  // Every operation declares all of them; whether each is used makes no difference here.
  return changed.definitions
    .map((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION || declared.length === 0) {
        return print(definition);
      }
      const own = definition.variableDefinitions?.map((each) => print(each)) ?? [];
      const rest = print({ ...definition, variableDefinitions: [] });
      const text = rest.startsWith("{") ? `query ${rest}` : rest;
      const [head = "", ...tail] = text.split(/(?=[{@])/);
      return `${head}(${[...own, ...declared].join(", ")}) ${tail.join("")}`;
    })
    .join("\n");
}

/** Ways to write an operation so that it asks for the same. */
export const rewritings = {
  fragment: inFragments,
  inline: inInlineFragments,
  alias: underOtherNames,
  twice: askedTwice,
  variables: bySizeVariables,
};
