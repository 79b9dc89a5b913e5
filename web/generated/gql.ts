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
    "\n  query SearchChoices($text: String!, $a: String!, $b: String!, $isPair: Boolean!) {\n    search(text: $text, first: 8) { nodes { ...Found } }\n    a: search(text: $a, first: 1, types: [PERSON, COUNTRY, ORGANIZATION]) @include(if: $isPair) {\n      nodes { ...Found }\n    }\n    b: search(text: $b, first: 1, types: [PERSON, COUNTRY, ORGANIZATION]) @include(if: $isPair) {\n      nodes { ...Found }\n    }\n  }\n  fragment Found on SearchResult {\n    id\n    matchedName\n    score\n    node {\n      __typename\n      ... on Person { slug name description }\n      ... on Country { code name }\n      ... on Organization { slug name acronym }\n      ... on Meeting { slug name date { edtf } }\n      ... on Article { slug title publisher { name } }\n      ... on Topic { slug name }\n    }\n  }\n": typeof types.SearchChoicesDocument,
    "\n  fragment EvidenceShown on Evidence {\n    id\n    quote\n    stance\n    startOffset\n    endOffset\n    article {\n      __typename\n      slug\n      title\n      url\n      text\n      textKind\n      publisher { name }\n      published { edtf precision earliest latest approximate }\n    }\n  }\n": typeof types.EvidenceShownFragmentDoc,
    "\n  query ExplorerDataset {\n    dataset { version licence counts { meetings people countries organizations articles evidence } }\n  }\n": typeof types.ExplorerDatasetDocument,
    "\n  fragment MeetingShown on Meeting {\n    __typename\n    slug\n    name\n    date { edtf precision earliest latest approximate }\n    status\n    kind\n    format\n    place { name }\n    country { __typename code name }\n    articleCount\n    participants(first: 12) {\n      totalCount\n      nodes {\n        role\n        person { __typename slug name }\n        onBehalfOf { __typename ... on Country { code name } ... on Organization { slug name } }\n        capacity { title }\n      }\n    }\n    topics { slug name }\n    evidence(first: 5) { totalCount nodes { ...EvidenceShown } }\n  }\n": typeof types.MeetingShownFragmentDoc,
    "\n  query Meetings(\n    $between: [String!]\n    $where: MeetingFilter\n    $status: [MeetingStatus!]! = [HELD]\n    $direction: OrderDirection! = ASC\n    $after: String\n  ) {\n    meetings(\n      between: $between\n      where: $where\n      status: $status\n      orderBy: { field: DATE, direction: $direction }\n      first: 20\n      after: $after\n    ) {\n      totalCount\n      nodes { ...MeetingShown }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MeetingsDocument,
    "\n  query Search($text: String!) {\n    search(text: $text, first: 50) { totalCount nodes { ...Found reason snippet } }\n  }\n": typeof types.SearchDocument,
};
const documents: Documents = {
    "\n  query SearchChoices($text: String!, $a: String!, $b: String!, $isPair: Boolean!) {\n    search(text: $text, first: 8) { nodes { ...Found } }\n    a: search(text: $a, first: 1, types: [PERSON, COUNTRY, ORGANIZATION]) @include(if: $isPair) {\n      nodes { ...Found }\n    }\n    b: search(text: $b, first: 1, types: [PERSON, COUNTRY, ORGANIZATION]) @include(if: $isPair) {\n      nodes { ...Found }\n    }\n  }\n  fragment Found on SearchResult {\n    id\n    matchedName\n    score\n    node {\n      __typename\n      ... on Person { slug name description }\n      ... on Country { code name }\n      ... on Organization { slug name acronym }\n      ... on Meeting { slug name date { edtf } }\n      ... on Article { slug title publisher { name } }\n      ... on Topic { slug name }\n    }\n  }\n": types.SearchChoicesDocument,
    "\n  fragment EvidenceShown on Evidence {\n    id\n    quote\n    stance\n    startOffset\n    endOffset\n    article {\n      __typename\n      slug\n      title\n      url\n      text\n      textKind\n      publisher { name }\n      published { edtf precision earliest latest approximate }\n    }\n  }\n": types.EvidenceShownFragmentDoc,
    "\n  query ExplorerDataset {\n    dataset { version licence counts { meetings people countries organizations articles evidence } }\n  }\n": types.ExplorerDatasetDocument,
    "\n  fragment MeetingShown on Meeting {\n    __typename\n    slug\n    name\n    date { edtf precision earliest latest approximate }\n    status\n    kind\n    format\n    place { name }\n    country { __typename code name }\n    articleCount\n    participants(first: 12) {\n      totalCount\n      nodes {\n        role\n        person { __typename slug name }\n        onBehalfOf { __typename ... on Country { code name } ... on Organization { slug name } }\n        capacity { title }\n      }\n    }\n    topics { slug name }\n    evidence(first: 5) { totalCount nodes { ...EvidenceShown } }\n  }\n": types.MeetingShownFragmentDoc,
    "\n  query Meetings(\n    $between: [String!]\n    $where: MeetingFilter\n    $status: [MeetingStatus!]! = [HELD]\n    $direction: OrderDirection! = ASC\n    $after: String\n  ) {\n    meetings(\n      between: $between\n      where: $where\n      status: $status\n      orderBy: { field: DATE, direction: $direction }\n      first: 20\n      after: $after\n    ) {\n      totalCount\n      nodes { ...MeetingShown }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MeetingsDocument,
    "\n  query Search($text: String!) {\n    search(text: $text, first: 50) { totalCount nodes { ...Found reason snippet } }\n  }\n": types.SearchDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchChoices($text: String!, $a: String!, $b: String!, $isPair: Boolean!) {\n    search(text: $text, first: 8) { nodes { ...Found } }\n    a: search(text: $a, first: 1, types: [PERSON, COUNTRY, ORGANIZATION]) @include(if: $isPair) {\n      nodes { ...Found }\n    }\n    b: search(text: $b, first: 1, types: [PERSON, COUNTRY, ORGANIZATION]) @include(if: $isPair) {\n      nodes { ...Found }\n    }\n  }\n  fragment Found on SearchResult {\n    id\n    matchedName\n    score\n    node {\n      __typename\n      ... on Person { slug name description }\n      ... on Country { code name }\n      ... on Organization { slug name acronym }\n      ... on Meeting { slug name date { edtf } }\n      ... on Article { slug title publisher { name } }\n      ... on Topic { slug name }\n    }\n  }\n"): typeof import('./graphql.ts').SearchChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EvidenceShown on Evidence {\n    id\n    quote\n    stance\n    startOffset\n    endOffset\n    article {\n      __typename\n      slug\n      title\n      url\n      text\n      textKind\n      publisher { name }\n      published { edtf precision earliest latest approximate }\n    }\n  }\n"): typeof import('./graphql.ts').EvidenceShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplorerDataset {\n    dataset { version licence counts { meetings people countries organizations articles evidence } }\n  }\n"): typeof import('./graphql.ts').ExplorerDatasetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MeetingShown on Meeting {\n    __typename\n    slug\n    name\n    date { edtf precision earliest latest approximate }\n    status\n    kind\n    format\n    place { name }\n    country { __typename code name }\n    articleCount\n    participants(first: 12) {\n      totalCount\n      nodes {\n        role\n        person { __typename slug name }\n        onBehalfOf { __typename ... on Country { code name } ... on Organization { slug name } }\n        capacity { title }\n      }\n    }\n    topics { slug name }\n    evidence(first: 5) { totalCount nodes { ...EvidenceShown } }\n  }\n"): typeof import('./graphql.ts').MeetingShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings(\n    $between: [String!]\n    $where: MeetingFilter\n    $status: [MeetingStatus!]! = [HELD]\n    $direction: OrderDirection! = ASC\n    $after: String\n  ) {\n    meetings(\n      between: $between\n      where: $where\n      status: $status\n      orderBy: { field: DATE, direction: $direction }\n      first: 20\n      after: $after\n    ) {\n      totalCount\n      nodes { ...MeetingShown }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql.ts').MeetingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($text: String!) {\n    search(text: $text, first: 50) { totalCount nodes { ...Found reason snippet } }\n  }\n"): typeof import('./graphql.ts').SearchDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
