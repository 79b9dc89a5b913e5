/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What sort of occasion a meeting is. */
export type MeetingKind =
  /** An opening, a signing, an address, a celebration. */
  | 'CEREMONY'
  /** An informal meeting. */
  | 'INFORMAL'
  /** A round of negotiations towards a settlement or a text. */
  | 'NEGOTIATION'
  /** An official visit, one rank below a state visit. */
  | 'OFFICIAL_VISIT'
  /** A call by telephone. */
  | 'PHONE_CALL'
  /** A visit of the highest rank. */
  | 'STATE_VISIT'
  /** A meeting of heads of state or government of several sides. */
  | 'SUMMIT'
  /** Talks without a rank of their own. */
  | 'TALKS'
  /** A working visit, with talks and little ceremony. */
  | 'WORKING_VISIT';

/** What somebody does at a meeting. */
export type ParticipationRole =
  /** Leads the session. */
  | 'CHAIR'
  /** Receives the others. */
  | 'HOST'
  /** Mediates between sides. */
  | 'MEDIATOR'
  /** Attends without a part in the decisions. */
  | 'OBSERVER'
  /** Takes part without another role. */
  | 'PARTICIPANT'
  /** Signs what was agreed. */
  | 'SIGNATORY'
  /** Speaks to the meeting. */
  | 'SPEAKER'
  /** Comes to see the host. */
  | 'VISITOR';

export type MeetingsBetweenQueryVariables = Exact<{
  names: Array<string> | string;
  after?: string | null | undefined;
}>;


export type MeetingsBetweenQuery = { meetings: { nodes: Array<{ slug: string, name: string, kind: MeetingKind, date: { edtf: string }, place: { name: string } | null, country: { name: string } | null, participants: { nodes: Array<{ role: ParticipationRole, person: { slug: string, name: string }, onBehalfOf:
            | { name: string }
            | { name: string }
           | null }> }, evidence: { nodes: Array<{ quote: string, article: { title: string, url: string, publisher: { name: string } } }> }, articles: { nodes: Array<{ publisher: { name: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const MeetingsBetweenDocument = new TypedDocumentString(`
    query MeetingsBetween($names: [String!]!, $after: String) {
  meetings(between: $names, first: 25, after: $after) {
    nodes {
      slug
      name
      date {
        edtf
      }
      kind
      place {
        name
      }
      country {
        name
      }
      participants {
        nodes {
          role
          person {
            slug
            name
          }
          onBehalfOf {
            ... on Country {
              name
            }
            ... on Organization {
              name
            }
          }
        }
      }
      evidence(first: 5) {
        nodes {
          quote
          article {
            title
            url
            publisher {
              name
            }
          }
        }
      }
      articles(first: 100) {
        nodes {
          publisher {
            name
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:a0251382ae23a5e4b3ac8844a24af674bd099e214ebcb809de39cdda9988f828"}) as unknown as TypedDocumentString<MeetingsBetweenQuery, MeetingsBetweenQueryVariables>;