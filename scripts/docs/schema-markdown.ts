/** How types, fields and arguments are written in docs/schema.md. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** The arguments that ask a list for a page of it; told once for all lists. */
const PAGE_ARGUMENTS = ["first", "after", "last", "before"];

export const isPageArgument = ({ name }: GraphQLArgument) => PAGE_ARGUMENTS.includes(name);

/** Whether the type is a page of a list. */
export const isPage = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && "pageInfo" in type.getFields();

/** The type of what a list has; of a page's edges or nodes. */
export const typeOf = (page: GraphQLObjectType, field: "edges" | "nodes"): GraphQLNamedType => {
  const { [field]: found } = page.getFields();
  if (!found) throw new Error(`${page.name} has no ${field}.`);
  return getNamedType(found.type);
};

/** The type's name as a link to its heading. */
export const linkTo = ({ name }: GraphQLNamedType) => `[${name}](#${name.toLowerCase()})`;

export function typeText(type: GraphQLType): string {
  if (isNonNullType(type))
    return isPage(getNamedType(type)) ? typeText(type.ofType) : `${typeText(type.ofType)}!`;
  if (isListType(type)) return `\\[${typeText(type.ofType)}\\]`;
  return isPage(type) ? `list of ${linkTo(typeOf(type, "nodes"))}` : linkTo(type);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** Name, type and meaning of an argument or a field of an input. */
export function inputRow(input: GraphQLArgument | GraphQLInputField): string[] {
  return [code(input.name), `${typeText(input.type)}${defaultText(input)}`, meaning(input)];
}

/** Name, type and meaning of a field, with its arguments but those of a page. */
export function fieldRow(field: Field): string[] {
  const isList = isPage(getNamedType(field.type));
  const args = field.args.filter((argument) => !(isList && isPageArgument(argument)));
  const lines = args.map((argument) => {
    const [name, type, text] = inputRow(argument);
    return `${name} (${type}): ${text}`;
  });
  return [code(field.name), typeText(field.type), [meaning(field), ...lines].join("<br>")];
}

const code = (text: string) => `\`${text}\``;

const defaultText = ({ astNode }: GraphQLArgument | GraphQLInputField) =>
  astNode?.defaultValue ? ` = ${code(print(astNode.defaultValue))}` : "";

/** The description; of what will go, also what comes in its place. */
export function meaning(element: {
  description?: string | null | undefined;
  deprecationReason?: string | null | undefined;
}): string {
  const { description, deprecationReason } = element;
  return `${description ?? ""}${deprecationReason ? ` **Deprecated:** ${deprecationReason}` : ""}`;
}
