import { graphql } from "./generated/gql.ts";

/**
 * The meetings in which each of the named people, countries and organizations took part, a page of 25:
 * when and where, who took part on whose behalf, and the sentences that say so.
 */
export const MEETINGS_BETWEEN = graphql(`
  query MeetingsBetween($names: [String!]!, $after: String) {
    meetings(between: $names, first: 25, after: $after) {
      nodes {
        slug
        name
        date { edtf }
        kind
        place { name }
        country { name }
        participants { nodes {
          role
          person { slug name }
          onBehalfOf { ... on Country { name } ... on Organization { name } }
        } }
        evidence(first: 5) { nodes { quote article { title url publisher { name } } } }
        articles(first: 100) { nodes { publisher { name } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
