import { type DocumentNode, parse, separateOperations } from "graphql";

const OPERATIONS = separateOperations(
  parse(`
  query Meetings($between: [String!], $where: MeetingFilter, $status: [MeetingStatus!]) {
    meetings(between: $between, where: $where, status: $status) { nodes { ...MeetingRecord } }
  }
  query People { people { nodes { __typename ...PersonRecord } } }
  query Countries { countries { nodes { __typename ...CountryRecord } } }
  query Organizations { organizations { nodes { __typename ...OrganizationRecord } } }
  query Articles { articles { nodes { __typename ...ArticleRecord } } }
  query Records($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ...PersonRecord ...CountryRecord ...OrganizationRecord ...ArticleRecord
    }
  }

  # The rest of a list that is longer than one page.
  query MoreTenures($id: ID!, $after: String) {
    node(id: $id) { ... on Person { list: tenures(first: 100, after: $after) { ...Tenures } } }
  }
  query MoreMemberships($id: ID!, $after: String) {
    node(id: $id) {
      ... on Person { list: memberships(first: 100, after: $after) { ...Memberships } }
      ... on Country { list: memberships(first: 100, after: $after) { ...Memberships } }
      ... on Organization { list: memberships(first: 100, after: $after) { ...Memberships } }
    }
  }
  query MoreParticipants($id: ID!, $after: String) {
    node(id: $id) {
      ... on Meeting { list: participants(first: 100, after: $after) { ...Participants } }
    }
  }
  query MoreEvidence($id: ID!, $after: String) {
    node(id: $id) { ... on Meeting { list: evidence(first: 100, after: $after) { ...Evidences } } }
  }

  fragment MeetingRecord on Meeting {
    id name kind format status date { ...Known } venue place { name } country { ...Code }
    delegations { role party { ... on Country { id } ... on Organization { id } } }
    topics { name }
    participants(first: 100) { ...Participants }
    evidence(first: 100) { ...Evidences }
  }
  fragment PersonRecord on Person {
    id name description names { value kind } identifiers { scheme value }
    birthDate { ...Known } deathDate { ...Known }
    tenures(first: 100) { ...Tenures }
    memberships(first: 100) { ...Memberships }
  }
  fragment CountryRecord on Country {
    ...Code names { value kind } dissolvedOn { ...Known }
    memberships(first: 100) { ...Memberships }
  }
  fragment OrganizationRecord on Organization {
    id name description classification names { value kind } identifiers { scheme value }
    foundedOn { ...Known } dissolvedOn { ...Known }
    country { ...Code } headquarters { name }
    memberships(first: 100) { ...Memberships }
  }
  fragment ArticleRecord on Article {
    id slug title url author language text published { ...Known }
    publisher { name } topics { name }
  }

  fragment Participants on ParticipationConnection {
    nodes { role attendance person { id } }
    pageInfo { ...Place }
  }
  fragment Evidences on EvidenceConnection {
    nodes { id quote stance article { id } }
    pageInfo { ...Place }
  }
  fragment Tenures on TenureConnection {
    nodes {
      id title acting note
      startDate { ...Known } endDate { ...Known }
      country { ...Code } organization { id name country { ...Code } }
      evidence(first: 100) { ...Sources }
    }
    pageInfo { ...Place }
  }
  fragment Memberships on MembershipConnection {
    nodes {
      id role note
      startDate { ...Known } endDate { ...Known }
      organization { id }
      evidence(first: 100) { ...Sources }
    }
    pageInfo { ...Place }
  }
  fragment Sources on EvidenceConnection { nodes { article { url publisher { name } } } }
  fragment Place on PageInfo { hasNextPage endCursor }
  fragment Known on PartialDate { edtf precision earliest latest }
  fragment Code on Country { id code name identifiers { scheme value } }`),
);

/** A stored operation with the fragments that it uses. */
export function operation(name: string): DocumentNode {
  const document = OPERATIONS[name];
  if (!document) throw new TypeError(`There is no operation ${name}.`);
  return document;
}
