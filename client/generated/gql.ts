/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query MeetingsBetween($names: [String!]!, $after: String) {\n    meetings(between: $names, first: 25, after: $after) {\n      nodes {\n        slug\n        name\n        date { edtf }\n        kind\n        place { name }\n        country { name }\n        participants { nodes {\n          role\n          person { slug name }\n          onBehalfOf { ... on Country { name } ... on Organization { name } }\n        } }\n        evidence(first: 5) { nodes { quote article { title url publisher { name } } } }\n        articles(first: 100) { nodes { publisher { name } } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MeetingsBetweenDocument,
};
const documents: Documents = {
    "\n  query MeetingsBetween($names: [String!]!, $after: String) {\n    meetings(between: $names, first: 25, after: $after) {\n      nodes {\n        slug\n        name\n        date { edtf }\n        kind\n        place { name }\n        country { name }\n        participants { nodes {\n          role\n          person { slug name }\n          onBehalfOf { ... on Country { name } ... on Organization { name } }\n        } }\n        evidence(first: 5) { nodes { quote article { title url publisher { name } } } }\n        articles(first: 100) { nodes { publisher { name } } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MeetingsBetweenDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MeetingsBetween($names: [String!]!, $after: String) {\n    meetings(between: $names, first: 25, after: $after) {\n      nodes {\n        slug\n        name\n        date { edtf }\n        kind\n        place { name }\n        country { name }\n        participants { nodes {\n          role\n          person { slug name }\n          onBehalfOf { ... on Country { name } ... on Organization { name } }\n        } }\n        evidence(first: 5) { nodes { quote article { title url publisher { name } } } }\n        articles(first: 100) { nodes { publisher { name } } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql.ts').MeetingsBetweenDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
