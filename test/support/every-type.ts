/** Queries over every object type of the schema, made from the schema itself. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from "graphql";
import { schema } from "../../src/schema/index.ts";

/** How many records of each type a query meets is `$n` or more; `@` stands for what is asked of them. */
const PATHS: Readonly<Record<string, string>> = {
  Agreement: "meetings(first: $n) { nodes { agreements { @ } } }",
  Article: "articles(first: $n) { nodes { @ } }",
  Conflict:
    "meetings(first: $n, orderBy: {field: ARTICLE_COUNT, direction: DESC}) { nodes { conflicts { @ } } }",
  ConflictValue:
    "meetings(first: $n, orderBy: {field: ARTICLE_COUNT, direction: DESC}) { nodes { conflicts { values { @ } } } }",
  Country: "countries(first: $n, orderBy: {field: CODE, direction: DESC}) { nodes { @ } }",
  Delegation: "meetings(first: $n) { nodes { delegations { @ } } }",
  Evidence: "articles(first: $n) { nodes { evidence(first: 5) { nodes { @ } } } }",
  Identifier: "countries(first: $n) { nodes { identifiers { @ } } }",
  Meeting: "meetings(first: $n) { nodes { @ } }",
  Membership:
    "organizations(first: $n, where: {classification: [INTERGOVERNMENTAL]}) { nodes { members(first: 5) { nodes { @ } } } }",
  Mention: "articles(first: $n) { nodes { mentions(first: 5) { nodes { @ } } } }",
  Name: "people(first: $n) { nodes { names { @ } } }",
  Organization: "organizations(first: $n) { nodes { @ } }",
  PartialDate: "meetings(first: $n) { nodes { date { @ } } }",
  Participation: "meetings(first: $n) { nodes { participants(first: 5) { nodes { @ } } } }",
  Person: "people(first: $n) { nodes { @ } }",
  Place: "meetings(first: $n) { nodes { place { @ } } }",
  Quote: "articles(first: $n) { nodes { quotes(first: 5) { nodes { @ } } } }",
  Tenure: "people(first: $n) { nodes { tenures(first: 5) { nodes { @ } } } }",
  Topic: "meetings(first: $n) { nodes { topics { @ } } }",
};

/** Types that are no records: asked for with something else, or answers that their own tests count. */
const isPlumbing = ({ name }: GraphQLNamedType) =>
  /^(__.*|Query|PageInfo|DataIssue|Dataset|DatasetCounts|Network|NetworkVertex|Pair|Path|PathStep|YearCount|TopicCount|MeetingBucket|SearchResult|.*Connection|.*Edge)$/.test(
    name,
  );

/** Every object type whose fields cost something to read. */
export const recordTypes: readonly GraphQLObjectType[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !isPlumbing(type));

/** A query that asks this of the records of a type. */
export function queryOver({ name }: GraphQLObjectType, selection: string): string {
  const path = PATHS[name];
  if (!path) throw new Error(`test/support/every-type.ts knows no way to a ${name}.`);
  return `query ($n: Int) { ${path.replace("@", `__typename ${selection}`)} }`;
}

/** A type's fields that lead to other objects. */
export const objectFields = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter((field) => !isLeafType(getNamedType(field.type)));

/**
 * The field, with all that its type has to so many levels, in as small pages as it takes. Lists
 * have their count; a union has the fields of each of its types.
 */
export function fieldText(field: GraphQLField<unknown, unknown>, levels: number): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  const isConnection = type.name.endsWith("Connection");
  return `${field.name}${isConnection ? "(first: 3)" : ""} ${selectionOf(type, levels)}`;
}

function selectionOf(type: GraphQLNamedType, levels: number): string {
  if (isAbstractType(type)) {
    const types = schema.getPossibleTypes(type);
    return `{ __typename ${types.map((each) => `... on ${each.name} ${aliased(each, levels)}`).join(" ")} }`;
  }
  if (!isObjectType(type)) return "";
  if (!type.name.endsWith("Connection")) return `{ ${fieldsOf(type, levels)} }`;
  const node = type.getFields().nodes;
  return `{ totalCount nodes ${node ? selectionOf(getNamedType(node.type), levels) : ""} }`;
}

/** Fields of one name differ in nullability among the types of a union, so each has its own name. */
const aliased = (type: GraphQLObjectType, levels: number) =>
  `{ ${Object.values(type.getFields())
    .filter((field) => levels > 0 || isLeafType(getNamedType(field.type)))
    .map((field) => `${type.name}_${field.name}: ${fieldText(field, levels - 1)}`)
    .join(" ")} }`;

const fieldsOf = (type: GraphQLObjectType, levels: number): string =>
  [
    "__typename",
    ...Object.values(type.getFields())
      .filter((field) => levels > 0 || isLeafType(getNamedType(field.type)))
      .map((field) => fieldText(field, levels - 1)),
  ].join(" ");
