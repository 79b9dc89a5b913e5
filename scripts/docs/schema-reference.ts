/**
 * docs/schema.md: every question, type, argument and value of the API with its description, and links
 * between them. It is made here and not by a generator of sites, so that it is one page of plain
 * Markdown, and says once what dozens of lists have in common.
 */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
} from "graphql";
import {
  fieldRow,
  inputRow,
  isPage,
  isPageArgument,
  linkTo,
  meaning,
  table,
  typeOf,
  typeText,
} from "./schema-markdown.ts";

const INTRODUCTION = `# Schema reference

<!-- Written by npm run generate:docs from schema.graphql. -->

Everything that the API has, in the words of its schema. \`!\` after a type: never null, or to be given. \`[…]\`: a list without pages. What a question is good for, [Questions](questions/README.md) says.

[Questions](#questions) · [Lists](#lists) · [Types](#types) · [One of several](#one-of-several) · [What questions take](#what-questions-take) · [Values](#values) · [Scalars](#scalars)`;

const FIELDS = ["Field", "Type", "Meaning"];
const ARGUMENTS = ["Argument", "Type", "Meaning"];

/** The whole page. */
export function schemaReference(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const pages = types.filter(isPage);
  const query = schema.getQueryType();
  if (!query) throw new Error("The schema answers no questions.");
  const elsewhere = new Set<unknown>([
    query,
    ...pages,
    ...pages.map((page) => typeOf(page, "edges")),
  ]);
  const shown = types.filter((type) => !elsewhere.has(type));
  const sections = [
    INTRODUCTION,
    `## Questions\n\n${meaning(query)}\n\n${questions(query)}`,
    `## Lists\n\n${lists(types, query)}`,
    `## Types\n\n${entries(shown.filter(isObjectType))}`,
    `## One of several\n\n${entries(shown.filter((type) => isUnionType(type) || isInterfaceType(type)))}`,
    `## What questions take\n\n${entries(shown.filter(isInputObjectType))}`,
    `## Values\n\n${entries(shown.filter(isEnumType))}`,
    `## Scalars\n\n${entries(shown.filter(isScalarType))}`,
  ];
  return `${sections.join("\n\n")}\n`;
}

/** A heading for each question, with all its arguments but those of a page. */
function questions(query: GraphQLObjectType): string {
  const each = Object.values(query.getFields()).map((field) => {
    const { args, type, name } = field;
    const isList = isPage(getNamedType(type));
    const rows = args.filter((argument) => !(isList && isPageArgument(argument))).map(inputRow);
    const parts = [`### Query.${name}`, meaning(field), `Answer: ${typeText(type)}.`];
    return [...parts, ...(rows.length > 0 ? [table(ARGUMENTS, rows)] : [])].join("\n\n");
  });
  return each.join("\n\n");
}

/** What all lists have in common, and what the edges of some say besides. */
function lists(types: readonly GraphQLNamedType[], query: GraphQLObjectType): string {
  const pages = types.filter(isPage);
  const shared = pages[0]?.getFields() ?? {};
  const list = Object.values(query.getFields()).find(({ type }) => isPage(getNamedType(type)));
  const besides = pages.flatMap((page) => {
    const edge = typeOf(page, "edges");
    const fields = isObjectType(edge) ? Object.values(edge.getFields()) : [];
    return fields
      .filter(({ name }) => name !== "node" && name !== "cursor")
      .map((field) => [listsOf(page, types).join(", "), ...fieldRow(field)]);
  });
  return [
    "What answers a list of something answers a page of it, and takes, besides its own arguments:",
    table(ARGUMENTS, (list?.args ?? []).filter(isPageArgument).map(inputRow)),
    "A page has:",
    table(
      ["Field", "Meaning"],
      Object.values(shared).map((field) => [`\`${field.name}\``, meaning(field)]),
    ),
    "An edge has the item as `node`, and its `cursor`. Of some lists it says more:",
    table(["List", "Field of the edge", "Type", "Meaning"], besides),
  ].join("\n\n");
}

/** The fields that answer a page, like `Person.meetings`. */
const listsOf = (page: GraphQLObjectType, types: readonly GraphQLNamedType[]) =>
  types.filter(isObjectType).flatMap((owner) =>
    Object.values(owner.getFields())
      .filter(({ type }) => getNamedType(type) === page)
      .map(({ name }) => `\`${owner.name}.${name}\``),
  );

function entries(types: readonly GraphQLNamedType[]): string {
  return types
    .map((type) => [`### ${type.name}`, meaning(type), ...body(type)].join("\n\n"))
    .join("\n\n");
}

function body(type: GraphQLNamedType): string[] {
  if (isUnionType(type)) return [`One of ${type.getTypes().map(linkTo).join(", ")}.`];
  if (isEnumType(type)) {
    const rows = type.getValues().map((value) => [`\`${value.name}\``, meaning(value)]);
    return [table(["Value", "Meaning"], rows)];
  }
  if (isInputObjectType(type)) {
    const rows = Object.values(type.getFields()).map(inputRow);
    return [table(FIELDS, rows)];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const kinds = type.getInterfaces().map(linkTo);
  const rows = Object.values(type.getFields()).map(fieldRow);
  return [...(kinds.length > 0 ? [`Is a ${kinds.join(", ")}.`] : []), table(FIELDS, rows)];
}
