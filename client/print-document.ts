interface Named {
  readonly value: string;
}

/** A part of a parsed document; each kind has some of these. */
export interface DocumentPart {
  readonly kind: string;
  readonly operation?: string;
  readonly name?: Named | undefined;
  readonly alias?: Named | undefined;
  readonly variableDefinitions?: readonly DocumentPart[] | undefined;
  readonly variable?: DocumentPart;
  readonly type?: DocumentPart;
  readonly defaultValue?: DocumentPart | undefined;
  readonly typeCondition?: DocumentPart | undefined;
  readonly directives?: readonly DocumentPart[] | undefined;
  readonly arguments?: readonly DocumentPart[] | undefined;
  readonly selectionSet?: { readonly selections: readonly DocumentPart[] } | undefined;
  readonly value?: DocumentPart | string | boolean;
  readonly values?: readonly DocumentPart[] | undefined;
  readonly fields?: readonly DocumentPart[] | undefined;
}

/**
 * The text of a parsed document. Tools that keep no text leave printing to a library of their own, which
 * whoever uses only this package does not have.
 */
export const printDocument = (definitions: readonly DocumentPart[]): string =>
  definitions.map(print).join("\n");

function print(part: DocumentPart): string {
  const { kind, operation, name, alias, variable, type, defaultValue, typeCondition } = part;
  const named = name?.value ?? "";
  switch (kind) {
    case "OperationDefinition":
      return `${operation} ${named}${list("(", part.variableDefinitions, ")")}${rest(part)}`;
    case "FragmentDefinition":
      return `fragment ${named} on ${of(typeCondition)}${rest(part)}`;
    case "VariableDefinition":
      return `${of(variable)}: ${of(type)}${before(" = ", defaultValue)}${rest(part)}`;
    case "Field":
      return `${alias ? `${alias.value}: ` : ""}${named}${rest(part)}`;
    case "FragmentSpread":
      return `...${named}${rest(part)}`;
    case "InlineFragment":
      return `...${before(" on ", typeCondition)}${rest(part)}`;
    case "Directive":
      return `@${named}${rest(part)}`;
    case "NamedType":
      return named;
    case "ListType":
      return `[${of(type)}]`;
    case "NonNullType":
      return `${of(type)}!`;
    case "Argument":
    case "ObjectField":
      return `${named}: ${printValue(part)}`;
    case "Variable":
      return `$${named}`;
    case "StringValue":
      return JSON.stringify(part.value);
    case "NullValue":
      return "null";
    case "ListValue":
      return `[${part.values?.map(print).join(" ") ?? ""}]`;
    case "ObjectValue":
      return `{${part.fields?.map(print).join(" ") ?? ""}}`;
    case "IntValue":
    case "FloatValue":
    case "EnumValue":
    case "BooleanValue":
      return printValue(part);
    default:
      throw new TypeError(`Documents that a client sends have no ${kind}.`);
  }
}

/** What many kinds end with. */
function rest({ arguments: given, directives = [], selectionSet }: DocumentPart): string {
  const conditions = directives.map((directive) => ` ${print(directive)}`).join("");
  return `${list("(", given, ")")}${conditions}${list(" { ", selectionSet?.selections, " }")}`;
}

const list = (open: string, parts: readonly DocumentPart[] = [], close: string) =>
  parts.length === 0 ? "" : `${open}${parts.map(print).join(" ")}${close}`;

const of = (part: DocumentPart | undefined) => (part ? print(part) : "");

const before = (sign: string, part: DocumentPart | undefined) => (part ? sign + print(part) : "");

const printValue = ({ value }: DocumentPart) =>
  typeof value === "object" ? print(value) : String(value);
